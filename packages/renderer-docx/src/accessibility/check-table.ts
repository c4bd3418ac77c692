import { allOf, childOf, elementsOf, valOf, type XmlElement } from './parse-xml.ts'

/** What makes a table hard to read aloud, or nothing. */
export function checkTable(table: XmlElement): readonly string[] {
  const properties = childOf(table, 'w:tblPr')
  const caption = valOf(childOf(properties, 'w:tblCaption')) ?? ''
  const rows = allOf(table, 'w:tr')
  const columns = elementsOf(childOf(table, 'w:tblGrid')).length
  const name = `The table \`${caption}\``
  const fault = (is: boolean, what: string) => (is ? [`${name} ${what}`] : [])
  return [
    ...fault(caption === '', 'has no name for a screen reader, expected a caption'),
    ...fault(!valOf(childOf(properties, 'w:tblDescription')), 'does not say what it is for, expected a description'),
    ...fault(!valOf(childOf(properties, 'w:tblLook')), 'has no `w:tblLook` value, expected one for LibreOffice'),
    ...fault(!isOn(childOf(childOf(rows[0], 'w:trPr'), 'w:tblHeader')), 'has no header row, expected one'),
    ...fault(
      allOf(table, 'w:gridSpan').length + allOf(table, 'w:vMerge').length > 0,
      'has merged cells, expected none',
    ),
    ...fault(
      rows.some((row) => allOf(row, 'w:tc').length !== columns),
      `has rows of different length, expected ${columns} cells in each`,
    ),
    ...fault(allOf(table, 'w:tbl').length > 0, 'has a table in it, expected none'),
  ]
}

/** A switch of ISO/IEC 29500-1 §17.17.4: on where it stands without a value. */
function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['false', '0', 'off'].includes(valOf(element) ?? '')
}

import { addPart, relateToDocument, relationshipsXml, xmlHead } from './add-part.ts'
import { guidOf } from './guid-of.ts'
import { escapeXml, type Parts, pathsOf, writePart } from './parts.ts'

/** Facts for programs, by their names. They stand in the order of the names. */
export type CustomProperties = Readonly<Record<string, string>>

/** One XML document of your own inside the package; Word keeps it, and LibreOffice does too. */
export interface CustomXml {
  /** Its namespace; Word finds the data by it. */
  readonly namespace: string
  /** A whole XML document, well formed. */
  readonly xml: string
}

/** `docProps/custom.xml`, ISO/IEC 29500-1 §22.3: what Word lists under "Advanced properties, Custom". */
export function writeCustomProperties(parts: Parts, properties: CustomProperties): void {
  const entries = Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1))
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006'
  // Numbers begin at 2, and the format id is the one for properties of the user's own.
  const xml = entries.map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  )
  writePart(
    parts,
    'docProps/custom.xml',
    `${xmlHead}<Properties xmlns="${types}/custom-properties" xmlns:vt="${types}/docPropsVTypes">${xml.join('')}</Properties>`,
  )
}

/** ISO/IEC 29500-1 §15.2.5 and §15.2.6: the data, and beside it the id and the namespace that Word knows it by. */
export function addCustomXml(parts: Parts, data: readonly CustomXml[]): void {
  const before = pathsOf(parts, /^customXml\/item\d+\.xml$/).length
  for (const [index, { namespace, xml }] of data.entries()) {
    const number = before + index + 1
    const properties = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
    addPart(parts, { path: `customXml/item${number}.xml`, xml })
    addPart(parts, {
      path: `customXml/itemProps${number}.xml`,
      contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      xml: `${xmlHead}<ds:datastoreItem xmlns:ds="${properties}" ds:itemID="${guidOf(namespace)}"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
    })
    addPart(parts, {
      path: `customXml/_rels/item${number}.xml.rels`,
      xml: relationshipsXml(['customXmlProps', `itemProps${number}.xml`]),
    })
    relateToDocument(parts, 'customXml', `../customXml/item${number}.xml`)
  }
}

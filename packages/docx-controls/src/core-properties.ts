import { escapeXml } from './parts.ts'

/** What stands in the file's properties. Dates are written instead of the clock. */
export interface CoreProperties {
  readonly title: string
  /** BCP 47, such as `en-GB`. */
  readonly language: string
  /** Both "created" and "modified". */
  readonly date: Date
  readonly creator: string
  readonly subject?: string
  readonly description?: string
  readonly keywords?: string
}

/** `docProps/core.xml`, ISO/IEC 29500-2 §11, written afresh: docx puts the clock in it and knows no language. */
export function corePropertiesXml(properties: CoreProperties): string {
  const { title, subject, creator, keywords, description, language, date } = properties
  const instant = date.toISOString().replace(/\.\d+Z$/, 'Z')
  const elements = [
    ['dc:title', title],
    ['dc:subject', subject],
    ['dc:creator', creator],
    ['cp:keywords', keywords],
    ['dc:description', description],
    ['cp:lastModifiedBy', creator],
    ['cp:revision', '1'],
    ['dc:language', language],
  ] as const
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    ...elements.map(([name, text]) => (text === undefined ? '' : `<${name}>${escapeXml(text)}</${name}>`)),
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

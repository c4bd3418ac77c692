import { strToU8, zipSync } from 'fflate'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const w15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A Word file as Word makes it, as far as intake looks: the body as XML, further parts by name; `undefined` leaves one out. */
export function wordFile(body: string, parts: Readonly<Record<string, string | undefined>> = {}): Buffer {
  const all: Record<string, string | undefined> = {
    '[Content_Types].xml': contentTypes(main),
    'word/document.xml': `<w:document ${w} ${w14} ${w15} ${mc}><w:body>${body}</w:body></w:document>`,
    'docProps/custom.xml': customProperties({
      'roadmap-form': 'story',
      'roadmap-form-version': '2',
      'roadmap-edition': 'full',
      'roadmap-language': 'en-GB',
    }),
    ...parts,
  }
  const files = Object.entries(all).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, strToU8(text)] as const],
  )
  return Buffer.from(zipSync(Object.fromEntries(files)))
}

export function contentTypes(type: string): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`
}

function customProperties(values: Readonly<Record<string, string>>): string {
  const properties = Object.entries(values).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
  )
  return `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`
}

/** The relations of the document: `[last word of the type, target]`, all to elsewhere. */
export function relations(...external: readonly (readonly [string, string])[]): string {
  const items = external.map(
    ([type, target], index) =>
      `<Relationship Id="r${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

/** A content control in the text; `properties` are further children of `w:sdtPr`. */
export function control(tag: string, content: string, properties = ''): string {
  return `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (content: string) => `<w:p>${content}</w:p>`

import { all, child, type Element, elementsOf, val } from '../../../packages/renderer-docx/src/testing/read-xml.ts'

export type ControlKind = 'text' | 'richText' | 'dropDownList' | 'date' | 'checkbox'

/** A place to fill in, as it stands in `word/document.xml`. */
export interface Control {
  readonly element: Element
  readonly kind: ControlKind
  readonly tag: string
  readonly alias: string
  readonly id: string
  /** The name of its prompt, by which it is known where a program has dropped the tag. */
  readonly promptName: string | undefined
}

/** The places to fill in, in the order of reading; repeating sections and their items are not places of their own. */
export function controlsOf(document: Element): readonly Control[] {
  return all(document, 'w:sdt').flatMap((element) => {
    const kind = kindOf(element)
    return kind ? [controlOf(element, kind)] : []
  })
}

export const propertiesOf = (sdt: Element): Element => part(sdt, 'w:sdtPr')
export const contentOf = (sdt: Element): Element => part(sdt, 'w:sdtContent')

/** Whether a control is one of rows that may be added to: the section itself, or one of its items. */
export const isSection = (sdt: Element) => child(propertiesOf(sdt), 'w15:repeatingSection') !== undefined
export const isItem = (sdt: Element) => child(propertiesOf(sdt), 'w15:repeatingSectionItem') !== undefined

function controlOf(element: Element, kind: ControlKind): Control {
  const properties = propertiesOf(element)
  const value = (name: string) => val(child(properties, name)) ?? ''
  const promptName = val(child(child(properties, 'w:placeholder'), 'w:docPart'))
  return { element, kind, tag: value('w:tag'), alias: value('w:alias'), id: value('w:id'), promptName }
}

const kinds: Readonly<Record<string, ControlKind>> = {
  'w:text': 'text',
  'w:richText': 'richText',
  'w:dropDownList': 'dropDownList',
  'w:date': 'date',
  'w14:checkbox': 'checkbox',
}

function kindOf(sdt: Element): ControlKind | undefined {
  if (isSection(sdt) || isItem(sdt)) return undefined
  const found = elementsOf(propertiesOf(sdt)).flatMap(({ name }) => kinds[name] ?? [])[0]
  // A file that LibreOffice wrote has no element for text: the kind is text where none is named (ISO/IEC 29500-1 §17.5.2.38).
  return found ?? 'text'
}

function part(sdt: Element, name: string): Element {
  const found = child(sdt, name)
  if (!found) throw new Error(`a control without ${name}`)
  return found
}

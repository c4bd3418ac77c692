import type { Reference } from './pdfmake.ts'

/** An element of the structure tree while it is built (ISO 32000-1 §14.7.2). Written by `writeStructureTree`. */
export interface StructureElement {
  readonly kind: 'element'
  readonly role: string
  readonly attributes: ElementAttributes
  readonly kids: Kid[]
  /** The number of its object, once something refers to it. */
  id?: number
}

export interface ElementAttributes {
  readonly alt?: string | undefined
  readonly actualText?: string | undefined
  readonly lang?: string | undefined
  /** Of a `TH`. */
  readonly scope?: string | undefined
  readonly colSpan?: number | undefined
  readonly rowSpan?: number | undefined
  /** Of a `Table`. */
  readonly summary?: string | undefined
  /** Of an `L`. */
  readonly listNumbering?: string | undefined
  /** Of a `Figure`: left, bottom, right, top in points from the bottom left of its page; known once it is drawn. */
  box?: readonly [number, number, number, number]
}

/**
 * A place among an element's kids, taken during layout and filled while drawing: content marks get their numbers only
 * then, and by that time the elements that follow are in the list already.
 */
export interface Slot {
  readonly kind: 'slot'
  readonly kids: Kid[]
  /** The phrase that is open at the end of what was drawn so far: it may go on in the next line. */
  phrase?: { readonly key: string; readonly element: StructureElement } | undefined
}

export type Kid = StructureElement | Slot | MarkedContent | ObjectReference

export interface MarkedContent {
  readonly kind: 'content'
  readonly page: Reference
  readonly id: number
}

export interface ObjectReference {
  readonly kind: 'object'
  readonly page: Reference
  readonly object: Reference
}

/** Drawn, but not part of the document (ISO 32000-1 §14.8.2.2). */
export interface Artifact {
  readonly kind: 'artifact'
  /** The name of its property list among the resources of a page. */
  readonly name: string
}

export type Owner = StructureElement | Artifact

/** What a line, picture or vector belongs to. Copies of it that pdfmake makes share this object. */
export interface Tagging {
  readonly owner: Owner
  readonly slot?: Slot
  /** Ids of nodes that start here. */
  readonly anchors: readonly string[]
  /** The page on which it was drawn first: seen again on another, it is a repeated table heading. */
  drawnOn?: Reference
}

/** The inlines of one link. Its words are put together while drawing, when page numbers are known. */
export interface LinkRun {
  readonly words: (string | { readonly text: string })[]
  readonly title: string | undefined
  /** At least, in points. */
  readonly width: number
  readonly action: Record<string, unknown>
  element?: StructureElement
}

/** Property lists of artifacts, a resource that all pages share. Names are short, as each page has them many times. */
export const artifactProperties = {
  L: { Type: 'Layout' },
  H: { Type: 'Pagination', Subtype: 'Header' },
  F: { Type: 'Pagination', Subtype: 'Footer' },
  B: { Type: 'Background' },
  R: { Type: 'Pagination' },
} as const

export const decoration: Artifact = artifact('L')
export const runningHeader: Artifact = artifact('H')
export const runningFooter: Artifact = artifact('F')
export const pageBackground: Artifact = artifact('B')
export const repeatedContent: Artifact = artifact('R')

export function createElement(role: string, attributes: ElementAttributes = {}, parent?: Kids): StructureElement {
  const element: StructureElement = { kind: 'element', role, attributes, kids: [] }
  parent?.kids.push(element)
  return element
}

export function createSlot(parent: Kids): Slot {
  const slot: Slot = { kind: 'slot', kids: [] }
  parent.kids.push(slot)
  return slot
}

/** Whatever elements can be put into. */
export interface Kids {
  readonly kids: Kid[]
}

function artifact(name: keyof typeof artifactProperties): Artifact {
  return { kind: 'artifact', name }
}

import { writeObject, writeString } from './file/write-object.ts'
import { writeNumberTree } from './number-tree.ts'
import type { Reference } from './pdfmake.ts'
import type { Kid, ObjectReference, StructureElement } from './structure.ts'
import type { TaggedDocument } from './tagged-document.ts'

/**
 * Writes the structure tree (ISO 32000-1 §14.7). pdfkit's own writer puts object references on the wrong page and has no
 * attributes. Elements that stayed empty are left out, except cells, which keep a table's rows equally long. Elements go
 * into the file as text, one by one: as objects of pdfkit's they would take more memory than all the rest.
 */
export function writeStructureTree(document: TaggedDocument, root: StructureElement): void {
  const treeRoot = document.getStructTreeRoot()
  removeEmpty(root)
  const elements = inOrder(root)
  for (const { element } of elements) element.id = document.nextId()
  const notes: string[] = []
  for (const { element, parent } of elements) {
    document.writeObject(idOf(element), elementText(element, parent ? idOf(parent) : treeRoot.id, notes))
  }
  treeRoot.data.K = reference(idOf(root))
  treeRoot.data.ParentTree = reference(writeParentTree(document))
  treeRoot.data.ParentTreeNextKey = document.parentTree.length
  if (notes.length > 0) treeRoot.data.IDTree = new Written(`<</Names[${notes.join('')}]>>`)
}

/** PDF syntax that is ready to be written. */
class Written {
  private readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

function reference(id: number): Written {
  return new Written(`${id} 0 R`)
}

/** Puts what is in slots in their place, and takes out elements without content. False when nothing is left. */
function removeEmpty(element: StructureElement): boolean {
  const kept: Kid[] = []
  const keep = (kids: readonly Kid[]) => {
    for (const kid of kids) {
      if (kid.kind === 'slot') keep(kid.kids)
      else if (kid.kind !== 'element' || removeEmpty(kid)) kept.push(kid)
    }
  }
  keep(element.kids)
  element.kids.length = 0
  for (const kid of kept) element.kids.push(kid)
  return kept.length > 0 || element.role === 'TD' || element.role === 'TH'
}

interface Placed {
  readonly element: StructureElement
  readonly parent: StructureElement | undefined
}

/**
 * Elements in the order in which they are numbered and written: those of one role in parents of one role together, each
 * group in the order of reading. Neighbours then differ in a digit or two, which makes the whole tree a fifth smaller
 * than in the order of reading alone.
 */
function inOrder(root: StructureElement): readonly Placed[] {
  const groups = new Map<string, Placed[]>()
  const place = (element: StructureElement, parent: StructureElement | undefined) => {
    const key = `${element.role} in ${parent?.role}`
    const group = groups.get(key)
    if (group) group.push({ element, parent })
    else groups.set(key, [{ element, parent }])
    for (const kid of element.kids) if (kid.kind === 'element') place(kid, element)
  }
  place(root, undefined)
  return [...groups.values()].flat()
}

function idOf({ id, role }: StructureElement): number {
  if (id === undefined) throw new Error(`A ${role} has content but no place in the structure tree`)
  return id
}

function elementText(element: StructureElement, parentId: number, notes: string[]): string {
  const kids: WrittenKids = { page: undefined, text: '', count: 0 }
  for (const kid of element.kids) addKid(kids, kidText(kid, kids))
  let text = `<</S/${element.role}`
  if (kids.page) text += `/Pg ${kids.page}`
  text += `/P ${parentId} 0 R`
  if (kids.count > 0) text += kids.count === 1 ? `/K${spaced(kids.text)}` : `/K[${kids.text}]`
  return `${text}${propertiesOf(element)}${noteId(element, notes)}>>`
}

interface WrittenKids {
  /** The element's own: that of its first content. */
  page: Reference | undefined
  text: string
  count: number
}

function kidText(kid: Kid, kids: WrittenKids): string {
  if (kid.kind === 'element') return `${idOf(kid)} 0 R`
  if (kid.kind === 'content') {
    kids.page ??= kid.page
    return kid.page === kids.page ? String(kid.id) : `<</Type/MCR/Pg ${kid.page}/MCID ${kid.id}>>`
  }
  // `removeEmpty` has taken out the slots.
  const { page, object } = kid as ObjectReference
  return `<</Type/OBJR/Obj ${object}${page === kids.page ? '' : `/Pg ${page}`}>>`
}

function addKid(written: WrittenKids, text: string): void {
  written.text += written.count === 0 ? text : spaced(text)
  written.count++
}

function spaced(text: string): string {
  return text.startsWith('<') ? text : ` ${text}`
}

function propertiesOf({ role, attributes }: StructureElement): string {
  const { alt, actualText, lang, scope, colSpan, rowSpan, summary, listNumbering, box } = attributes
  let text = ''
  if (alt) text += `/Alt${writeString(alt)}`
  if (actualText) text += `/ActualText${writeString(actualText)}`
  if (lang) text += `/Lang${writeString(lang)}`
  let table = ''
  if (role === 'TH' && scope) table += `/Scope/${scope}`
  if (colSpan && colSpan > 1) table += `/ColSpan ${colSpan}`
  if (rowSpan && rowSpan > 1) table += `/RowSpan ${rowSpan}`
  if (summary) table += `/Summary${writeString(summary)}`
  const groups: string[] = []
  if (table) groups.push(`<</O/Table${table}>>`)
  if (listNumbering) groups.push(`<</O/List/ListNumbering/${listNumbering}>>`)
  if (box) groups.push(`<</O/Layout/BBox${writeObject(box)}/Placement/Block>>`)
  if (groups.length === 0) return text
  return `${text}/A${groups.length === 1 ? groups[0] : `[${groups.join('')}]`}`
}

/** A note has an identifier of its own (PDF/UA-1 §7.9). */
function noteId(element: StructureElement, notes: string[]): string {
  if (element.role !== 'Note') return ''
  const name = `(note-${String(notes.length + 1).padStart(6, '0')})`
  notes.push(`${name}${idOf(element)} 0 R `)
  return `/ID${name}`
}

/** From content and annotations back to their elements (ISO 32000-1 §14.7.4.4). The number of its root. */
function writeParentTree(document: TaggedDocument): number {
  const values = document.parentTree.map((owner) => {
    if (!Array.isArray(owner)) return `${idOf(owner)} 0 R`
    return `[${owner.map((element) => `${idOf(element)} 0 R`).join(' ')}]`
  })
  return writeNumberTree(document, values)
}

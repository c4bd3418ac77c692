import { writeObject, writeString } from './file/write-object.ts'
import { writeNumberTree } from './number-tree.ts'
import type { Reference } from './pdfmake.ts'
import type { Kid, StructureElement } from './structure.ts'
import type { TaggedDocument } from './tagged-document.ts'

/**
 * Writes the structure tree (ISO 32000-1 §14.7). pdfkit's own writer puts object references on the wrong page and has no
 * attributes. Elements that stayed empty are left out, except cells, which keep a table's rows equally long. Elements go
 * into the file as text, one by one: as objects of pdfkit's they would take more memory than all the rest.
 */
export function writeStructureTree(document: TaggedDocument, root: StructureElement): void {
  const treeRoot = document.getStructTreeRoot()
  const notes: string[] = []
  const rootId = elementId(document, root)
  if (!writeElement(document, root, treeRoot.id, notes)) {
    document.writeObject(rootId, `<</S/${root.role}/P ${treeRoot.id} 0 R>>`)
  }
  treeRoot.data.K = reference(rootId)
  treeRoot.data.ParentTree = reference(writeParentTree(document))
  treeRoot.data.ParentTreeNextKey = document.parentTree.length
  if (notes.length > 0) treeRoot.data.IDTree = new Written(`<</Names[${notes.join('')}]>>`)
}

/** The number of an element's object, which may be referred to before it is written. */
export function elementId(document: TaggedDocument, element: StructureElement): number {
  element.id ??= document.nextId()
  return element.id
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

/** Writes the kids first. False when there was nothing to write. */
function writeElement(
  document: TaggedDocument,
  element: StructureElement,
  parentId: number | StructureElement,
  notes: string[],
): boolean {
  const kids = { page: undefined, text: '', count: 0 }
  writeKids(document, element, element.kids, kids, notes)
  const isCell = element.role === 'TD' || element.role === 'TH'
  if (kids.count === 0 && !isCell) return false
  const id = elementId(document, element)
  const parent = typeof parentId === 'number' ? parentId : elementId(document, parentId)
  let text = `<</S/${element.role}/P ${parent} 0 R`
  if (kids.page) text += `/Pg ${kids.page}`
  if (kids.count > 0) text += kids.count === 1 ? `/K${spaced(kids.text)}` : `/K[${kids.text}]`
  document.writeObject(id, `${text}${propertiesOf(element)}${noteId(element, id, notes)}>>`)
  return true
}

interface WrittenKids {
  /** The element's own: that of its first content. */
  page: Reference | undefined
  text: string
  count: number
}

function writeKids(
  document: TaggedDocument,
  element: StructureElement,
  kids: readonly Kid[],
  written: WrittenKids,
  notes: string[],
): void {
  for (const kid of kids) {
    if (kid.kind === 'slot') {
      writeKids(document, element, kid.kids, written, notes)
    } else if (kid.kind === 'element') {
      if (writeElement(document, kid, element, notes)) addKid(written, `${kid.id} 0 R`)
    } else if (kid.kind === 'content') {
      written.page ??= kid.page
      addKid(written, kid.page === written.page ? String(kid.id) : `<</Type/MCR/Pg ${kid.page}/MCID ${kid.id}>>`)
    } else {
      const page = kid.page === written.page ? '' : `/Pg ${kid.page}`
      addKid(written, `<</Type/OBJR/Obj ${kid.object}${page}>>`)
    }
  }
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
function noteId({ role }: StructureElement, id: number, notes: string[]): string {
  if (role !== 'Note') return ''
  const name = `(note-${String(notes.length + 1).padStart(6, '0')})`
  notes.push(`${name}${id} 0 R `)
  return `/ID${name}`
}

/** From content and annotations back to their elements (ISO 32000-1 §14.7.4.4). The number of its root. */
function writeParentTree(document: TaggedDocument): number {
  const values = document.parentTree.map((owner) => {
    if (!Array.isArray(owner)) return `${elementId(document, owner)} 0 R`
    return `[${owner.map((element) => `${elementId(document, element)} 0 R`).join(' ')}]`
  })
  return writeNumberTree(document, values)
}

import type { DocumentInstance, Reference } from './pdfmake.ts'
import type { Kid, StructureElement } from './structure.ts'

/**
 * Writes the structure tree (ISO 32000-1 §14.7). pdfkit's own writer puts object references on the wrong page and has no
 * attributes. Elements that stayed empty are left out, except cells, which keep a table's rows equally long.
 */
export function writeStructureTree(document: DocumentInstance, root: StructureElement): void {
  const treeRoot = document.getStructTreeRoot()
  const notes: unknown[] = []
  writeElement(document, root, treeRoot, notes)
  treeRoot.data.K = [elementReference(document, root)]
  if (notes.length > 0) treeRoot.data.IDTree = { Names: notes }
}

/** The object of an element, which may be referred to before it is written. */
export function elementReference(document: DocumentInstance, element: StructureElement): Reference {
  element.reference ??= document.ref({ Type: 'StructElem', S: element.role })
  return element.reference
}

type WrittenKid = Exclude<Kid, { kind: 'slot' }>

function writeElement(
  document: DocumentInstance,
  element: StructureElement,
  parent: Reference,
  notes: unknown[],
): void {
  const reference = elementReference(document, element)
  const { data } = reference
  const kids = withoutSlots(element.kids).filter((kid) => kid.kind !== 'element' || hasContent(kid))
  data.P = parent
  addProperties(element, data)
  if (element.role === 'Note') {
    // PDF/UA-1 §7.9: a note has an identifier of its own.
    data.ID = new String(`note-${String(notes.length / 2 + 1).padStart(6, '0')}`)
    notes.push(data.ID, reference)
  }
  const page = kids.find((kid) => kid.kind === 'content')?.page
  if (page) data.Pg = page
  const written = kids.map((kid) => kidOf(document, kid, page))
  if (written.length > 0) data.K = written.length === 1 ? written[0] : written
  for (const kid of kids) if (kid.kind === 'element') writeElement(document, kid, reference, notes)
  reference.end()
}

function kidOf(document: DocumentInstance, kid: WrittenKid, page: Reference | undefined): unknown {
  if (kid.kind === 'element') return elementReference(document, kid)
  if (kid.kind === 'object') return { Type: 'OBJR', Obj: kid.object, Pg: kid.page }
  return kid.page === page ? kid.id : { Type: 'MCR', Pg: kid.page, MCID: kid.id }
}

/** pdfkit writes a String object as a PDF string and a plain string as a name. */
function addProperties({ role, attributes }: StructureElement, data: Record<string, unknown>): void {
  const { alt, actualText, lang, scope, colSpan, rowSpan, summary, listNumbering, box } = attributes
  if (alt) data.Alt = new String(alt)
  if (actualText) data.ActualText = new String(actualText)
  if (lang) data.Lang = new String(lang)
  const groups: Record<string, unknown>[] = []
  const table: Record<string, unknown> = {}
  if (role === 'TH' && scope) table.Scope = scope
  if (colSpan && colSpan > 1) table.ColSpan = colSpan
  if (rowSpan && rowSpan > 1) table.RowSpan = rowSpan
  if (summary) table.Summary = new String(summary)
  if (Object.keys(table).length > 0) groups.push({ O: 'Table', ...table })
  if (listNumbering) groups.push({ O: 'List', ListNumbering: listNumbering })
  if (box) groups.push({ O: 'Layout', BBox: box, Placement: 'Block' })
  if (groups.length > 0) data.A = groups.length === 1 ? groups[0] : groups
}

function withoutSlots(kids: readonly Kid[]): WrittenKid[] {
  return kids.flatMap((kid) => (kid.kind === 'slot' ? withoutSlots(kid.kids) : [kid]))
}

function hasContent(element: StructureElement): boolean {
  if (element.role === 'TD' || element.role === 'TH') return true
  return withoutSlots(element.kids).some((kid) => kid.kind !== 'element' || hasContent(kid))
}

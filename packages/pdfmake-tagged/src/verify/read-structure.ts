import type { PdfFile } from './open-file.ts'
import { type PdfDictionary, type PdfStream, type PdfValue, textOf } from './pdf-value.ts'

/** A structure element as it stands in the file. */
export interface StructureNode {
  readonly id: number
  readonly role: string
  readonly parent: StructureNode | undefined
  readonly children: readonly StructureNode[]
  readonly content: readonly ContentItem[]
  /** Numbers of the objects (annotations) that belong to it. */
  readonly objects: readonly number[]
  readonly alt: string | undefined
  readonly actualText: string | undefined
  /** Its `ID`. */
  readonly name: string | undefined
  readonly scope: string | undefined
  readonly colSpan: number
  readonly rowSpan: number
}

/** A marked-content sequence: a page, by the number of its object, and its MCID. */
export interface ContentItem {
  readonly page: number
  readonly mcid: number
}

export interface Structure {
  readonly root: StructureNode | undefined
  /** In reading order. */
  readonly nodes: readonly StructureNode[]
  readonly byId: ReadonlyMap<number, StructureNode>
  /** What content and annotations say that they belong to: element numbers by key (ISO 32000-1 §14.7.4.4). */
  readonly parents: ReadonlyMap<number, number | readonly number[]>
}

/** Reads the structure tree (ISO 32000-1 §14.7). */
export function readStructure(file: PdfFile, treeRoot: PdfDictionary | PdfStream | undefined): Structure {
  const nodes: StructureNode[] = []
  const byId = new Map<number, StructureNode>()
  const parents = new Map<number, number | readonly number[]>()
  const kids = treeRoot?.entries.get('K')
  const first = typeof kids === 'object' && kids?.kind === 'array' ? kids.items[0] : kids
  const root = readNode({ file, nodes, byId }, first, undefined)
  readParents(file, treeRoot?.entries.get('ParentTree'), parents)
  return { root, nodes, byId, parents }
}

interface Reading {
  readonly file: PdfFile
  readonly nodes: StructureNode[]
  readonly byId: Map<number, StructureNode>
}

function readNode(reading: Reading, value: PdfValue | undefined, parent: StructureNode | undefined) {
  const id = idOf(value)
  const entries = reading.file.dictionary(value)?.entries
  if (id === undefined || !entries || reading.byId.has(id)) return undefined
  const table = tableAttributes(reading.file, entries.get('A'))
  const children: StructureNode[] = []
  const content: ContentItem[] = []
  const objects: number[] = []
  const node: StructureNode = {
    id,
    role: String(entries.get('S')),
    parent,
    children,
    content,
    objects,
    alt: textOf(entries.get('Alt')),
    actualText: textOf(entries.get('ActualText')),
    name: textOf(entries.get('ID')),
    scope: table?.get('Scope') as string | undefined, // A name.
    colSpan: numberOr(table?.get('ColSpan'), 1),
    rowSpan: numberOr(table?.get('RowSpan'), 1),
  }
  reading.nodes.push(node)
  reading.byId.set(id, node)
  const page = idOf(entries.get('Pg'))
  const kids = entries.get('K')
  for (const kid of typeof kids === 'object' && kids?.kind === 'array' ? kids.items : [kids]) {
    if (typeof kid === 'number') content.push({ page: page ?? 0, mcid: kid })
    else if (typeof kid === 'object' && kid?.kind === 'dictionary') readLeaf(kid, page, { content, objects })
    else if (kid !== undefined) {
      const child = readNode(reading, kid, node)
      if (child) children.push(child)
    }
  }
  return node
}

/** A marked-content or object reference (ISO 32000-1 tables 324 and 325). */
function readLeaf(
  { entries }: PdfDictionary,
  page: number | undefined,
  { content, objects }: { content: ContentItem[]; objects: number[] },
): void {
  const object = idOf(entries.get('Obj'))
  const mcid = entries.get('MCID')
  if (entries.get('Type') === 'OBJR' && object !== undefined) objects.push(object)
  else if (typeof mcid === 'number') content.push({ page: idOf(entries.get('Pg')) ?? page ?? 0, mcid })
}

function tableAttributes(file: PdfFile, value: PdfValue | undefined): ReadonlyMap<string, PdfValue> | undefined {
  if (value === undefined) return undefined
  const groups = typeof value === 'object' && value?.kind === 'array' ? value.items : [value]
  for (const group of groups) {
    const entries = file.dictionary(group)?.entries
    if (entries?.get('O') === 'Table') return entries
  }
  return undefined
}

function readParents(
  file: PdfFile,
  value: PdfValue | undefined,
  parents: Map<number, number | readonly number[]>,
): void {
  const entries = file.dictionary(value)?.entries
  for (const kid of file.array(entries?.get('Kids'))) readParents(file, kid, parents)
  const numbers = file.array(entries?.get('Nums'))
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const owner = numbers[at + 1]
    const single = typeof owner === 'object' && owner?.kind === 'reference' && file.dictionary(owner)
    parents.set(Number(numbers[at]), single ? owner.id : file.array(owner).map((item) => idOf(item) ?? 0))
  }
}

function idOf(value: PdfValue | undefined): number | undefined {
  return typeof value === 'object' && value?.kind === 'reference' ? value.id : undefined
}

function numberOr(value: PdfValue | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise
}

import type { Inline, LayoutNode, Vector } from './pdfmake.ts'
import { createElement, decoration, type ElementAttributes, type Owner, type StructureElement } from './structure.ts'

/** What the layout remembers about tables, lists and captions on its way through the document. */
export interface StructureState {
  /** Whether there is to be a structure at all. */
  tagged: boolean
  readonly cells: WeakMap<LayoutNode, CellPlace>
  readonly items: WeakMap<LayoutNode, ListState>
  /** A caption read before its table or figure, which will take it in. */
  caption?: StructureElement | undefined
}

interface CellPlace {
  readonly table: TableState
  readonly row: number
  readonly column: number
}

interface TableState {
  readonly element: StructureElement
  readonly headerRows: number
  readonly headerColumns: number
  readonly rows: StructureElement[]
  head?: StructureElement
  body?: StructureElement
}

interface ListState {
  readonly element: StructureElement
  /** The last item's body, where a list nested directly in this one goes. */
  body?: StructureElement
}

/** The structure element that a node's content belongs to, made under `parent`; `parent` itself for mere arrangement. */
export function elementForNode(state: StructureState, node: LayoutNode, parent: Owner): Owner {
  if (parent.kind === 'artifact') return parent
  if (!state.tagged) return node.artifact === true || roleOf(node, parent) === 'Artifact' ? decoration : parent
  const cell = state.cells.get(node)
  const item = state.items.get(node)
  if (cell) parent = createCell(cell, node)
  if (item) parent = createItem(item, node)
  if (node.artifact === true) return decoration
  if ((cell || item) && node.text !== undefined && !node.tag) return parent
  const role = roleOf(node, parent)
  if (role === undefined) return parent
  if (role === 'Artifact') return decoration
  const element = createElement(role, attributesOf(node, role), role === 'Caption' ? undefined : parent)
  if (role === 'Table' || role === 'Figure') takeCaption(state, element)
  return element
}

/** Registers a table's cells, so that each finds its row when its turn comes. `owner` is the table's element. */
export function registerCells(state: StructureState, node: LayoutNode, owner: Owner): void {
  if (!state.tagged || owner.kind === 'artifact' || node.layoutOnly === true || !node.table) return
  const { body, headerRows = 0, headerColumns = 0 } = node.table
  const table: TableState = { element: owner, headerRows, headerColumns, rows: [] }
  body.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell._span) state.cells.set(cell, { table, row, column })
    })
  })
}

export function registerItems(state: StructureState, items: readonly LayoutNode[], owner: Owner): void {
  if (!state.tagged || owner.kind === 'artifact') return
  const list: ListState = { element: owner }
  for (const item of items) state.items.set(item, list)
}

/** Whether a caption beside this node is the node's. */
export function takesCaption(node: LayoutNode | undefined): boolean {
  if (!node || node.artifact === true) return false
  return node.table ? node.layoutOnly !== true && !node.tag : isPicture(node) && hasWords(node)
}

function createCell({ table, row, column }: CellPlace, node: LayoutNode): StructureElement {
  if (table.element.role === 'TOC') {
    table.rows[row] ??= createElement('TOCI', {}, table.element)
    return createElement('Reference', {}, table.rows[row])
  }
  const inHead = row < table.headerRows
  if (inHead) table.head ??= createElement('THead', {}, table.element)
  else table.body ??= createElement('TBody', {}, table.element)
  table.rows[row] ??= createElement('TR', {}, inHead ? table.head : table.body)
  const scope = textOf(node.scope) ?? (inHead ? 'Column' : column < table.headerColumns ? 'Row' : undefined)
  const spans = { colSpan: numberOf(node.colSpan), rowSpan: numberOf(node.rowSpan) }
  return createElement(scope ? 'TH' : 'TD', { scope, ...spans }, table.rows[row])
}

function createItem(list: ListState, node: LayoutNode): StructureElement {
  if ((node.ul || node.ol) && list.body) return list.body
  const item = createElement('LI', {}, list.element)
  const mark: Inline | Vector | undefined = node.listMarker?._inlines?.[0] ?? node.listMarker?.canvas?.[0]
  if (mark) {
    const label = createElement('Lbl', node.listMarker?.canvas ? { actualText: '•' } : {}, item)
    mark.tagging = { owner: label, anchors: [] }
  }
  list.body = createElement('LBody', {}, item)
  return list.body
}

function roleOf(node: LayoutNode, parent: StructureElement): string | undefined {
  if (node.tag) return node.tag
  if (node.text !== undefined) {
    if (typeof node.headlineLevel === 'number') return `H${node.headlineLevel}`
    if (parent.role === 'Reference') return undefined
    return parent.role === 'TOCI' ? 'Reference' : 'P'
  }
  if (node.ul || node.ol) return 'L'
  if (node.table) return node.layoutOnly === true || parent.role === 'Table' ? undefined : 'Table'
  if (node.field || !isPicture(node)) return undefined
  if (parent.role === 'Figure') return undefined
  return hasWords(node) ? 'Figure' : 'Artifact'
}

function attributesOf(node: LayoutNode, role: string): ElementAttributes {
  const link = textOf(node.linkTitle) ?? textOf(node.link) ?? textOf(node.linkToDestination)
  return {
    alt: textOf(node.alt) ?? (role === 'Figure' && isPicture(node) ? link : undefined),
    actualText: textOf(node.actualText),
    lang: textOf(node.lang),
    ...(role === 'Table' && { summary: textOf(node.summary) }),
    ...(role === 'L' && { listNumbering: listNumbering(node) }),
  }
}

function takeCaption(state: StructureState, element: StructureElement): void {
  if (state.caption) element.kids.push(state.caption)
  state.caption = undefined
}

/** ISO 32000-1 table 347. */
function listNumbering(node: LayoutNode): string {
  const kind = textOf(node.type) ?? (node.ol ? 'decimal' : 'disc')
  return kind
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

function isPicture(node: LayoutNode): boolean {
  return Boolean(node.image || node.svg || node.canvas)
}

/** A picture that is a link is content even without words: it is then called by where it leads. */
function hasWords(node: LayoutNode): boolean {
  return Boolean(node.alt || node.link || node.linkToDestination)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

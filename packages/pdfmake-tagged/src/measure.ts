import { isTooLong } from './break-long-word.ts'
import { fitLine } from './fit-line.ts'
import { fitWidths } from './fit-widths.ts'
import { type Context, columnCalculator, type Inline, type LayoutNode, type LayoutTable, type Line } from './pdfmake.ts'

/** What measuring needs of the layout. */
export interface Measurer {
  readonly context: Context
  measureLine(node: Pick<LayoutNode, '_inlines'>): Line | null
}

/** The part of a page up to which table rows are kept whole unasked: no gap that this leaves is larger. */
export const keptShare = 1 / 3

/** Lines of a paragraph that stay together at a page's foot and at the next page's head. */
export const fewestLines = 2

/** Rows of a table that stand below its heading rows at a page's foot. */
const fewestRows = 2

/**
 * The height in points that a measured node takes at a width: all of it, or (`start`) the part that must not be divided:
 * two lines of a paragraph, a list's first item, a table's heading rows and the row after them.
 */
export function heightOf(layout: Measurer, node: LayoutNode, width: number, part: 'all' | 'start' = 'all'): number {
  if (node.absolutePosition || node.relativePosition || node._span) return 0
  const [left, top, right, bottom] = node._margin ?? [0, 0, 0, 0]
  const whole = part === 'all' || Boolean(node.unbreakable)
  const height = contentHeight(layout, node, width - left - right, whole ? 'all' : 'start')
  return top + height + (whole ? bottom : 0)
}

/** Heights in points of a paragraph's lines at a width; only the first `limit` of them if told. */
export function lineHeights(layout: Measurer, node: LayoutNode, width: number, limit = Infinity): number[] {
  const inlines = node._inlines ?? []
  const heights: number[] = []
  for (let at = 0; heights.length < limit; ) {
    const first = inlines[at]
    if (!first) break
    const count = isTooLong(first, width) ? undefined : fitLine(inlines, at, width)
    if (!count) return [...heights, ...dividedHeights(layout, inlines.slice(at), width, limit - heights.length)]
    let height = 0
    for (const end = at + count; at < end; at++) height = Math.max(height, inlines[at]?.height || 0)
    heights.push(height)
  }
  return heights
}

/** The same for words of which some are divided, found by laying out copies. */
function dividedHeights(layout: Measurer, inlines: readonly Inline[], width: number, limit: number): number[] {
  // A line takes words one by one; 60 to a line are more than any page is wide.
  // Breaking lines writes into words; what it does not write stays that of the originals, so nothing else is copied.
  const copy = { _inlines: inlines.slice(0, limit * 60).map((inline) => Object.create(inline) as Inline) }
  const { context } = layout
  const available = context.availableWidth
  context.availableWidth = width
  const heights: number[] = []
  while (heights.length < limit) {
    const line = layout.measureLine(copy)
    if (!line) break
    heights.push(line.getHeight())
  }
  context.availableWidth = available
  return heights
}

/** The height of a list of nodes under each other up to where a page may break: see `heightOf`. */
function startOf(layout: Measurer, nodes: readonly LayoutNode[], width: number): number {
  let height = 0
  for (const node of nodes) {
    if (!staysWithNext(node)) return height + heightOf(layout, node, width, 'start')
    height += heightOf(layout, node, width)
  }
  return height
}

/** Headings, and whatever says so. */
export function staysWithNext(node: LayoutNode): boolean {
  if (typeof node.keepWithNext === 'boolean') return node.keepWithNext
  return node.text !== undefined && (node.headlineLevel !== undefined || /^H[1-6]?$/.test(node.tag ?? ''))
}

/** The height between a page's margins. */
export function innerHeight(context: Context): number {
  const { top, bottom } = context.pageMargins
  return context.getCurrentPage().pageSize.height - top - bottom
}

/** The height of a table's row, given its columns' widths, without its lower border. */
export function rowHeight(
  layout: Measurer,
  node: LayoutNode,
  row: number,
  widths: readonly number[],
  part: 'all' | 'start' = 'all',
): number {
  const { table, _layout: style } = node
  if (!table || !style) return 0
  const gaps = node._offsets?.offsets ?? []
  let height = 0
  table.body[row]?.forEach((cell, column) => {
    if (cell._span || Number(cell.rowSpan ?? 1) > 1) return
    let cellWidth = widths[column] ?? 0
    for (let next = column + 1; next < column + Number(cell.colSpan ?? 1); next++) {
      cellWidth += (widths[next] ?? 0) + (gaps[next] ?? 0)
    }
    height = Math.max(height, heightOf(layout, cell, cellWidth, part))
  })
  return style.hLineWidth(row, node) + style.paddingTop(row, node) + height + style.paddingBottom(row, node)
}

/**
 * How many rows begin a table and must not be parted: the heading rows and the first two after them, as far as they take
 * less than a third of a page; without heading rows the first.
 */
export function openingRows(layout: Measurer, node: LayoutNode, widths: readonly number[]): number {
  const { body = [], headerRows = 0 } = node.table ?? {}
  const limit = innerHeight(layout.context) * keptShare
  const most = Math.min(body.length, headerRows === 0 ? 1 : headerRows + fewestRows)
  let count = 0
  for (let height = 0; count < most; count++) {
    height += rowHeight(layout, node, count, widths)
    if (height >= limit) break
  }
  return count <= headerRows || hasRowSpan(body.slice(0, count)) ? headerRows : count
}

export function hasRowSpan(rows: readonly (readonly LayoutNode[])[]): boolean {
  return rows.some((row) => row.some((cell) => Number(cell.rowSpan ?? 1) > 1))
}

/** At least as many lines as the paragraph has: words seldom leave more than a quarter of a line empty. */
export function upperBound(node: LayoutNode, width: number): number {
  let total = 0
  let forced = 0
  for (const inline of node._inlines ?? []) {
    total += inline.width
    if (inline.lineEnd) forced++
  }
  return (total / Math.max(1, width)) * 1.3 + 2 + forced
}

/** The widths that a table's columns get. */
export function columnWidths(node: LayoutNode, width: number): readonly number[] {
  const widths = (node.table?.widths ?? []).map((column) => ({ ...column }))
  const offsets = node._offsets?.total ?? 0
  fitWidths(widths, width - offsets)
  columnCalculator.buildColumnWidths(widths, width - offsets, offsets, node)
  return widths.map((column) => column._calcWidth ?? 0)
}

function contentHeight(layout: Measurer, node: LayoutNode, width: number, part: 'all' | 'start'): number {
  if (node._inlines) {
    if (part === 'all') return sum(lineHeights(layout, node, width))
    // Three lines cannot be divided without leaving one alone.
    const heights = lineHeights(layout, node, width, fewestLines + 2)
    return sum(heights.length < fewestLines * 2 ? heights : heights.slice(0, fewestLines))
  }
  const items = node.stack ?? node.ul ?? node.ol
  if (items) {
    const inner = node.stack ? width : width - (node._gapSize?.width ?? 0)
    return part === 'start' ? startOf(layout, items, inner) : sum(items.map((item) => heightOf(layout, item, inner)))
  }
  if (node.columns) return columnsHeight(layout, node, width, part)
  if (node.table) return tableHeight(layout, node, node.table, width, part)
  return node._height ?? node._minHeight ?? 0
}

function tableHeight(layout: Measurer, node: LayoutNode, table: LayoutTable, width: number, part: 'all' | 'start') {
  const { body, headerRows = 0, dontBreakRows } = table
  const widths = columnWidths(node, width)
  if (part === 'all') return sum(body.map((_, row) => rowHeight(layout, node, row, widths)))
  const opening = openingRows(layout, node, widths)
  const kept = opening > headerRows || !dontBreakRows ? opening : headerRows + 1
  const height = sum(body.slice(0, kept).map((_, row) => rowHeight(layout, node, row, widths)))
  return kept > headerRows || !body[kept] ? height : height + rowHeight(layout, node, kept, widths, 'start')
}

function columnsHeight(layout: Measurer, node: LayoutNode, width: number, part: 'all' | 'start'): number {
  const columns = (node.columns ?? []).map((column) => ({ ...column }))
  const room = width - (columns.length - 1) * (node._gap ?? 0)
  fitWidths(columns, room)
  columnCalculator.buildColumnWidths(columns, room)
  return Math.max(0, ...columns.map((column) => heightOf(layout, column, column._calcWidth ?? width, part)))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

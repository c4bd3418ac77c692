import {
  columnWidths,
  fewestLines,
  heightOf,
  innerHeight,
  keptShare,
  lineHeights,
  type Measurer,
  rowHeight,
  staysWithNext,
} from './measure.ts'
import type { Context, LayoutNode, Writer } from './pdfmake.ts'

/** The children of a stack while they are laid out, with the width they have. */
export interface Frame {
  readonly items: readonly LayoutNode[]
  readonly index: number
  readonly width: number
}

/** What keeping things together needs of the layout. */
interface Layout extends Measurer {
  readonly writer: Writer
  readonly frames: readonly (Frame | null)[]
  readonly grid: number
}

/**
 * Moves to the next page before a heading (or whatever says so) that has no room for the start of what follows it, and
 * before columns of which one has no room for its start.
 */
export function keepWithNext(layout: Layout, node: LayoutNode): void {
  if (startsPage(node)) return
  const { context } = layout
  const stays = staysWithNext(node)
  if (node.columns && !stays) move(layout, node, heightOf(layout, node, context.availableWidth, 'start'))
  if (!stays) return
  let needed = heightOf(layout, node, context.availableWidth)
  for (const { node: next, width } of following(layout.frames)) {
    if (startsPage(next)) break
    const last = !staysWithNext(next)
    needed += heightOf(layout, next, width, last ? 'start' : 'all') + (next.onGrid ? layout.grid / 2 : 0)
    if (last) break
  }
  move(layout, node, needed)
}

/** The space above a heading sets it off from what stands before; at the top of a page nothing does. */
export function dropSpaceAtTop({ context }: Layout, node: LayoutNode): void {
  if (!node._margin || !staysWithNext(node) || startsPage(node) || !atTop(context)) return
  const [left, , right, bottom] = node._margin
  node._margin = [left, 0, right, bottom]
}

/** Within columns and cells not for what would not fit on a page either: it would leave one gap after another. */
function move({ context, writer }: Layout, node: LayoutNode, needed: number): void {
  if (needed <= context.availableHeight || atTop(context)) return
  if ((node.columns || context.snapshots.length > 0) && needed > innerHeight(context)) return
  writer.moveToNextPage(node.pageOrientation)
}

/**
 * The line before which a paragraph goes on to the next page, so that neither its first nor its last line stands alone;
 * `undefined` where it may run on. Moves on at once when that is the first line.
 */
export function planBreak(layout: Layout, node: LayoutNode): number | undefined {
  const { context } = layout
  const height = node._inlines?.[0]?.height ?? 0
  if (upperBound(node, context.availableWidth) * height <= context.availableHeight) return undefined
  const heights = lineHeights(layout, node, context.availableWidth)
  let room = 0
  for (let used = 0; room < heights.length; room++) {
    used += heights[room] ?? 0
    if (used > context.availableHeight) break
  }
  if (room === 0 || room === heights.length) return undefined
  const here = Math.min(room, heights.length - fewestLines)
  if (here >= fewestLines) return here < room ? here : undefined
  if (!atTop(context)) layout.writer.moveToNextPage(node.pageOrientation)
  return undefined
}

/**
 * Keeps table rows whole where that cannot leave large gaps: when all of them are under a third of a page, or under four
 * fifths if the table asks for it; rows of a table with row spans only if it asks. Keeps the first row with the heading rows.
 */
export function keepRowsWhole(layout: Layout, node: LayoutNode): void {
  const { table } = node
  if (!table) return
  const page = innerHeight(layout.context)
  const { body, headerRows = 0 } = table
  const widths = columnWidths(node, layout.context.availableWidth)
  if (table.dontBreakRows !== false) {
    const wanted = table.dontBreakRows || !hasRowSpan(body)
    table.dontBreakRows = wanted && rowsFit(layout, node, widths, page * (table.dontBreakRows ? 0.8 : keptShare))
  }
  const first = body.slice(0, headerRows + 1)
  if (headerRows === 0 || first.length <= headerRows || table.keepWithHeaderRows !== undefined) return
  const heights = first.map((_, row) => rowHeight(layout, node, row, widths))
  const fits = heights.reduce((total, height) => total + height) < page * keptShare
  if (fits && !hasRowSpan(first)) table.keepWithHeaderRows = 1
}

function rowsFit(layout: Layout, node: LayoutNode, widths: readonly number[], limit: number): boolean {
  return (node.table?.body ?? []).every((row, index) => {
    const short = row.every((cell, column) => {
      const height = cell._inlines?.[0]?.height ?? 0
      return cell._span || (cell._inlines && upperBound(cell, widths[column] ?? 0) * height < limit)
    })
    return short || rowHeight(layout, node, index, widths) < limit
  })
}

function hasRowSpan(rows: readonly (readonly LayoutNode[])[]): boolean {
  return rows.some((row) => row.some((cell) => Number(cell.rowSpan ?? 1) > 1))
}

/** At least as many lines as the paragraph has: words seldom leave more than a quarter of a line empty. */
function upperBound(node: LayoutNode, width: number): number {
  let total = 0
  let forced = 0
  for (const inline of node._inlines ?? []) {
    total += inline.width
    if (inline.lineEnd) forced++
  }
  return (total / Math.max(1, width)) * 1.3 + 2 + forced
}

function* following(frames: readonly (Frame | null)[]): Generator<{ node: LayoutNode; width: number }> {
  for (const frame of frames.toReversed()) {
    if (frame === null) return
    for (const node of frame.items.slice(frame.index + 1)) yield { node, width: frame.width }
  }
}

function startsPage(node: LayoutNode): boolean {
  if (typeof node.pageBreak === 'string' && node.pageBreak.startsWith('before')) return true
  const first = node.stack?.[0]
  return first !== undefined && startsPage(first)
}

function atTop({ y, pageMargins }: Context): boolean {
  return y <= pageMargins.top + 1
}

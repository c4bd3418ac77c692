import { fewestLines, heightOf, innerHeight, lineHeights, type Measurer, staysWithNext, upperBound } from './measure.ts'
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
  /** What was kept with a node before it already: moving it alone would part the two. */
  readonly kept: WeakSet<LayoutNode>
}

/**
 * Moves to the next page before a heading (or whatever says so) that has no room for the start of what follows it, and
 * before columns of which one has no room for its start. What would be too much for a page is kept as far as it fits.
 */
export function keepWithNext(layout: Layout, node: LayoutNode): void {
  if (startsPage(node)) return
  const { context } = layout
  const stays = staysWithNext(node)
  if (node.columns && !stays) move(layout, node, heightOf(layout, node, context.availableWidth, 'start'))
  if (!stays || layout.kept.has(node)) return
  let needed = heightOf(layout, node, context.availableWidth)
  for (const { node: next, width } of following(layout.frames)) {
    if (startsPage(next)) break
    const last = !staysWithNext(next)
    const height = heightOf(layout, next, width, last ? 'start' : 'all') + (next.onGrid ? layout.grid / 2 : 0)
    if (needed + height > innerHeight(context)) break
    needed += height
    if (last) break
    layout.kept.add(next)
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

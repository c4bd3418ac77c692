import type { Frame } from './keep-together.ts'
import { heightOf, type Measurer } from './measure.ts'
import type { Context, LayoutNode } from './pdfmake.ts'

/** Less than this is rounding. */
const slackPt = 0.01

/** Moves down to the next line of the grid, counted from the top margin, for a node that stands on it. */
export function moveToGrid({ context }: { readonly context: GridContext }, node: LayoutNode, gridPt: number): void {
  if (gridPt <= 0 || node.onGrid !== true) return
  const past = (context.y - context.pageMargins.top) % gridPt
  if (past < slackPt || gridPt - past < slackPt) return
  context.moveDown(Math.min(gridPt - past, context.availableHeight))
}

/**
 * Puts a heading so that what follows it on the grid starts on a line of it: else the space between the two would not be
 * the same everywhere. At the top of a page it may move up a little, elsewhere only down.
 */
export function endOnGrid(layout: Measurer & { readonly frames: Frames }, node: LayoutNode, gridPt: number): void {
  const { context, frames } = layout
  const frame = frames.at(-1)
  const next = frame?.items[frame.index + 1]
  if (gridPt <= 0 || node.onGrid !== true || node.headlineLevel === undefined || next?.onGrid !== true) return
  const start = context.y - context.pageMargins.top
  const past = (start + heightOf(layout, node, context.availableWidth)) % gridPt
  if (past < slackPt || gridPt - past < slackPt) return
  const [left, top, right, bottom] = node._margin ?? [0, 0, 0, 0]
  const isUp = start < slackPt && past < gridPt / 2
  node._margin = [left, top + (isUp ? 0 : gridPt) - past, right, bottom]
}

type Frames = readonly (Frame | null)[]
type GridContext = Pick<Context, 'y' | 'pageMargins' | 'availableHeight' | 'moveDown'>

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

type GridContext = Pick<Context, 'y' | 'pageMargins' | 'availableHeight' | 'moveDown'>

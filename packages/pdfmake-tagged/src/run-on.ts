import { heightOf, innerHeight, type Measurer } from './measure.ts'
import type { LayoutNode } from './pdfmake.ts'

/**
 * Takes back the page break before a node that says so where what stands on the page is too little for a page. What fits
 * on a page of its own is not divided for that: its own end would then be too little for the next.
 */
export function runOn(layout: Measurer, node: LayoutNode): void {
  if (!node.runOn || node.pageBreak !== 'before') return
  const { context } = layout
  const page = innerHeight(context)
  const filled = context.y - context.pageMargins.top
  if (filled < 1 || filled > page * node.runOn.share) return
  const needed = heightOf(layout, node, context.availableWidth)
  if (needed <= page && needed + node.runOn.gap > context.availableHeight) return
  const [left, top, right, bottom] = node._margin ?? [0, 0, 0, 0]
  node.pageBreak = undefined
  node._margin = [left, top + node.runOn.gap, right, bottom]
}

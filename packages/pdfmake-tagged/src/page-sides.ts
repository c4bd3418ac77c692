import type { Context, LayoutNode, Writer } from './pdfmake.ts'

interface Layout {
  readonly context: Context
  readonly writer: Writer
}

/**
 * Leaves a page blank where a node wants to start on the other side of the sheet, and leaves the break itself to pdfmake.
 * pdfmake 0.3.11 takes odd for even (it counts pages from 0 there); `versions.test.ts` asks to look again when pdfmake changes.
 */
export function breakBefore({ context, writer }: Layout, node: LayoutNode): void {
  if (node.pageBreak !== 'beforeOdd' && node.pageBreak !== 'beforeEven') return
  const next = context.page + 2
  if (isOdd(next) !== (node.pageBreak === 'beforeOdd')) writer.moveToNextPage(node.pageOrientation)
  node.pageBreak = 'before'
}

/** The same for what follows a node: takes the break over, and returns what to do once the node is laid out. */
export function breakAfter(layout: Layout, node: LayoutNode): (() => void) | undefined {
  const { pageBreak } = node
  if (pageBreak !== 'afterOdd' && pageBreak !== 'afterEven') return undefined
  node.pageBreak = 'after'
  return () => {
    const { context, writer } = layout
    if (isOdd(context.page + 1) !== (pageBreak === 'afterOdd')) writer.moveToNextPage(node.pageOrientation)
  }
}

function isOdd(number: number): boolean {
  return number % 2 === 1
}

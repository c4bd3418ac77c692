import type { PdfNode, StackNode, TextNode } from 'pdfmake-tagged'

/** Left, top, right and bottom, in points. */
export type Margin = readonly [number, number, number, number]

/** Blocks without the space above the first and below the last, for boxes that have padding of their own. */
export function withoutOuterSpace(nodes: readonly PdfNode[]): readonly PdfNode[] {
  return nodes.map((node, index) => {
    let trimmed = node
    if (index === 0) trimmed = withMargin(trimmed, ([left, , right, bottom]) => [left, 0, right, bottom])
    if (index === nodes.length - 1) trimmed = withMargin(trimmed, ([left, top, right]) => [left, top, right, 0])
    return trimmed
  })
}

/** A block without the space below it, at whatever depth, so that no empty page comes of it before a new page. */
export function withoutEndSpace(node: PdfNode): PdfNode {
  if (typeof node === 'string' || isList(node)) return node
  const trimmed = withMargin(node, ([left, top, right]) => [left, top, right, 0])
  if (typeof trimmed === 'string' || isList(trimmed) || !('stack' in trimmed)) return trimmed
  const last = trimmed.stack.at(-1)
  return last === undefined ? trimmed : { ...trimmed, stack: [...trimmed.stack.slice(0, -1), withoutEndSpace(last)] }
}

/** A block with another margin. Only blocks that state a margin of four sides have one. */
function withMargin(node: PdfNode, change: (margin: Margin) => Margin): PdfNode {
  if (typeof node === 'string' || isList(node)) return node
  const { margin } = node
  if (typeof margin !== 'object') return node
  const [left = 0, top = 0, right = 0, bottom = 0] = margin
  return { ...node, margin: change([left, top, right, bottom]) }
}

/** Blocks as one block; an empty list as an empty line, since pdfmake needs something to draw. */
export function stackOf(nodes: readonly PdfNode[]): { readonly stack: readonly PdfNode[] } {
  return { stack: nodes.length > 0 ? nodes : [{ text: '' }] }
}

/** The same block with that space below it; the room at its sides is its own. */
export function withSpaceBelow<T extends TextNode | StackNode>(node: T, spacePt: number): T {
  const [left = 0, top = 0, right = 0] = typeof node.margin === 'object' ? node.margin : []
  return { ...node, margin: [left, top, right, spacePt] }
}

/**
 * Blocks as what a cell or an item holds. A lone paragraph is that itself: a screen reader then has no paragraph to enter and
 * to leave in each cell, and the structure of a book a fifth fewer elements.
 */
export function heldBlocks(nodes: readonly PdfNode[]): TextNode | StackNode {
  const [only] = nodes
  const isAlone = nodes.length === 1 && only !== undefined && typeof only !== 'string' && !isList(only)
  return isAlone && 'text' in only && only.tag === undefined && only.headlineLevel === undefined ? only : stackOf(nodes)
}

function isList(node: PdfNode): node is readonly PdfNode[] {
  return Array.isArray(node)
}

import type { List, ListItem } from '@roadmap/document/nodes'
import type { PdfNode, StackNode, TextNode } from 'pdfmake-tagged'
import { drawTick } from '../box-to-tick.ts'
import { textLength } from '../plan.ts'
import { heldBlocks, withoutOuterSpace, withSpaceBelow } from '../spacing.ts'
import type { State } from '../state.ts'

/** Room that pdfmake gives to bullets and short numbers, as a share of the font size. */
const indent = 1

/** A first item of fewer characters, with the allowance of `textLength`, may be a single line. */
const singleLine = 140

export function list(node: List, state: State): PdfNode {
  const { space } = state.theme
  const between = state.compact ? space.item * 0.5 : space.item
  const indentPt = indent * state.sizePt
  const widthPt = state.widthPt - indentPt
  const inner = state.with({ widthPt, measurePt: Math.min(state.measurePt, widthPt) })
  const items = node.children.map((item, index) => {
    const last = index === node.children.length - 1
    const leads = index === 0 && !last && isLine(item)
    return { ...withSpaceBelow(listItem(item, inner), last ? 0 : between), ...(leads && { keepWithNext: true }) }
  })
  const margin = [0, 0, 0, state.gapPt]
  const onGrid = !state.compact
  if (items.length === 0) return { text: '' }
  if (node.role === 'check') return { stack: items.map((item) => drawTick(item, state)), tag: 'L', margin, onGrid }
  const markerColor = state.inks.accent
  if (!node.ordered) return { ul: items, markerColor, margin, onGrid }
  return { ol: items, markerColor, margin, onGrid, start: node.start ?? 1 }
}

/** One line of a list below a heading is not enough to leave the two at the foot of a page. */
function isLine({ children }: ListItem): boolean {
  return textLength(children) < singleLine
}

export function listItem(node: ListItem, state: State): TextNode | StackNode {
  const gapPt = state.theme.space.item
  const content = state.with({ atPageStart: true, gapPt }).flow(node.children)
  return withSpaceBelow(heldBlocks(withoutOuterSpace(content)), gapPt)
}

import type { Fact, Facts } from '@roadmap/document/nodes'
import { plainText } from '@roadmap/document/plain-text'
import type { PdfNode, StackNode, TextNode } from 'pdfmake-tagged'
import { anchorOf } from '../anchor.ts'
import { textLength } from '../plan.ts'
import { heldBlocks, withoutOuterSpace } from '../spacing.ts'
import type { State } from '../state.ts'

/** Names stand beside what is said of them where there is room for both. */
const leastForColumnsPt = 260
const termShare = 0.22
const gapPt = 12
/** A fact with more characters than this may go over a page's end, a list of them already with fewer. */
const longestWhole = 900
const longestWholeList = 500

/** A list of labels and bodies (ISO 32000-1 §14.8.4.3.3), so that a screen reader says how many there are. */
export function facts(node: Facts, state: State): PdfNode {
  if (node.children.length === 0) return { text: '' }
  const items = node.children.map((one) => fact(one, state))
  const length = node.children.reduce((sum, one) => sum + textLength(one.children) + plainText(one.term).length, 0)
  return {
    tag: 'L',
    stack: items.map((item, index) => {
      const last = index === items.length - 1
      const leads = index === 0 && !last && item.unbreakable === true
      return { ...item, ...(leads && { keepWithNext: true }), ...(last && { margin: [0, 0, 0, 0] }) }
    }),
    unbreakable: length < longestWholeList,
    margin: [0, 0, 0, state.theme.space.block],
  }
}

export function fact(node: Fact, state: State): StackNode {
  const { space } = state.theme
  const beside = state.widthPt >= leastForColumnsPt
  const termPt = beside ? Math.round(state.widthPt * termShare) : state.widthPt
  const bodyPt = beside ? state.widthPt - termPt - gapPt : state.widthPt
  const term: TextNode = {
    text: state.with({ narrowPt: termPt }).phrasing(node.term),
    tag: 'Lbl',
    bold: true,
    color: state.inks.text,
    keepWithNext: true,
    ...anchorOf(node, state),
  }
  const inner = state.with({ widthPt: bodyPt, measurePt: bodyPt, compact: true, gapPt: space.item, atPageStart: true })
  const body: PdfNode = { ...heldBlocks(withoutOuterSpace(inner.flow(node.children))), tag: 'LBody' }
  const rule: PdfNode = {
    canvas: [
      { type: 'line', x1: 0, y1: 0, x2: state.widthPt, y2: 0, lineWidth: 0.5, lineColor: state.theme.colours.rule },
    ],
    artifact: true,
    margin: [0, 0, 0, space.item],
  }
  const columns: PdfNode = {
    columns: [
      { stack: [term], width: termPt },
      { stack: [body], width: bodyPt },
    ],
    columnGap: gapPt,
  }
  return {
    tag: 'LI',
    stack: [rule, ...(beside ? [columns] : [term, body])],
    unbreakable: textLength(node.children) < longestWhole,
    margin: [0, 0, 0, space.item],
  }
}

import type { Panel } from '@roadmap/document/nodes'
import type { PdfNode, TextNode } from 'pdfmake-tagged'
import { type BoxTitle, drawBox } from '../box.ts'
import { textLength } from '../plan.ts'
import { printable } from '../printable.ts'
import type { State } from '../state.ts'

/** Room for a title at the left, in points; where the box is narrower or its text longer, the title stands above. */
const besidePt = 68
const leastForBesidePt = 300
const longestBeside = 500

export function panel(node: Panel, state: State): PdfNode {
  const { colours, panels } = state.theme
  const look = panels[node.kind]
  const inks = { text: colours.ink, muted: colours.muted, accent: look.ink, link: colours.link }
  return drawBox(
    node.children,
    { bar: look.bar, fill: look.fill, tag: 'Sect' },
    state.with({ inks, onDark: false }),
    node.title === undefined ? undefined : titleOf(node, node.title, look.ink, state),
  )
}

/** A short title stands beside what it is about, if that is short as well. */
function titleOf(node: Panel, words: string, color: string, state: State): BoxTitle {
  const title: TextNode = {
    text: printable(words, state),
    bold: true,
    color,
    keepWithNext: true,
    margin: [0, 0, 0, state.theme.space.item],
  }
  const widthPt = state.fonts.measure(words, { sizePt: state.sizePt, bold: true }) + 1
  const beside = widthPt <= besidePt && state.widthPt >= leastForBesidePt && textLength(node.children) < longestBeside
  return { node: title, ...(beside && { besidePt }) }
}

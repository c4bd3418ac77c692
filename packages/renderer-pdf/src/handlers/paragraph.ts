import type { Paragraph } from '@roadmap/document/nodes'
import type { NodeOptions, TextNode } from 'pdfmake-tagged'
import { anchorOf } from '../anchor.ts'
import type { State } from '../state.ts'
import { leadingToFactor } from '../units.ts'

export function paragraph(node: Paragraph, state: State): TextNode {
  const side = Math.max(0, state.widthPt - state.measurePt)
  return {
    text: state.phrasing(node.children),
    margin: [0, 0, side, state.gapPt],
    onGrid: !state.compact,
    ...anchorOf(node, state),
    ...lookOf(node, state),
  }
}

function lookOf(node: Paragraph, state: State): NodeOptions {
  const { text, space } = state.theme
  const headingFactor = leadingToFactor(text.headingLeading, state.fonts.naturalLeading)
  switch (node.role) {
    case 'lead':
      return {
        fontSize: state.compact ? state.sizePt : text.lead,
        margin: [0, 0, Math.max(0, state.widthPt - (state.measurePt * text.lead) / text.body), space.block],
        color: state.inks.text,
      }
    case 'hint':
      return { fontSize: Math.min(state.sizePt, text.small), color: state.inks.muted }
    case 'label':
      return { bold: true, keepWithNext: true, margin: [0, 0, 0, space.item], color: state.inks.text }
    case 'title':
      return {
        fontSize: text.title,
        bold: true,
        lineHeight: headingFactor,
        color: state.onDark ? state.inks.text : state.inks.accent,
        margin: [0, 0, 0, space.block],
      }
    case 'subtitle':
      return {
        fontSize: text.subtitle,
        lineHeight: headingFactor,
        color: state.inks.muted,
        margin: [0, 0, 0, space.block],
      }
    default:
      return {}
  }
}

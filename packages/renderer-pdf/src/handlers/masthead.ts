import type { Masthead } from '@roadmap/document/nodes'
import type { PdfNode } from 'pdfmake-tagged'
import { printable } from '../printable.ts'
import type { State } from '../state.ts'
import { toneOf } from '../tone.ts'
import { drawPicture, textEquivalent } from './diagram.ts'
import { headingText } from './heading.ts'

/** Largest share of the width, and greatest height in points, of the small picture. */
const figureShare = 0.24
const figurePt = 84

/** The head of an entry: where we are, its title, the picture at the right, a rule in the colour of its family. */
export function masthead(node: Masthead, state: State): PdfNode {
  const { space, text, colours } = state.theme
  const tone = toneOf(node.tone ?? state.tone, state)
  const figure = node.figure
  const limitPt = state.widthPt * figureShare
  const scale = figure ? Math.min(1, limitPt / figure.widthPt, figurePt / figure.heightPt) : 0
  const figureWidth = figure ? figure.widthPt * scale : 0
  const inner = state.with({ widthPt: state.widthPt - figureWidth, tone: node.tone ?? state.tone, atPageStart: true })
  const words: PdfNode = {
    stack: [
      {
        text: inner.with({ compact: true }).phrasing(node.eyebrow),
        fontSize: text.table,
        color: colours.muted,
        margin: [0, 0, 0, space.item],
      },
      { ...headingText(node.heading, inner, text.entry), color: tone.ink },
    ],
    width: '*',
  }
  const rule = { type: 'rect', x: 0, y: 0, w: state.widthPt, h: 2.5, color: tone.line }
  return {
    stack: [
      {
        columns: figure
          ? [words, { stack: [drawPicture(figure, limitPt, figurePt, state)], width: figureWidth }]
          : [words],
        columnGap: 16,
        keepWithNext: true,
      },
      { canvas: [rule], artifact: true, keepWithNext: true, margin: [0, space.item, 0, space.block] },
      ...(figure ? figureWords(figure, state) : []),
    ],
  }
}

function figureWords(figure: NonNullable<Masthead['figure']>, state: State): readonly PdfNode[] {
  const { caption } = figure
  const small = { fontSize: state.theme.text.small, color: state.inks.muted, margin: [0, 0, 0, state.theme.space.item] }
  return [
    ...(caption === undefined ? [] : [{ text: printable(caption, state), ...small }]),
    ...textEquivalent(figure, state),
  ]
}

import type { Masthead } from '@roadmap/document/nodes'
import type { PdfNode } from 'pdfmake-tagged'
import { printable } from '../printable.ts'
import type { State } from '../state.ts'
import { toneOf } from '../tone.ts'
import { drawPicture, textEquivalent } from './diagram.ts'
import { headingText } from './heading.ts'

/** Largest share of the width, and greatest height in points, of the small picture. */
const figureShare = 0.24
const figurePt = 64

/** The head of an entry: where we are, its title, the picture at the right, a rule in the colour of its family. */
export function masthead(node: Masthead, state: State): PdfNode {
  const { figure } = node
  const limitPt = state.widthPt * figureShare
  const scale = figure ? Math.min(1, limitPt / figure.widthPt, figurePt / figure.heightPt) : 0
  const figureWidth = figure ? figure.widthPt * scale : 0
  const inner = state.with({ widthPt: state.widthPt - figureWidth, tone: node.tone ?? state.tone, atPageStart: true })
  const words: PdfNode = { stack: wordsOf(node, inner), width: '*' }
  const picture: readonly PdfNode[] = figure
    ? [{ stack: [drawPicture(figure, limitPt, figurePt, state)], width: figureWidth }]
    : []
  return {
    stack: [
      { columns: [words, ...picture], columnGap: 16, keepWithNext: true },
      ...(state.onDark ? [] : [rule(inner, state.widthPt)]),
      ...(figure ? figureWords(figure, state) : []),
    ],
    margin: [0, 0, 0, state.onDark ? state.theme.space.paragraph : 0],
  }
}

/** In the band of a part the title is as large as that of a chapter. */
function wordsOf(node: Masthead, state: State): readonly PdfNode[] {
  const { text, space } = state.theme
  const eyebrow: PdfNode = {
    text: state.with({ compact: true }).phrasing(node.eyebrow),
    fontSize: state.onDark ? text.body : text.table,
    color: state.inks.muted,
    margin: [0, 0, 0, space.item],
  }
  if (state.onDark) return [eyebrow, { ...headingText(node.heading, state, text.headings[0]), color: state.inks.text }]
  return [eyebrow, { ...headingText(node.heading, state, text.entry), color: toneOf(state.tone, state).ink }]
}

function rule(state: State, widthPt: number): PdfNode {
  const line = { type: 'rect', x: 0, y: 0, w: widthPt, h: 2.5, color: toneOf(state.tone, state).line }
  const { item, block } = state.theme.space
  return { canvas: [line], artifact: true, keepWithNext: true, margin: [0, item, 0, block] }
}

function figureWords(figure: NonNullable<Masthead['figure']>, state: State): readonly PdfNode[] {
  const { caption } = figure
  const small = { fontSize: state.theme.text.small, color: state.inks.muted, margin: [0, 0, 0, state.theme.space.item] }
  return [
    ...(caption === undefined ? [] : [{ text: printable(caption, state), ...small }]),
    ...textEquivalent(figure, state),
  ]
}

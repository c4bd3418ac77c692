import type { Field, FieldGroup } from '@roadmap/document/nodes'
import type { PdfNode, TableCell } from 'pdfmake-tagged'
import { drawFillableGroup } from '../form/fillable-group.ts'
import { drawPrintedAnswer } from '../form/printed-answer.ts'
import { drawQuestion } from '../form/question.ts'
import { printable } from '../printable.ts'
import { stackOf, withoutOuterSpace } from '../spacing.ts'
import type { State } from '../state.ts'
import { leadingToFactor } from '../units.ts'

const questionShare = 0.36
const sidePt = 7

/** A table of questions and the room for their answers; in a form to fill in, the questions below each other. */
export function fieldGroup(node: FieldGroup, state: State): PdfNode {
  if (state.document.form !== undefined) return drawFillableGroup(node, state)
  const { colours, space, text } = state.theme
  const room = state.widthPt - 4 * sidePt
  const widths = [room * questionShare, room * (1 - questionShare)]
  const inner = state.with({ sizePt: text.table, compact: true, gapPt: space.item, atPageStart: true })
  const head = (words: string): TableCell => ({
    text: printable(words, state),
    bold: true,
    color: colours.accent,
    fillColor: colours.shade,
  })
  const rows = node.children.map((field) => row(field, widths, inner))
  const caption: PdfNode = {
    text: printable(node.caption, state),
    tag: 'Caption',
    bold: true,
    keepWithNext: true,
    margin: [0, space.item, 0, space.item],
  }
  const table: PdfNode = {
    table: { widths, headerRows: rows.length > 0 ? 1 : 0, body: [node.heads.map(head), ...rows] },
    layout: {
      hLineWidth: (line) => (line === 0 ? 0 : line === 1 ? 1 : 0.5),
      hLineColor: (line) => (line === 1 ? colours.accent : colours.rule),
      vLineWidth: () => 0,
      paddingLeft: () => sidePt,
      paddingRight: () => sidePt,
      paddingTop: () => 6,
      paddingBottom: () => 6,
    },
    summary: node.description,
    fontSize: inner.sizePt,
    lineHeight: leadingToFactor(text.tableLeading, state.fonts.naturalLeading),
    margin: [0, 0, 0, space.block],
  }
  return { stack: [caption, table] }
}

function row(field: Field, widths: readonly number[], state: State): readonly TableCell[] {
  const cells = [
    drawQuestion(field, state),
    [drawPrintedAnswer(field, state.with({ widthPt: widths[1] ?? state.widthPt }))],
  ]
  return cells.map((cell, index) => ({
    ...stackOf(withoutOuterSpace(cell)),
    ...(index === 0 && { scope: 'Row' as const }),
  }))
}

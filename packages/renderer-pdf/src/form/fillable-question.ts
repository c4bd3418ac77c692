import type { Field } from '@roadmap/document/nodes'
import type { PdfNode } from 'pdfmake-tagged'
import type { State } from '../state.ts'
import { announcedName, helpOf } from './announced-name.ts'
import { drawFillableAnswer, tickBox } from './fillable-answer.ts'
import { boxPt, drawOptionGrid, gapPt } from './option-grid.ts'
import { drawHelp, drawQuestionAbove, labelText } from './question.ts'

/** A choice with more options than this may go over a page's end. */
const mostKeptWhole = 12

/**
 * A question with a field to fill in below it, as wide as its answer is long. `within` is the name of the row of
 * questions around, if the form asks the same in each of several rows.
 */
export function drawFillableQuestion(node: Field, state: State, within?: string): PdfNode {
  const margin = [0, 0, 0, state.theme.space.block] as const
  if (node.control === 'checkbox') return { stack: tickQuestion(node, state, within), unbreakable: true, margin }
  return {
    stack: [...drawQuestionAbove(node, state, helpOf(node)), drawFillableAnswer(node, state, within)],
    unbreakable: node.control !== 'multiselect' || node.options.length <= mostKeptWhole,
    margin,
  }
}

/** A box beside the question itself. */
function tickQuestion(node: Field, state: State, within: string | undefined): readonly PdfNode[] {
  const item = { field: tickBox(node, announcedName(node, within), state), words: labelText(node, state), bold: true }
  const box = drawOptionGrid([item], [state.widthPt], state)
  if (node.hint === undefined || node.hint === '') return [box]
  const help = { ...drawHelp(node.hint, state), margin: [boxPt + gapPt, 0, 0, 0] as const }
  return [{ stack: [box], keepWithNext: true }, help]
}

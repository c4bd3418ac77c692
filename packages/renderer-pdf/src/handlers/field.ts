import type { Field } from '@roadmap/document/nodes'
import type { PdfNode } from 'pdfmake-tagged'
import { drawFillableAnswer } from '../form/fillable-answer.ts'
import { drawFillableQuestion } from '../form/fillable-question.ts'
import { drawPrintedAnswer } from '../form/printed-answer.ts'
import { drawQuestionAbove } from '../form/question.ts'
import type { State } from '../state.ts'

/**
 * A question with room for its answer: a field to fill in on a screen if the document is a form, else a box to write in.
 * In a table the headings say what it is, and only the room is drawn.
 */
export function field(node: Field, state: State): PdfNode {
  const fillable = state.document.form !== undefined
  if (state.compact) return fillable ? drawFillableAnswer(node, state) : drawPrintedAnswer(node, state)
  if (fillable) return drawFillableQuestion(node, state)
  return {
    stack: [...drawQuestionAbove(node, state), drawPrintedAnswer(node, state)],
    unbreakable: true,
    margin: [0, 0, 0, state.theme.space.block],
  }
}

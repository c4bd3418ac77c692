import type { Field } from '@roadmap/document/nodes'
import type { PdfNode, TextNode } from 'pdfmake-tagged'
import { printable } from '../printable.ts'
import type { State } from '../state.ts'

/** Label, mark of a required answer, and help. */
export function drawQuestion(node: Field, state: State, help = node.hint): readonly PdfNode[] {
  const { space } = state.theme
  const label: PdfNode = {
    text: labelText(node, state),
    bold: true,
    keepWithNext: true,
    margin: [0, 0, 0, space.item * 0.5],
  }
  if (help === undefined || help === '') return [label]
  return [label, { ...drawHelp(help, state), keepWithNext: true, margin: [0, 0, 0, space.item] }]
}

/** The same above an answer, without a label that a heading says already: that one is only announced. */
export function drawQuestionAbove(node: Field, state: State, help = node.hint): readonly PdfNode[] {
  return drawQuestion(node, state, help).slice(node.labelShown === false ? 1 : 0)
}

/** Help with a question, in smaller type. */
export function drawHelp(words: string, state: State): TextNode {
  return {
    text: printable(words, state),
    fontSize: Math.min(state.sizePt, state.theme.text.small),
    bold: false,
    color: state.inks.muted,
  }
}

/** The words of a question, with the mark of a required answer. */
export function labelText(node: Field, state: State): readonly TextNode[] {
  const label: TextNode = { text: printable(node.label, state) }
  if (!node.required || node.requiredWord === undefined) return [label]
  return [label, { text: ` (${printable(node.requiredWord, state)})`, bold: false, color: state.inks.muted }]
}

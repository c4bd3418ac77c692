import type { Field } from '@roadmap/document/nodes'
import { drawAnswer } from '../draw-answer.ts'
import { drawParagraph, roleStyle, tickBox } from '../draw-paragraph.ts'
import { drawText } from '../draw-text.ts'
import type { Blocks, Inlines, State } from '../state.ts'

/** A place to fill in. In a cell the headings name it; elsewhere its question stands above a box. */
export function field(node: Field, state: State): Blocks {
  if (state.place === 'cell' || state.place === 'head') return drawAnswer(node, state)
  if (node.control === 'checkbox') {
    return [
      ...drawParagraph('CheckList', [tickBox(), drawText(`\t${node.label}`, undefined), ...requiredMark(node)], state),
      ...drawHint(node, state),
    ]
  }
  const answer = drawAnswer(node, { ...state, item: undefined })
  return [
    ...drawParagraph(roleStyle('label', state), [drawText(node.label, undefined), ...requiredMark(node)], state),
    ...drawHint(node, state),
    ...answer,
  ]
}

export function drawHint(node: Field, state: State): Blocks {
  const hint = node.hint ? [drawText(node.hint, undefined)] : []
  return drawParagraph(roleStyle('hint', state), hint, state)
}

/** The word that marks a question as required, set off from it by a space. */
export function requiredMark(node: Field): Inlines {
  return node.required && node.requiredWord ? [drawText(` (${node.requiredWord})`, 'RequiredMark')] : []
}

import type { Field } from '@roadmap/document/nodes'
import { drawAnswer } from '../draw-answer.ts'
import { drawBox } from '../draw-control.ts'
import { drawParagraph, roleStyle, textStyle, ticked } from '../draw-paragraph.ts'
import { drawText } from '../draw-text.ts'
import type { Blocks, Inlines, State } from '../state.ts'
import { listLooks } from '../styles/lists.ts'

/** A place to fill in. In a cell the headings name it; elsewhere its question stands above a box. */
export function field(node: Field, state: State): Blocks {
  const isTick = node.control === 'checkbox'
  if (state.place === 'cell' || state.place === 'head') {
    return isTick ? drawParagraph(textStyle(state), [drawBox(node, state)], state) : drawAnswer(node, state)
  }
  if (isTick) {
    const [style = 'CheckList'] = listLooks[state.place].check
    const label = [...drawText(node.label, undefined), ...requiredMark(node)]
    const item = ticked(style, drawBox(node, state))
    return [...drawParagraph(style, label, { ...state, item }), ...drawHint(node, state)]
  }
  const answer = drawAnswer(node, { ...state, item: undefined })
  if (node.labelShown === false) return answer
  return [
    ...drawParagraph(roleStyle('label', state), [...drawText(node.label, undefined), ...requiredMark(node)], state),
    ...drawHint(node, state),
    ...answer,
  ]
}

export function drawHint(node: Field, state: State): Blocks {
  const hint = node.hint ? drawText(node.hint, undefined) : []
  return drawParagraph(roleStyle('hint', state), hint, state)
}

/** The word that marks a question as required, set off from it by a space. */
export function requiredMark(node: Field): Inlines {
  return node.required && node.requiredWord ? drawText(` (${node.requiredWord})`, 'RequiredMark') : []
}

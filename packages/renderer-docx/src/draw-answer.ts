import type { Field } from '@roadmap/document/nodes'
import { InlineControl, TextParagraph } from 'docx-controls'
import { drawBox, drawControl, drawOptionBox } from './draw-control.ts'
import { drawParagraph, roleStyle, textStyle, ticked } from './draw-paragraph.ts'
import { drawText } from './draw-text.ts'
import type { Blocks, State } from './state.ts'
import { listLooks } from './styles/lists.ts'

/** Where the answer goes: a content control, or a box for each thing there is to choose from. */
export function drawAnswer(node: Field, state: State): Blocks {
  const style = state.place === 'body' ? 'Answer' : textStyle(state)
  if (node.control === 'multiselect') return drawOptions(node, state)
  if (node.control === 'checkbox') {
    return drawParagraph(style, [drawBox(node, state), ...drawText(` ${state.words.yes}`, undefined)], state)
  }
  const control = drawControl(node, style, state)
  // A block is a paragraph of its own; it is given the style, and no page break or list mark is due here.
  if (!(control instanceof InlineControl)) return drawParagraph(style, [], state, control)
  return drawParagraph(style, [control], state)
}

/** A box for each option, under the name of its group. */
function drawOptions(node: Field, state: State): Blocks {
  const [style = 'CheckList'] = listLooks[state.place].check
  return node.options.flatMap((option, index) => {
    const opensGroup = option.group !== undefined && option.group !== node.options[index - 1]?.group
    const group = opensGroup ? drawText(option.group, undefined) : []
    const item = ticked(style, drawOptionBox(node, option, state))
    return [
      ...drawParagraph(roleStyle('label', state), group, { ...state, item: undefined }),
      ...drawParagraph(style, drawText(option.label, undefined), { ...state, item }),
    ]
  })
}

/** A cell holds at least one paragraph (ISO/IEC 29500-1 §17.4.65): the one place where an empty one is right. */
export function orEmptyParagraph(blocks: Blocks): Blocks {
  return blocks.length > 0 ? blocks : [new TextParagraph({ style: 'TableText', children: [] })]
}

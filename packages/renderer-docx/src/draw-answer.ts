import type { Field } from '@roadmap/document/nodes'
import { Paragraph } from 'docx-controls'
import { drawParagraph, roleStyle, textStyle, tickBox, ticked } from './draw-paragraph.ts'
import { drawText } from './draw-text.ts'
import type { Blocks, State } from './state.ts'
import { listLooks } from './styles/lists.ts'

/** Where the answer goes: the prompt, or what there is to choose from. */
export function drawAnswer(node: Field, state: State): Blocks {
  const style = state.place === 'body' ? 'Answer' : textStyle(state)
  const prompt = (text: string) => (text === '' ? [] : [drawText(text, 'PlaceholderText')])
  if (node.control === 'checkbox') {
    return drawParagraph(style, [tickBox(), drawText(` ${state.words.yes}`, undefined)], state)
  }
  if (node.control === 'multiselect' && node.options.length > 0) return drawOptions(node, state)
  if (node.control === 'select' && node.options.length > 0) {
    const options = node.options.map((option) => option.label).join(' / ')
    return drawParagraph(style, prompt(`${state.words.choose} ${options}`), state)
  }
  return drawParagraph(style, prompt(node.prompt), state)
}

/** A box for each option, under the name of its group. */
function drawOptions(node: Field, state: State): Blocks {
  const [style = 'CheckList'] = listLooks[state.place].check
  return node.options.flatMap((option, index) => {
    const opensGroup = option.group !== undefined && option.group !== node.options[index - 1]?.group
    const group = opensGroup ? [drawText(option.group, undefined)] : []
    return [
      ...drawParagraph(roleStyle('label', state), group, { ...state, item: undefined }),
      ...drawParagraph(style, [drawText(option.label, undefined)], { ...state, item: ticked(style) }),
    ]
  })
}

/** A cell holds at least one paragraph (ISO/IEC 29500-1 §17.4.65): the one place where an empty one is right. */
export function orEmptyParagraph(blocks: Blocks): Blocks {
  return blocks.length > 0 ? blocks : [new Paragraph({ style: 'TableText' })]
}

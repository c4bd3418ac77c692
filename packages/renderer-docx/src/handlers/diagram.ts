import type { Diagram } from '@roadmap/document/nodes'
import { drawParagraph, roleStyle } from '../draw-paragraph.ts'
import { drawText } from '../draw-text.ts'
import type { Blocks, State } from '../state.ts'

/**
 * What a picture says, in words. Word wants a bitmap beside an SVG, which nothing here can make; so the text stands
 * alone, and a message says so. Decoration that repeats its text is left out.
 */
export function diagram(node: Diagram, state: State): Blocks {
  if (node.decorative) return []
  state.tally.messages.push({
    rule: 'word-diagram-as-text',
    source: 'renderer-docx',
    what: `The picture \`${node.caption ?? node.alt}\` is given in words, expected a drawing`,
    why: 'Readers of the Word file get what the picture says, but not the picture.',
    fix: 'Mark the diagram `decorative` where the text beside it says the same, or leave it out of Word files.',
    fatal: false,
  })
  const caption = node.caption ? drawParagraph('Caption', drawText(node.caption, undefined), state) : []
  const said = state.flow(node.children, state)
  const alt = said.length > 0 ? [] : drawParagraph(roleStyle('hint', state), drawText(node.alt, undefined), state)
  return [...caption, ...alt, ...said]
}

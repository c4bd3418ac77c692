import type { Fact } from '@roadmap/document/nodes'
import { RunText } from 'docx-controls'
import { drawParagraph, roleStyle } from '../draw-paragraph.ts'
import type { Blocks, State } from '../state.ts'
import { withBookmark } from '../with-bookmark.ts'

/**
 * A name and what is said of it. In the body, where it is said in one paragraph, both stand on one line with the saying
 * at a tab stop: it reads in order and needs no table. Otherwise the name is a label above what is said.
 */
export function fact(node: Fact, state: State): Blocks {
  const [first, ...rest] = node.children
  if (state.place === 'body' && !state.item && first?.type === 'paragraph' && rest.every(isParagraph)) {
    const term = withBookmark(node.id, state.phrasing(node.term, { ...state, run: 'FactTerm' }), state)
    const said = state.phrasing(first.children, state)
    return [
      ...drawParagraph('Fact', [...term, new RunText('\t'), ...said], state),
      ...rest.flatMap((child) => drawParagraph('FactMore', state.phrasing(child.children, state), state)),
    ]
  }
  const term = withBookmark(node.id, state.phrasing(node.term, state), state)
  return [...drawParagraph(roleStyle('label', state), term, state), ...state.flow(node.children, state)]
}

const isParagraph = (node: Fact['children'][number]) => node.type === 'paragraph'

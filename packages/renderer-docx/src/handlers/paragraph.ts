import type { Paragraph } from '@roadmap/document/nodes'
import { drawParagraph, roleStyle, textStyle } from '../draw-paragraph.ts'
import type { Blocks, State } from '../state.ts'
import { withBookmark } from '../with-bookmark.ts'

export function paragraph(node: Paragraph, state: State): Blocks {
  const children = withBookmark(node.id, state.phrasing(node.children, state), state)
  return drawParagraph(styleOf(node.role, state), children, state)
}

function styleOf(role: Paragraph['role'], state: State): string {
  if (role === 'label' || role === 'hint') return roleStyle(role, state)
  if (role === undefined || state.place !== 'body') return textStyle(state)
  return { lead: 'Lead', title: 'Title', subtitle: 'Subtitle' }[role]
}

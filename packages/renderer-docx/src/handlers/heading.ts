import type { Heading } from '@roadmap/document/nodes'
import { drawParagraph } from '../draw-paragraph.ts'
import type { Blocks, State } from '../state.ts'
import { withBookmark } from '../with-bookmark.ts'

/** A heading in Word's own style of its depth, so that it stands in the navigation pane. */
export function heading(node: Heading, state: State): Blocks {
  return drawHeading(`Heading${node.depth}`, node, state)
}

/** `style` has the outline level of the heading's depth, and its number where headings are numbered. */
export function drawHeading(style: string, node: Heading, state: State): Blocks {
  const children = withBookmark(node.id, state.phrasing(node.children, state), state)
  const unnumbered = state.numberedHeadings && node.code === undefined
  return drawParagraph(style, children, { ...state, item: undefined, unnumbered })
}

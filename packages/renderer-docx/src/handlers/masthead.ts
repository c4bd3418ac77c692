import type { Masthead } from '@roadmap/document/nodes'
import { drawParagraph } from '../draw-paragraph.ts'
import type { Blocks, State } from '../state.ts'
import { diagram } from './diagram.ts'
import { drawHeading, heading } from './heading.ts'

/** The line that says where we are, the heading, and what the picture of the place says. */
export function masthead(node: Masthead, state: State): Blocks {
  const eyebrow = drawParagraph('Eyebrow', state.phrasing(node.eyebrow, state), state)
  const { depth } = node.heading
  const below = eyebrow.length > 0 && depth <= 3
  return [
    ...eyebrow,
    ...(below ? drawHeading(`Masthead${depth}`, node.heading, state) : heading(node.heading, state)),
    ...(node.figure ? diagram(node.figure, state) : []),
  ]
}

import type { Panel } from '@roadmap/document/nodes'
import { drawParagraph } from '../draw-paragraph.ts'
import { drawText } from '../draw-text.ts'
import type { Blocks, State } from '../state.ts'

/** A passage with a bar and a ground. Its title says what it is; no kind is told by its colour. */
export function panel(node: Panel, state: State): Blocks {
  const place = state.place === 'body' || state.place === 'quote' ? 'panel' : state.place
  const inside: State = { ...state, place }
  const title = node.title === undefined ? [] : drawText(node.title, undefined)
  return [
    ...drawParagraph(place === 'panel' ? 'PanelTitle' : 'TableLabel', title, inside),
    ...state.flow(node.children, inside),
  ]
}

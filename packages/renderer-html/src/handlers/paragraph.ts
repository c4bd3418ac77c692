import type { Paragraph } from '@roadmap/document/nodes'
import { h } from 'hastscript'
import type { Html, State } from '../state.ts'

export function paragraph(node: Paragraph, state: State): Html {
  const name = node.role === 'title' ? 'h1' : 'p'
  const own = node.role === 'title' ? undefined : node.role
  return [h(name, { id: node.id, class: own }, state.phrasing(node.children))]
}

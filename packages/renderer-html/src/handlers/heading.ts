import type { Heading } from '@roadmap/document/nodes'
import { h } from 'hastscript'
import type { Html, State } from '../state.ts'

/** One level lower than in the tree: the title of the page is its only `h1`. */
export function heading(node: Heading, state: State): Html {
  const code = node.code === undefined ? [] : [h('span', { class: 'code' }, node.code), ' ']
  return [h(`h${Math.min(node.depth + 1, 6)}`, { id: node.id }, [...code, ...state.phrasing(node.children)])]
}

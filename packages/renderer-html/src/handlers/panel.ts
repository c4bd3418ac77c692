import type { Panel } from '@roadmap/document/nodes'
import { h } from 'hastscript'
import type { Html, State } from '../state.ts'

/** A passage set apart. Its title is a paragraph: it stands in no contents. */
export function panel(node: Panel, state: State): Html {
  const title = node.title === undefined ? [] : [h('p', { class: 'panel-title' }, node.title)]
  return [h('div', { class: ['panel', `panel-${node.kind}`] }, [...title, ...state.flow(node.children, state)])]
}

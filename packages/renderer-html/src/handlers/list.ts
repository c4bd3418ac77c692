import type { List, ListItem } from '@roadmap/document/nodes'
import { h } from 'hastscript'
import type { Html, State } from '../state.ts'

export function list(node: List, state: State): Html {
  const { ordered, start, role } = node
  const items = node.children.flatMap((item) => listItem(item, state))
  return [h(ordered ? 'ol' : 'ul', { ...(ordered && start !== undefined && { start }), class: role }, items)]
}

export function listItem(node: ListItem, state: State): Html {
  const [only, ...more] = node.children
  if (only?.type === 'paragraph' && more.length === 0) return [h('li', { id: only.id }, state.phrasing(only.children))]
  return [h('li', state.flow(node.children, state))]
}

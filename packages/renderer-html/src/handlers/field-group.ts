import type { FieldGroup } from '@roadmap/document/nodes'
import { h } from 'hastscript'
import type { Html, State } from '../state.ts'

/** Questions one under the other, each with its answer below. The heading before the group names it. */
export function fieldGroup(node: FieldGroup, state: State): Html {
  return [h('div', { class: 'questions' }, state.flow(node.children, state))]
}

import type { FieldGroup, Section } from '@roadmap/document/nodes'
import { h } from 'hastscript'
import { classes } from '../classes.ts'
import type { Html, State } from '../state.ts'

/** A part of the document; one that holds a row of a repeated part says which, for the script of the page. */
export function section(node: Section, state: State): Html {
  const row = node.children.find((child): child is FieldGroup => child.type === 'fieldGroup' && !!child.repeats)
  const children = state.flow(node.children, state)
  if (row?.repeats) {
    const { name, row: number } = row.repeats
    return [h('div', { class: 'row', dataRepeats: name, dataRow: String(number) }, children)]
  }
  return [h('section', { class: classes(node.tone, node.kind) }, children)]
}

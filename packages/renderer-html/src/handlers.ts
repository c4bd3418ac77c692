import { h } from 'hastscript'
import { classes } from './classes.ts'
import { contents } from './handlers/contents.ts'
import { diagram } from './handlers/diagram.ts'
import { field } from './handlers/field.ts'
import { fieldGroup } from './handlers/field-group.ts'
import { heading } from './handlers/heading.ts'
import { indexOfBook } from './handlers/index-of-book.ts'
import { list, listItem } from './handlers/list.ts'
import { panel } from './handlers/panel.ts'
import { paragraph } from './handlers/paragraph.ts'
import { section } from './handlers/section.ts'
import { table, tableCell, tableRow } from './handlers/table.ts'
import type { Handlers } from './state.ts'

/** What each node is in a web page. */
export const handlers: Handlers = {
  code: (node) => [h('code', node.value)],
  contents,
  diagram,
  document: (node, state) => state.flow(node.children, state),
  emphasis: (node, state) => [h('em', state.phrasing(node.children))],
  fact: (node, state) => [
    h('dt', { id: node.id }, state.phrasing(node.term)),
    h('dd', state.flow(node.children, state)),
  ],
  facts: (node, state) => [
    h(
      'dl',
      { class: 'facts' },
      node.children.flatMap((child) => handlers.fact(child, state)),
    ),
  ],
  field,
  fieldGroup,
  formLink: (node, state) => [h('a', { href: `${node.formId}.html` }, state.phrasing(node.children))],
  heading,
  index: indexOfBook,
  lineBreak: () => [h('br')],
  link: (node, state) => [h('a', { href: node.url }, state.phrasing(node.children))],
  list,
  listItem,
  masthead: (node, state) => [
    h('div', { class: classes(node.tone, 'masthead') }, [
      h('p', { class: 'eyebrow' }, state.phrasing(node.eyebrow)),
      ...state.flow([node.heading], state),
      ...(node.figure ? state.flow([node.figure], state) : []),
    ]),
  ],
  mention: (node, state) => {
    const children = state.phrasing(node.children)
    const to = node.to !== undefined && state.anchors.has(node.to) ? `#${node.to}` : undefined
    if (to !== undefined) return [h('a', { id: node.id, href: to }, children)]
    return node.id === undefined ? children : [h('span', { id: node.id }, children)]
  },
  // A page of the web has no numbers.
  pageNumber: () => [],
  panel,
  paragraph,
  quote: (node, state) => [h('blockquote', state.flow(node.children, state))],
  reference: (node, state) => {
    const children = state.phrasing(node.children)
    return state.anchors.has(node.to) ? [h('a', { href: `#${node.to}` }, children)] : children
  },
  section,
  strong: (node, state) => [h('strong', state.phrasing(node.children))],
  table,
  tableCell,
  tableRow,
  tag: (node) => [h('span', { class: classes(node.tone, 'tag') }, node.value)],
  text: (node) => [{ type: 'text', value: node.value }],
}

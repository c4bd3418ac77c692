import type {
  NodeOf,
  Phrasing,
  TableCell as TableCellNode,
  TableRow as TableRowNode,
  TreeNode,
} from '@roadmap/document/nodes'
import { ExternalHyperlink, InternalHyperlink, RunText, type TableCell, type TableRow } from 'docx-controls'
import { drawText } from './draw-text.ts'
import { contents } from './handlers/contents.ts'
import { diagram } from './handlers/diagram.ts'
import { fact } from './handlers/fact.ts'
import { field } from './handlers/field.ts'
import { fieldGroup } from './handlers/field-group.ts'
import { heading } from './handlers/heading.ts'
import { indexGroup } from './handlers/index-group.ts'
import { list, listItem } from './handlers/list.ts'
import { masthead } from './handlers/masthead.ts'
import { panel } from './handlers/panel.ts'
import { paragraph } from './handlers/paragraph.ts'
import { table, tableCell, tableRow } from './handlers/table.ts'
import type { Blocks, Inlines, State } from './state.ts'

/** What a node becomes in Word. */
export type Drawn<N extends TreeNode> = N extends Phrasing
  ? Inlines
  : N extends TableRowNode
    ? TableRow
    : N extends TableCellNode
      ? TableCell
      : Blocks

export type Handlers = { readonly [T in keyof NodeOf]: (node: NodeOf[T], state: State) => Drawn<NodeOf[T]> }

export const handlers: Handlers = {
  code: (node) => drawText(node.value, 'Code'),
  contents,
  diagram,
  document: (node, state) => state.flow(node.children, state),
  emphasis: (node, state) => state.phrasing(node.children, { ...state, run: emphasised(state.run, 'Emphasis') }),
  fact,
  facts: (node, state) => node.children.flatMap((child) => fact(child, state)),
  field,
  fieldGroup,
  // The file is sent away alone: there is nothing beside it that a link could lead to.
  formLink: (node, state) => state.phrasing(node.children, state),
  heading,
  lineBreak: () => [new RunText('\n')],
  index: (node, state) => node.groups.flatMap((group) => indexGroup(group, state)),
  link: (node, state) => [
    new ExternalHyperlink({
      link: node.url,
      children: [...state.phrasing(node.children, { ...state, run: 'Hyperlink' })],
    }),
  ],
  list,
  listItem,
  masthead,
  // Word makes its own pages, so there is no first mention of a page that could be the link.
  mention: (node, state) => state.phrasing(node.children, state),
  // A file that Word has not laid out has no page numbers; a field without its number would show nothing or `0`.
  pageNumber: () => [],
  panel,
  paragraph,
  quote: (node, state) =>
    state.flow(node.children, { ...state, place: state.place === 'body' ? 'quote' : state.place }),
  reference: (node, state) => {
    const anchor = state.bookmarks.get(node.to)
    if (anchor === undefined || node.children.length === 0) return state.phrasing(node.children, state)
    const children = [...state.phrasing(node.children, { ...state, run: 'Hyperlink' })]
    return [new InternalHyperlink({ anchor, children })]
  },
  section: (node, state) => {
    if (node.opens === 'page') state.tally.pageWaits = true
    return state.flow(node.children, state)
  },
  strong: (node, state) => {
    // A header row is bold already, and bold within bold would be plain.
    const run = state.place === 'head' ? state.run : emphasised(state.run, 'Strong')
    return state.phrasing(node.children, { ...state, run })
  },
  table,
  tableCell,
  tableRow,
  tag: (node) => drawText(node.value, 'Tag'),
  text: (node, state) => (node.value === '' ? [] : drawText(node.value, state.run)),
}

/** A run has one style, so strong within emphasis is a style of its own; the look of a link stays. */
function emphasised(run: string | undefined, style: 'Strong' | 'Emphasis'): string {
  if (run === undefined || run === style) return style
  return run === 'Strong' || run === 'Emphasis' ? 'StrongEmphasis' : run
}

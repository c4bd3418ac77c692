import type { Table, TableCell, TableRow } from '@roadmap/document/nodes'
import { h } from 'hastscript'
import type { Html, State } from '../state.ts'

/** A table in a frame that scrolls by itself on a narrow screen, and that the keyboard can reach. */
export function table(node: Table, state: State): Html {
  const firstOfBody = node.children.findIndex((row) => !row.header)
  const headRows = firstOfBody === -1 ? node.children.length : firstOfBody
  const rows = (some: readonly TableRow[]) => some.flatMap((row) => tableRow(row, state))
  const caption = h('caption', { class: node.captionShown ? undefined : 'hidden' }, node.caption)
  return [
    h('section', { class: 'table', tabIndex: 0, ariaLabel: node.caption }, [
      h('table', [
        caption,
        h('thead', rows(node.children.slice(0, headRows))),
        h('tbody', rows(node.children.slice(headRows))),
      ]),
    ]),
  ]
}

export function tableRow(node: TableRow, state: State): Html {
  const cells = node.children.flatMap((cell) =>
    node.header ? [h('th', { scope: 'col' }, content(cell, state))] : tableCell(cell, state),
  )
  return [h('tr', cells)]
}

export function tableCell(node: TableCell, state: State): Html {
  return node.header
    ? [h('th', { scope: 'row' }, content(node, state))]
    : [h('td', { class: levelOf(node) }, content(node, state))]
}

/** In four steps, for the policy of the page allows no style on an element. */
function levelOf({ level }: TableCell): string | undefined {
  return level === undefined ? undefined : `level-${Math.min(4, Math.ceil(level * 4))}`
}

function content({ children }: TableCell, state: State) {
  return state.flow(children, { ...state, inCell: true })
}

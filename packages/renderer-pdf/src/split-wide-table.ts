import { childrenOf } from '@roadmap/document/children-of'
import type { Flow, Table, TableCell, TableRow } from '@roadmap/document/nodes'

/** A column is never made narrower than this for the sake of the others, unless its words are shorter. */
const narrowestPt = 34

/**
 * A table whose columns do not fit beside each other, as tables below each other: each has as many of the columns as fit,
 * and begins with the names of the rows if the first column holds them. `leastPt` is the room that the columns need.
 */
export function splitWideTable(
  table: Table,
  leastPt: readonly number[],
  { roomPt, paddingPt }: { readonly roomPt: number; readonly paddingPt: number },
): readonly Table[] {
  const needs = leastPt.map((least) => Math.min(least, narrowestPt) + paddingPt)
  if (needs.reduce((total, need) => total + need, 0) <= roomPt) return [table]
  const named = firstColumnNames(table)
  const groups: number[][] = []
  let left = 0
  for (let column = named ? 1 : 0; column < needs.length; column++) {
    const need = needs[column] ?? 0
    const group = groups.at(-1)
    if (group && need <= left) {
      group.push(column)
      left -= need
    } else {
      groups.push(named ? [0, column] : [column])
      left = roomPt - need - (named ? (needs[0] ?? 0) : 0)
    }
  }
  return groups.map((columns) => withColumns(table, columns))
}

function withColumns(table: Table, columns: readonly number[]): Table {
  return {
    ...table,
    columns: columns.map((column) => table.columns[column] ?? { width: 1 }),
    children: table.children.map(
      (row): TableRow => ({ ...row, children: columns.map((column) => cellOf(row, column)) }),
    ),
  }
}

function cellOf(row: TableRow, column: number): TableCell {
  return row.children[column] ?? { type: 'tableCell', children: [] }
}

/** Whether the first cells may be printed again: they name their rows, and nothing in them is there only once. */
function firstColumnNames({ children }: Table): boolean {
  const body = children.filter((row) => !row.header)
  const named = body.length > 0 && body.every((row) => row.children[0]?.header === true)
  return named && !children.some((row) => isUnique(row.children[0]?.children ?? []))
}

function isUnique(nodes: readonly Flow[]): boolean {
  return nodes.some(
    (node) => ('id' in node && node.id !== undefined) || node.type === 'field' || isUnique(childrenOf(node)),
  )
}

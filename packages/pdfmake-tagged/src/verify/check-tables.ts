import type { StructureNode } from './read-structure.ts'
import { type Subject, ua } from './subject.ts'

/** Heading cells have a scope (ISO 14289-1 §7.5), and rows are equally long, spans counted (§7.2). */
export function checkTables({ structure, report }: Subject): void {
  for (const node of structure.nodes) {
    if (node.role === 'TH' && !['Row', 'Column', 'Both'].includes(node.scope ?? '')) {
      report({ rule: 'header-scope', clause: ua('7.5'), what: 'the heading cell has no Scope' }, node)
    }
    if (node.role === 'Table') checkRows(node, report)
  }
}

function checkRows(table: StructureNode, report: Subject['report']): void {
  const sections = table.children.filter(({ role }) => role === 'THead' || role === 'TBody' || role === 'TFoot')
  const groups = sections.length > 0 ? sections : [table]
  let expected: number | undefined
  for (const group of groups) {
    /** How many rows each column is still taken from above. */
    let taken: number[] = []
    for (const row of group.children.filter(({ role }) => role === 'TR')) {
      const next = taken.map((rows) => Math.max(0, rows - 1))
      let column = 0
      for (const cell of row.children) {
        while ((taken[column] ?? 0) > 0) column++
        for (let end = column + cell.colSpan; column < end; column++) {
          if ((taken[column] ?? 0) > 0) reportOverlap(cell, report)
          next[column] = cell.rowSpan - 1
        }
      }
      const width = Math.max(column, taken.findLastIndex((rows) => rows > 0) + 1)
      expected ??= width
      if (width !== expected) {
        const what = `the row has ${width} columns, expected ${expected} as in the first row`
        report({ rule: 'row-length', clause: ua('7.2'), what }, row)
      }
      taken = next
    }
    if (taken.some((rows) => rows > 0)) {
      report({ rule: 'row-span', clause: ua('7.2'), what: 'a cell spans more rows than there are' }, group)
    }
  }
}

function reportOverlap(cell: StructureNode, report: Subject['report']): void {
  report({ rule: 'cell-overlap', clause: ua('7.2'), what: 'the cell lies over one that spans rows from above' }, cell)
}

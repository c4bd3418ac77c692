// @ts-check
import { finding } from './finding.mjs'

/**
 * Text that reaches into the next column of its table. Finds what `checkBoxes` cannot see in a table without upright
 * rules. A column begins where its leftmost text begins. Only on tagged pages, and only in rows without spanning cells,
 * which have as many cells as any row of the table.
 * @param {import('../read-pages.mjs').PageContent} page
 * @returns {import('./finding.mjs').Finding[]}
 */
export function checkColumns(page) {
  const cells = page.items.flatMap((item) => {
    const place = item.mcid === undefined ? undefined : page.structure?.get(item.mcid)
    return item.level && !item.artifact && place?.row && place.cell >= 0
      ? [{ item, row: place.row, cell: place.cell }]
      : []
  })
  /** @type {Map<number, number>} */
  const widest = new Map()
  for (const { row } of cells) widest.set(row.table, Math.max(row.cells, widest.get(row.table) ?? 0))
  const whole = cells.filter(({ row }) => row.cells === widest.get(row.table))
  /** @type {Map<string, number>} */
  const starts = new Map()
  for (const { item, row, cell } of whole) {
    const column = `${row.table} ${cell}`
    starts.set(column, Math.min(item.box.left, starts.get(column) ?? Number.POSITIVE_INFINITY))
  }
  return whole.flatMap(({ item, row, cell }) => {
    const end = starts.get(`${row.table} ${cell + 1}`)
    const spills = end !== undefined && item.box.left < end && item.box.right > end + 0.7
    return spills ? [finding(page.number, 'outside-box', item.text, item.box.left, item.y)] : []
  })
}

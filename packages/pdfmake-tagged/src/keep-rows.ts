import {
  columnWidths,
  hasRowSpan,
  innerHeight,
  keptShare,
  type Measurer,
  openingRows,
  rowHeight,
  upperBound,
} from './measure.ts'
import type { LayoutNode } from './pdfmake.ts'

/** Rows at the end of a table that go to the next page together: fewer look lost there. */
const fewestAtEnd = 3

/**
 * Keeps table rows whole where that cannot leave large gaps: when all of them are under a third of a page, or under four
 * fifths if the table asks for it; rows of a table with row spans only if it asks. Keeps the first rows with the heading
 * rows, and the last rows together, as far as both of them are under a third of a page.
 */
export function keepRows(layout: Measurer, node: LayoutNode): void {
  const { table } = node
  if (!table) return
  const page = innerHeight(layout.context)
  const { body, headerRows = 0 } = table
  const widths = columnWidths(node, layout.context.availableWidth)
  if (table.dontBreakRows !== false) {
    const wanted = table.dontBreakRows || !hasRowSpan(body)
    table.dontBreakRows = wanted && rowsFit(layout, node, widths, page * (table.dontBreakRows ? 0.8 : keptShare))
  }
  const opening = openingRows(layout, node, widths)
  if (headerRows > 0 && opening > headerRows) table.keepWithHeaderRows ??= opening - headerRows
  if (table.dontBreakRows) table.keptFrom = endOf(layout, node, widths, opening)
}

/** The first of the last rows that stay together; `undefined` if the rows are too few or too tall for that. */
function endOf(layout: Measurer, node: LayoutNode, widths: readonly number[], opening: number): number | undefined {
  const body = node.table?.body ?? []
  if (hasRowSpan(body)) return undefined
  const limit = innerHeight(layout.context) * keptShare
  let first = body.length
  for (let height = 0; first > Math.max(opening, body.length - fewestAtEnd); first--) {
    height += rowHeight(layout, node, first - 1, widths)
    if (height >= limit) break
  }
  return first < body.length - 1 ? first : undefined
}

function rowsFit(layout: Measurer, node: LayoutNode, widths: readonly number[], limit: number): boolean {
  return (node.table?.body ?? []).every((row, index) => {
    const short = row.every((cell, column) => {
      const height = cell._inlines?.[0]?.height ?? 0
      return cell._span || (cell._inlines && upperBound(cell, widths[column] ?? 0) * height < limit)
    })
    return short || rowHeight(layout, node, index, widths) < limit
  })
}

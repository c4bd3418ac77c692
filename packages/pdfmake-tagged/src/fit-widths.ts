import type { ColumnWidth } from './pdfmake.ts'

/**
 * Makes the least widths of columns smaller that do not fit beside each other, the widest first: their longest words are
 * then broken, where pdfmake would let the table grow over the page's edge. `widthPt` is without gaps and padding.
 */
export function fitWidths(columns: readonly ColumnWidth[], widthPt: number): void {
  const flexible = columns.filter(isFlexible)
  const left =
    widthPt - sum(columns.filter((column) => !isFlexible(column)).map((column) => fixedWidth(column, widthPt)))
  const stars = flexible.filter(isStar)
  // pdfmake gives all of these the width that the widest needs.
  const widestStar = Math.max(0, ...stars.map(leastOf))
  const least = flexible.map((column) => (isStar(column) ? widestStar : leastOf(column)))
  if (sum(least) <= left + rounding) return
  const most = largestAllowed(least, Math.max(left, flexible.length))
  for (const column of flexible) column._minWidth = Math.min(leastOf(column), most)
}

const rounding = 0.001

/** The width that, set as the most of each, makes them fit. */
function largestAllowed(widths: readonly number[], total: number): number {
  const sorted = widths.toSorted((one, other) => one - other)
  let left = total
  for (const [index, width] of sorted.entries()) {
    const share = left / (sorted.length - index)
    if (width > share) return share
    left -= width
  }
  return Infinity
}

function isFlexible({ width }: ColumnWidth): boolean {
  return width === 'auto' || isStar({ width })
}

function isStar({ width }: Pick<ColumnWidth, 'width'>): boolean {
  return width === undefined || width === null || width === '*' || width === 'star'
}

function fixedWidth({ width, _calcWidth = 0 }: ColumnWidth, total: number): number {
  if (typeof width === 'number') return width
  return typeof width === 'string' && width.endsWith('%') ? (Number.parseFloat(width) / 100) * total : _calcWidth
}

function leastOf({ _minWidth = 0 }: ColumnWidth): number {
  return _minWidth
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}

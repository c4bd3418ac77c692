/**
 * Divides `total` among columns by their shares, but gives each the room of its longest word first, so that words are
 * not broken. If not even the words fit, the columns with the longest give way, and theirs are broken. All in points.
 */
export function fitColumns(shares: readonly number[], leastPt: readonly number[], totalPt: number): readonly number[] {
  if (sum(leastPt) >= totalPt) return giveWay(leastPt, totalPt)
  const fixed = new Set<number>()
  for (;;) {
    const left = totalPt - sum(leastPt.filter((_, index) => fixed.has(index)))
    const shareLeft = sum(shares.filter((_, index) => !fixed.has(index)))
    const widthOf = (index: number) => (left * (shares[index] ?? 0)) / shareLeft
    const tooNarrow = shares.findIndex((_, index) => !fixed.has(index) && widthOf(index) < (leastPt[index] ?? 0))
    if (tooNarrow === -1) return shares.map((_, index) => (fixed.has(index) ? (leastPt[index] ?? 0) : widthOf(index)))
    fixed.add(tooNarrow)
  }
}

function giveWay(leastPt: readonly number[], totalPt: number): readonly number[] {
  let left = totalPt
  const sorted = leastPt.toSorted((one, other) => one - other)
  for (const [index, least] of sorted.entries()) {
    const most = left / (sorted.length - index)
    if (least > most) return leastPt.map((one) => Math.min(one, most))
    left -= least
  }
  return leastPt
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/**
 * Orders file names as people count: `2-design` before `10-live`. Digits compare by value, all else by code unit, so
 * that the order is the same on every machine, whatever its locale.
 */
export function compareNames(a: string, b: string): number {
  const left = a.match(chunks) ?? []
  const right = b.match(chunks) ?? []
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = compareChunks(left[index] ?? '', right[index] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length || compareCodeUnits(a, b)
}

/** Orders titles as an index does: case and accents do not count. The same on every machine. */
export function compareText(a: string, b: string): number {
  return compareNames(fold(a), fold(b)) || compareCodeUnits(a, b)
}

const chunks = /\d+|\D+/g

function compareChunks(a: string, b: string): number {
  const digits = /^\d/
  if (!digits.test(a) || !digits.test(b)) return compareCodeUnits(a, b)
  const [x, y] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')]
  return x.length - y.length || compareCodeUnits(x, y)
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

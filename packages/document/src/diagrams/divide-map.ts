import type { Point } from './drawing.ts'

/** Part of a map from one level to another, in points from its top. */
export interface MapPart {
  readonly top: number
  readonly bottom: number
  /** The rows in it, the last not included. */
  readonly first: number
  readonly end: number
}

/** How far the lines that go on in another part reach past its last row. */
const stubPt = 5

/**
 * Divides a map between rows into as few parts as the height allows, and among those into parts as equal as can be.
 * `tops` is where the channel above each row begins, and after the last row where the map ends.
 */
export function divideMap(tops: readonly number[], height: number): readonly MapPart[] {
  const least = partsWithin(tops, height)
  const lengths = tops.flatMap((top, index) => tops.slice(index + 1).map((end) => end - top + stubPt))
  const limits = lengths.filter((length) => length <= height).sort((one, other) => one - other)
  const even = limits.map((limit) => partsWithin(tops, limit)).find((parts) => parts.length === least.length)
  return even ?? least
}

/** As many rows in each part as it has room for, at least one. */
function partsWithin(tops: readonly number[], height: number): readonly MapPart[] {
  const rows = tops.length - 1
  const parts: MapPart[] = []
  let first = 0
  while (first < rows) {
    const top = tops[first] ?? 0
    const bottomOf = (end: number) => (tops[end] ?? 0) + (end === rows ? 0 : stubPt)
    let end = first + 1
    while (end < rows && bottomOf(end + 1) - top <= height) end++
    parts.push({ top, bottom: bottomOf(end), first, end })
    first = end
  }
  return parts
}

/**
 * What a part shows of a line of level and upright pieces: its stretches there. A line leaves a part and enters the next
 * where it runs upright.
 */
export function stretchesIn(
  { top, bottom }: Pick<MapPart, 'top' | 'bottom'>,
  points: readonly Point[],
): readonly (readonly Point[])[] {
  const stretches: Point[][] = []
  let open: Point[] | undefined
  for (const [index, to] of points.entries()) {
    const from = points[index - 1]
    if (!from) continue
    const clip = (y: number) => Math.min(bottom, Math.max(top, y))
    const inside = Math.max(from.y, to.y) >= top && Math.min(from.y, to.y) <= bottom
    if (!inside || (from.y !== to.y && clip(from.y) === clip(to.y))) {
      open = undefined
      continue
    }
    if (!open) {
      open = [{ x: from.x, y: clip(from.y) }]
      stretches.push(open)
    }
    open.push({ x: to.x, y: clip(to.y) })
    if (to.y !== clip(to.y)) open = undefined
  }
  return stretches
}

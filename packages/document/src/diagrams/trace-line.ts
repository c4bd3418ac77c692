import type { Point } from './drawing.ts'
import { type Chain, holdsChannel, type Run } from './line-parts.ts'
import type { Spot } from './route-nets.ts'

/** Where the pieces of lines ended up, in points. */
export interface PlacedParts {
  readonly chains: readonly Chain[]
  readonly runs: readonly Run[]
  readonly xOf: ReadonlyMap<Chain, number>
  readonly yOf: ReadonlyMap<Run, number>
}

/** The corners of one line: from the lower edge of its source (`y = from`) to the upper edge of its target. */
export function traceLine(
  net: number,
  path: readonly Spot[],
  { from, to }: { readonly from: number; readonly to: number },
  { chains, runs, xOf, yOf }: PlacedParts,
): readonly Point[] {
  const xAt = ({ channel, lane }: Spot) => {
    const chain = chains.find((one) => one.net === net && one.lane === lane && holdsChannel(one, channel))
    return (chain && xOf.get(chain)) ?? 0
  }
  const yAt = ({ channel, lane }: Spot) => {
    const run = runs.find((one) => one.net === net && one.channel === channel && one.first <= lane && lane <= one.last)
    return (run && yOf.get(run)) ?? 0
  }
  const [first, last] = [path[0], path.at(-1)]
  if (!first || !last) throw new Error('activity map: a line without a path')
  const turns = corners(path).map((spot) => ({ x: xAt(spot), y: yAt(spot) }))
  return simplify([{ x: xAt(first), y: from }, ...turns, { x: xAt(last), y: to }])
}

/** The spots of a path where it turns; it comes in from above and leaves downwards. */
function corners(path: readonly Spot[]): readonly Spot[] {
  const level = (a: Spot | undefined, b: Spot | undefined) =>
    a !== undefined && b !== undefined && a.channel === b.channel
  return path.filter((spot, index) => level(path[index - 1], spot) !== level(spot, path[index + 1]))
}

/** Neighbouring points that coincide are one; points in the middle of a straight piece are none. */
function simplify(points: readonly Point[]): readonly Point[] {
  const same = (a: number, b: number) => Math.abs(a - b) < 0.01
  const apart = points.filter((at, index) => {
    const before = points[index - 1]
    return !before || !same(before.x, at.x) || !same(before.y, at.y)
  })
  return apart.filter((at, index) => {
    const [before, after] = [apart[index - 1], apart[index + 1]]
    if (!before || !after) return true
    const level = same(before.y, at.y) && same(at.y, after.y)
    const upright = same(before.x, at.x) && same(at.x, after.x)
    return !level && !upright
  })
}

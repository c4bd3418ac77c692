import { assignTracks } from './assign-tracks.ts'
import { type Chain, reach } from './line-parts.ts'

export interface Lanes {
  /** More than was given if columns would come out too narrow for words. */
  readonly width: number
  /** Left edge of each column, and the width that each of them has. */
  readonly columns: readonly number[]
  readonly columnWidth: number
  readonly xOf: ReadonlyMap<Chain, number>
}

export interface LaneSpacing {
  /** Between lines side by side, in points. */
  readonly pitch: number
  /** Between a line and a box beside it. */
  readonly margin: number
  /** Of a gutter that holds no line. */
  readonly emptyGutter: number
  readonly leastColumn: number
}

/** Gives upright lines their place: gutters grow with the lines in them, columns share what is left of the width. */
export function placeLanes(chains: readonly Chain[], columns: number, width: number, spacing: LaneSpacing): Lanes {
  const { pitch, margin, emptyGutter, leastColumn } = spacing
  const lanes = Array.from({ length: columns * 2 + 1 }, (_, lane) =>
    inOrder(chains.filter((chain) => chain.lane === lane)),
  )
  const gutterWidths = lanes.map(({ tracks }, lane) => {
    if (lane % 2 === 1) return 0
    const outer = lane === 0 || lane === columns * 2
    if (tracks === 0) return outer ? 0 : emptyGutter
    return (tracks - 1) * pitch + margin * (outer ? 1.3 : 2)
  })
  const gutters = gutterWidths.reduce((sum, next) => sum + next, 0)
  const columnWidth = Math.max(leastColumn, (width - gutters) / columns)
  const xOf = new Map<Chain, number>()
  const lefts: number[] = []
  let x = 0
  for (const [lane, { order, trackOf, tracks }] of lanes.entries()) {
    if (lane % 2 === 1) {
      lefts.push(x)
      for (const [chain, offset] of spreadOver(order, trackOf, columnWidth)) xOf.set(chain, x + offset)
      x += columnWidth
    } else {
      const gutter = gutterWidths[lane] ?? 0
      const first = lane === 0 ? margin * 0.3 : lane === columns * 2 ? margin : (gutter - (tracks - 1) * pitch) / 2
      for (const chain of order) xOf.set(chain, x + first + (trackOf.get(chain) ?? 0) * pitch)
      x += gutter
    }
  }
  return { width: x, columns: lefts, columnWidth, xOf }
}

function inOrder(chains: readonly Chain[]) {
  return assignTracks(chains, conflict, crossings)
}

function conflict(a: Chain, b: Chain): boolean {
  return a.net !== b.net && a.top <= b.bottom && b.top <= a.bottom
}

/** Crossings if `left` stands left of `right`. */
function crossings(left: Chain, right: Chain): number {
  return turnsAcross(left, 'right', right) + turnsAcross(right, 'left', left)
}

function turnsAcross(from: Chain, side: 'left' | 'right', other: Chain): number {
  const back = side === 'left' ? 'right' : 'left'
  return from.turns
    .filter((turn) => turn.side === side)
    .reduce((sum, { channel }) => {
      const [own, there] = [reach(from, channel), reach(other, channel)]
      if (channel < other.top || channel > other.bottom) return sum
      if (there.up && there.down) return sum + 1
      // Both end here from the same side: they cross once if they turn towards one another.
      const facing = other.turns.some((turn) => turn.channel === channel && turn.side === back)
      return sum + (own.up === there.up && own.down === there.down && facing ? 0.5 : 0.05)
    }, 0)
}

/**
 * Lines above and below a box leave and enter it spread over its width. Each wants an even share of its width; then
 * they are pushed apart until neighbours that meet in a channel keep their distance.
 */
function spreadOver(
  order: readonly Chain[],
  trackOf: ReadonlyMap<Chain, number>,
  width: number,
): ReadonlyMap<Chain, number> {
  const edge = Math.min(10, width / 6)
  const longest = Math.max(1, ...[...trackOf.values()])
  const gap = Math.min(9, (width - 2 * edge) / longest)
  const xs = order.map((chain) => {
    const channels = Array.from({ length: chain.bottom - chain.top + 1 }, (_, index) => chain.top + index)
    const shares = channels.map((channel) => {
      const here = order.filter((other) => other.top <= channel && channel <= other.bottom)
      return (here.indexOf(chain) + 1) / (here.length + 1)
    })
    return (shares.reduce((sum, share) => sum + share, 0) / shares.length) * width
  })
  const meets = (a: number, b: number) => {
    const [first, second] = [order[a], order[b]]
    return first !== undefined && second !== undefined && conflict(first, second)
  }
  for (const [index, chain] of order.entries()) {
    const before = xs.slice(0, index).filter((_, other) => meets(other, index))
    xs[index] = Math.max(xs[index] ?? 0, edge + gap * (trackOf.get(chain) ?? 0), ...before.map((x) => x + gap))
  }
  for (let index = xs.length - 1; index >= 0; index--) {
    const after = xs.filter((_, other) => other > index && meets(index, other))
    xs[index] = Math.min(xs[index] ?? 0, width - edge, ...after.map((x) => x - gap))
  }
  return new Map(order.map((chain, index) => [chain, xs[index] ?? width / 2]))
}

import type { Net, Spot } from './route-nets.ts'

/** An upright piece of a net in one lane, from channel `top` to channel `bottom`. */
export interface Chain {
  readonly net: number
  readonly lane: number
  readonly top: number
  readonly bottom: number
  /** It begins at the box above it. */
  readonly out: boolean
  /** It ends at the box below it. */
  readonly into: boolean
  /** Where the net goes sideways from it. */
  readonly turns: readonly { readonly channel: number; readonly side: 'left' | 'right' }[]
}

/** A level piece of a net in one channel, from the first to the last of the lanes. */
export interface Run {
  readonly net: number
  readonly channel: number
  readonly first: number
  readonly last: number
}

/** The straight pieces that the nets are made of, those of one net joined where paths share them. */
export function lineParts(nets: readonly Net[]): { readonly chains: readonly Chain[]; readonly runs: readonly Run[] } {
  const parts = nets.map((net, index) => ({ chains: chainsOf(net, index), runs: runsOf(net, index) }))
  return { chains: parts.flatMap(({ chains }) => chains), runs: parts.flatMap(({ runs }) => runs) }
}

export function holdsChannel({ top, bottom }: Chain, channel: number): boolean {
  return top <= channel && channel <= bottom
}

/** Whether the chain goes on upwards, and downwards, from a channel. */
export function reach(chain: Chain, channel: number): { readonly up: boolean; readonly down: boolean } {
  return {
    up: chain.top < channel || (chain.out && chain.top === channel),
    down: chain.bottom > channel || (chain.into && chain.bottom === channel),
  }
}

function chainsOf({ paths }: Net, net: number): readonly Chain[] {
  const starts = new Set(paths.flatMap((path) => path.slice(0, 1)).map(keyOf))
  const ends = new Set(paths.flatMap((path) => path.slice(-1)).map(keyOf))
  const moves = movesOf(paths)
  const upright = moves.filter(([a, b]) => a.lane === b.lane)
  const touched = [...upright.flat(), ...paths.flatMap((path) => [...path.slice(0, 1), ...path.slice(-1)])]
  return [...new Set(touched.map(({ lane }) => lane))].flatMap((lane) => {
    const links = upright.filter(([a]) => a.lane === lane).map(([a, b]) => Math.min(a.channel, b.channel))
    const channels = touched.filter((spot) => spot.lane === lane).map(({ channel }) => channel)
    return spans(channels, new Set(links)).map(([top, bottom]): Chain => {
      const turns = moves
        .filter(([a, b]) => a.channel === b.channel && a.channel >= top && a.channel <= bottom)
        .flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
        .filter(([here]) => here.lane === lane)
        .map(([here, there]) => ({
          channel: here.channel,
          side: there.lane < lane ? ('left' as const) : ('right' as const),
        }))
      const out = starts.has(keyOf({ channel: top, lane }))
      return { net, lane, top, bottom, out, into: ends.has(keyOf({ channel: bottom, lane })), turns }
    })
  })
}

function runsOf({ paths }: Net, net: number): readonly Run[] {
  const level = movesOf(paths).filter(([a, b]) => a.channel === b.channel)
  return [...new Set(level.map(([{ channel }]) => channel))].flatMap((channel) => {
    const here = level.filter(([a]) => a.channel === channel)
    const links = new Set(here.map(([a, b]) => Math.min(a.lane, b.lane)))
    const lanes = here.flat().map(({ lane }) => lane)
    return spans(lanes, links).map(([first, last]): Run => ({ net, channel, first, last }))
  })
}

/** Numbers as spans without gaps; `n` and `n + 1` belong together if `links` has `n`. */
function spans(numbers: readonly number[], links: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (const value of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && last[1] === value - 1 && links.has(value - 1)) last[1] = value
    else found.push([value, value])
  }
  return found
}

/** Each step that any of the paths takes, once. */
function movesOf(paths: Net['paths']): readonly (readonly [Spot, Spot])[] {
  const moves = paths.flatMap((path) => path.slice(1).map((spot, index) => [path[index] ?? spot, spot] as const))
  return [...new Map(moves.map((move) => [move.map(keyOf).sort().join(' '), move])).values()]
}

const keyOf = ({ channel, lane }: Spot) => `${channel},${lane}`

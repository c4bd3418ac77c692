import { assignTracks } from './assign-tracks.ts'
import { type Chain, holdsChannel, type Run, reach } from './line-parts.ts'

export interface Channels {
  /** Height of each channel, without what is added to fill a page. */
  readonly heights: readonly number[]
  /** Distance of each run from the top of its channel. */
  readonly offsetOf: ReadonlyMap<Run, number>
}

export interface ChannelSpacing {
  /** Between lines one above the other, in points. */
  readonly pitch: number
  /** Below the boxes above. */
  readonly above: number
  /** Above the boxes below: room for an arrowhead. */
  readonly below: number
}

/** Gives level lines their place in the channels between rows; `channels` is one more than there are rows. */
export function placeChannels(
  runs: readonly Run[],
  chains: readonly Chain[],
  xOf: ReadonlyMap<Chain, number>,
  channels: number,
  spacing: ChannelSpacing,
): Channels {
  const offsetOf = new Map<Run, number>()
  const heights = Array.from({ length: channels }, (_, channel) => {
    const here = runs.filter((run) => run.channel === channel).map((run) => measured(run, chains, xOf))
    const { trackOf, tracks } = assignTracks(here, overlap, crossings)
    for (const [{ run }, track] of trackOf) offsetOf.set(run, spacing.above + track * spacing.pitch)
    const passed = chains.some((chain) => holdsChannel(chain, channel))
    if (tracks > 0) return spacing.above + (tracks - 1) * spacing.pitch + spacing.below
    const outside = channel === 0 || channel === channels - 1
    return passed ? spacing.above + spacing.below : outside ? 0 : spacing.above + spacing.below / 2
  })
  return { heights, offsetOf }
}

interface MeasuredRun {
  readonly run: Run
  readonly left: number
  readonly right: number
  /** Where the net goes on upwards, and downwards, from the run. */
  readonly ups: readonly number[]
  readonly downs: readonly number[]
}

function measured(run: Run, chains: readonly Chain[], xOf: ReadonlyMap<Chain, number>): MeasuredRun {
  const { net, channel, first, last } = run
  const pins = chains
    .filter((chain) => chain.net === net && chain.lane >= first && chain.lane <= last && holdsChannel(chain, channel))
    .map((chain) => ({ x: xOf.get(chain) ?? 0, ...reach(chain, channel) }))
  const xs = pins.map(({ x }) => x)
  const [ups, downs] = [pins.filter(({ up }) => up), pins.filter(({ down }) => down)]
  return {
    run,
    left: Math.min(...xs),
    right: Math.max(...xs),
    ups: ups.map(({ x }) => x),
    downs: downs.map(({ x }) => x),
  }
}

/** Lines of different nets keep apart by more than a corner, so that none seems to run on into another. */
function overlap(a: MeasuredRun, b: MeasuredRun): boolean {
  return a.left < b.right + 5 && b.left < a.right + 5
}

/** Crossings if `upper` runs above `lower`. */
function crossings(upper: MeasuredRun, lower: MeasuredRun): number {
  const within = (xs: readonly number[], { left, right }: MeasuredRun) => xs.filter((x) => x > left && x < right).length
  return within(upper.downs, lower) + within(lower.ups, upper)
}

import { type Card, layoutCard } from './activity-card.ts'
import type { ActivityGraph, ActivityNode } from './activity-graph.ts'
import { divideMap, type MapPart } from './divide-map.ts'
import type { Area, Box, DiagramStyle, Point } from './drawing.ts'
import { lineParts } from './line-parts.ts'
import { placeChannels } from './place-channels.ts'
import { placeLanes } from './place-lanes.ts'
import { type Net, routeNets } from './route-nets.ts'
import { traceLine } from './trace-line.ts'

export interface ActivityLayout {
  readonly width: number
  /** What of the map goes on one page, from above; one part if all of it does. */
  readonly parts: readonly MapPart[]
  readonly columns: readonly Pick<Box, 'x' | 'width'>[]
  readonly cards: readonly { readonly card: Card; readonly box: Box }[]
  /** One for each pair of activities between which something passes, those of one source together. */
  readonly lines: readonly MapLine[]
}

export interface MapLine {
  readonly from: string
  readonly to: string
  readonly cycle: boolean
  /** Corners, from the lower edge of one box to the upper edge of the other. */
  readonly points: readonly Point[]
}

/**
 * Places boxes and lines below one another from `y = 0`, to be shown in parts no larger than the area: in as few as
 * a legible size allows, and then in the largest size. Titles are cut only where a single row is higher than the area.
 */
export function layoutActivities(graph: ActivityGraph, area: Area, style: DiagramStyle): ActivityLayout {
  const nets = netsOf(graph)
  const columns = Math.max(1, graph.strands.length)
  const places = graph.nodes.map(({ row, column }) => ({ row, column }))
  const routed = routeNets(nets, places, columns)
  const place = (sizePt: number, mostLines: number) =>
    placeAll(graph, nets, routed, { sizePt, mostLines, pitch: 5, ...area, style })
  const whole = legibleSizes.map((sizePt) => place(sizePt, Number.POSITIVE_INFINITY)).filter((one) => fits(one, area))
  const fewest = Math.min(...whole.map(({ parts }) => parts.length))
  const found = whole.find(({ parts }) => parts.length === fewest)
  if (found) return found
  const cut = [24, 16, 12, 8, 6, 4, 3, 2].map((mostLines) => place(smallestPt, mostLines))
  return cut.find((one) => fits(one, area)) ?? place(smallestPt, 1)
}

/** In points; nothing in a diagram is set smaller. */
export const smallestPt = 8
const legibleSizes = [9.5, 9, 8.5, smallestPt] as const

function fits({ parts }: ActivityLayout, { height }: Area): boolean {
  return parts.every(({ top, bottom }) => bottom - top <= height)
}

interface MapNet {
  readonly cycle: boolean
  readonly source: ActivityNode
  readonly targets: readonly ActivityNode[]
}

interface Attempt extends Area {
  readonly sizePt: number
  readonly pitch: number
  readonly mostLines: number
  readonly style: DiagramStyle
}

/** One net for what goes on from an activity on this journey, one for what comes back on a later one. */
function netsOf({ nodes, edges }: ActivityGraph): readonly MapNet[] {
  return nodes.flatMap((source) =>
    [false, true].flatMap((cycle) => {
      const own = edges.filter(({ from }) => from === source.id)
      const solid = new Set(own.filter((edge) => !edge.cycle).map(({ to }) => to))
      const ids = new Set(
        own.filter((edge) => edge.cycle === cycle && (!cycle || !solid.has(edge.to))).map(({ to }) => to),
      )
      const targets = nodes.filter(({ id }) => ids.has(id))
      return targets.length > 0 ? [{ cycle, source, targets }] : []
    }),
  )
}

function placeAll(
  graph: ActivityGraph,
  nets: readonly MapNet[],
  routed: readonly Net[],
  attempt: Attempt,
): ActivityLayout {
  const { pitch, sizePt, mostLines, style } = attempt
  const { chains, runs } = lineParts(routed)
  const rows = Math.max(0, ...graph.nodes.map(({ row }) => row + 1))
  const spacing = { pitch, margin: 5, emptyGutter: 10, leastColumn: 42, above: 5, below: 9 }
  const lanes = placeLanes(chains, Math.max(1, graph.strands.length), attempt.width, spacing)
  const channels = placeChannels(runs, chains, lanes.xOf, rows + 1, spacing)
  const cards = graph.nodes.map((node) => layoutCard(node, lanes.columnWidth, sizePt, mostLines, style))
  const tight = stack(cards, channels.heights, () => 0)
  const divided = divideMap(partTops(tight), attempt.height)
  // Spare height goes between the rows of each part, a little each, so that a short one does not fall apart.
  const spareOf = (channel: number) => {
    const part = divided.find(({ first, end }) => first < channel && channel < end)
    return part ? Math.min(14, Math.max(0, attempt.height - part.bottom + part.top) / (part.end - part.first - 1)) : 0
  }
  const { channelTops, rowTops, height } = stack(cards, channels.heights, spareOf)
  const parts = divided.map((part) => {
    const [top, bottom] = [channelTops[part.first] ?? 0, channelTops[part.end]]
    const last = part.end === channels.heights.length - 1
    return {
      ...part,
      top,
      bottom: last || bottom === undefined ? height : bottom + part.bottom - (tight.channelTops[part.end] ?? 0),
    }
  })
  const boxes = cards.map((card) => {
    const { row, column } = card.node
    const box = { x: lanes.columns[column] ?? 0, y: rowTops[row] ?? 0, width: card.width, height: card.height }
    return { card, box }
  })
  const yOf = new Map(runs.map((run) => [run, (channelTops[run.channel] ?? 0) + (channels.offsetOf.get(run) ?? 0)]))
  const pieces = { chains, runs, xOf: lanes.xOf, yOf }
  const lines = nets.flatMap(({ source, targets, cycle }, net) =>
    targets.map((target, index): MapLine => {
      const path = routed[net]?.paths[index] ?? []
      const from = (rowTops[source.row] ?? 0) + (cards.find(({ node }) => node === source)?.height ?? 0)
      const points = traceLine(net, path, { from, to: rowTops[target.row] ?? 0 }, pieces)
      return { from: source.id, to: target.id, cycle, points }
    }),
  )
  const columns = lanes.columns.map((x) => ({ x, width: lanes.columnWidth }))
  return { width: lanes.width, parts, columns, cards: boxes, lines }
}

/** Rows and channels one below the other; a row is as high as its highest box. */
function stack(cards: readonly Card[], channelHeights: readonly number[], spareOf: (channel: number) => number) {
  const rows = channelHeights.length - 1
  const rowHeights = Array.from({ length: rows }, (_, row) =>
    Math.max(0, ...cards.filter(({ node }) => node.row === row).map(({ height }) => height)),
  )
  const channelTops: number[] = []
  const rowTops: number[] = []
  let y = 0
  for (const [channel, height] of channelHeights.entries()) {
    const spare = spareOf(channel)
    channelTops.push(y + spare / 2)
    y += height + spare
    rowTops.push(y)
    y += rowHeights[channel] ?? 0
  }
  return { channelTops, rowTops, height: y }
}

/** Where a part of the map may begin, and the end of the map. */
function partTops({ channelTops, height }: ReturnType<typeof stack>): readonly number[] {
  return [...channelTops.slice(0, -1), height]
}

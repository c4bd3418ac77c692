import { type Card, layoutCard } from './activity-card.ts'
import type { ActivityGraph, ActivityNode } from './activity-graph.ts'
import type { Area, Box, DiagramStyle, Point } from './drawing.ts'
import { lineParts } from './line-parts.ts'
import { placeChannels } from './place-channels.ts'
import { placeLanes } from './place-lanes.ts'
import { type Net, routeNets } from './route-nets.ts'
import { traceLine } from './trace-line.ts'

export interface ActivityLayout {
  readonly width: number
  readonly height: number
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

/** Places boxes and lines in an area whose upper edge is `y = 0`: the largest text size with which all of it fits. */
export function layoutActivities(graph: ActivityGraph, area: Area, style: DiagramStyle): ActivityLayout {
  const nets = netsOf(graph)
  const columns = Math.max(1, graph.strands.length)
  const places = graph.nodes.map(({ row, column }) => ({ row, column }))
  const routed = routeNets(nets, places, columns)
  const attempts = [9, 8.5, 8, 7.5, 7, 6.5].map((sizePt) => ({ sizePt, pitch: sizePt < 7.5 ? 4 : 5, mostLines: 99 }))
  const cuts = [4, 3, 2, 1].map((mostLines) => ({ sizePt: 6.5, pitch: 3.6, mostLines }))
  for (const [index, attempt] of [...attempts, ...cuts].entries()) {
    const layout = placeAll(graph, nets, routed, { ...attempt, width: area.width, style, height: area.height })
    if (layout.height <= area.height || index === attempts.length + cuts.length - 1) return layout
  }
  throw new Error('unreachable: the last attempt is always taken')
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
  const { channelTops, rowTops, height } = stack(cards, channels.heights, attempt.height)
  const boxes = cards.map((card) => {
    const { row, column } = card.node
    const box = { x: lanes.columns[column] ?? 0, y: rowTops[row] ?? 0, width: card.width, height: card.height }
    return { card, box }
  })
  const yOf = new Map(runs.map((run) => [run, (channelTops[run.channel] ?? 0) + (channels.offsetOf.get(run) ?? 0)]))
  const parts = { chains, runs, xOf: lanes.xOf, yOf }
  const lines = nets.flatMap(({ source, targets, cycle }, net) =>
    targets.map((target, index): MapLine => {
      const path = routed[net]?.paths[index] ?? []
      const from = (rowTops[source.row] ?? 0) + (cards.find(({ node }) => node === source)?.height ?? 0)
      const points = traceLine(net, path, { from, to: rowTops[target.row] ?? 0 }, parts)
      return { from: source.id, to: target.id, cycle, points }
    }),
  )
  const columns = lanes.columns.map((x) => ({ x, width: lanes.columnWidth }))
  return { width: lanes.width, height, columns, cards: boxes, lines }
}

/** Rows and channels one below the other; a row is as high as its highest box. */
function stack(cards: readonly Card[], channelHeights: readonly number[], most: number) {
  const rows = channelHeights.length - 1
  const rowHeights = Array.from({ length: rows }, (_, row) =>
    Math.max(0, ...cards.filter(({ node }) => node.row === row).map(({ height }) => height)),
  )
  const needed = [...rowHeights, ...channelHeights].reduce((sum, height) => sum + height, 0)
  // Spare height goes between the rows, a little each, so that a short map does not fall apart.
  const spare = rows > 1 ? Math.min(14, Math.max(0, most - needed) / (rows - 1)) : 0
  const channelTops: number[] = []
  const rowTops: number[] = []
  let y = 0
  for (const [channel, height] of channelHeights.entries()) {
    const inner = channel > 0 && channel < rows
    channelTops.push(y + (inner ? spare / 2 : 0))
    y += height + (inner ? spare : 0)
    rowTops.push(y)
    y += rowHeights[channel] ?? 0
  }
  return { channelTops, rowTops, height: y }
}

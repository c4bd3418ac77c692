import { drawCard } from './activity-card.ts'
import {
  type ActivityEdge,
  type ActivityGraph,
  activityGraph,
  type GraphPhase,
  type GraphStrand,
} from './activity-graph.ts'
import { layoutActivities, type MapLine, smallestPt } from './activity-layout.ts'
import { type MapPart, stretchesIn } from './divide-map.ts'
import type { Area, Box, DiagramStyle, Drawing, Point } from './drawing.ts'
import { strandColours, uniqueLinks } from './drawing.ts'
import { fitText } from './fit-text.ts'
import { type LegendWords, mapLegend, ring } from './map-legend.ts'
import { commonSize } from './overview-grid.ts'
import { strandHeading, titlePlace } from './overview-parts.ts'
import { arrowhead, roundedPath } from './rounded-path.ts'
import { element, svgRoot } from './svg.ts'

export interface ActivityMapOptions {
  readonly style: DiagramStyle
  readonly words: LegendWords & { readonly alt: string }
  readonly area?: Area
}

export interface ActivityMap {
  /** The map as drawn: one picture, or several that go on from one another where a page has no room for it all. */
  readonly parts: readonly Drawing[]
  /** What passes within the phase, for the text equivalent. */
  readonly edges: readonly ActivityEdge[]
  /** The geometry, in points from the upper left, the parts one below the other. */
  readonly boxes: ReadonlyMap<string, Box>
  readonly lines: readonly MapLine[]
  /** Whether some titles are not drawn whole. */
  readonly isCut: boolean
}

/**
 * The activities of one phase by strand, in the order in which they wait for one another. Arrows follow the outputs
 * from box to box; what comes from and goes to other phases stands as small links in the boxes. A map with no room for
 * legible words on one page is drawn in parts; a line that leaves one enters the next at the same place.
 */
export function activityMap(
  phase: GraphPhase,
  strands: readonly GraphStrand[],
  options: ActivityMapOptions,
): ActivityMap {
  const { style, words, area = { width: 469, height: 595 } } = options
  const graph = activityGraph(phase, strands)
  const headings = headingSizes(strands, area.width, style)
  const legendOf = (divided: boolean) => mapLegend(graph, area.width, divided, words, style)
  const edge = headings.height + 8
  const body = { width: area.width - 1, height: area.height - edge - legendOf(true).height - 10 }
  const layout = layoutActivities(graph, body, style)
  const legend = legendOf(layout.parts.length > 1)
  const boxes = layout.cards.map(({ card, box }) => ({ card, box: { ...box, x: box.x + 0.5 } }))
  const lines = layout.lines.map((line) => ({
    ...line,
    points: line.points.map(({ x, y }) => ({ x: x + 0.5, y })),
  }))
  const heading = { style, down: true, titleSize: smallestPt, phaseSize: smallestPt, strandSize: headings.sizePt }
  const top = layout.columns.map(({ x, ...column }, index) =>
    strandHeading(
      strands[index] ?? { title: '' },
      index,
      { x: x + 0.5, y: 0, ...column, height: headings.height },
      heading,
    ),
  )
  const drawPart = (part: MapPart): Drawing => {
    const downBy = edge - part.top
    const height = edge + part.bottom - part.top + 10 + legend.height
    const width = layout.width + 1
    const cards = boxes.filter(({ card: { node } }) => part.first <= node.row && node.row < part.end)
    const drawn = [
      ...top,
      ...drawLines(lines, part, downBy, graph, style),
      ...cards.map(({ card, box }) => drawCard(card, { ...box, y: box.y + downBy }, style)),
      legend.draw({ x: 0, y: height - legend.height }),
    ]
    const nodes = cards.map(({ card: { node } }) => node)
    const links = [...nodes, ...nodes.flatMap(({ from, to }) => [...from, ...to])]
    return {
      svg: svgRoot(width, height, drawn.join('')),
      width,
      height,
      alt: words.alt,
      links: uniqueLinks(links.map(({ id, title }) => ({ to: `activity-${id}`, label: `${id} ${title}` }))),
    }
  }
  return {
    parts: layout.parts.map(drawPart),
    edges: graph.edges,
    boxes: new Map(boxes.map(({ card, box }) => [card.node.id, box])),
    lines,
    isCut: boxes.some(({ card }) => card.isCut),
  }
}

/** Headings are as high as the longest of them needs, in a column that gutters have made narrower. */
function headingSizes(strands: readonly GraphStrand[], width: number, style: DiagramStyle) {
  const space = titlePlace.strand({ x: 0, y: 0, width: (width / Math.max(1, strands.length)) * 0.76, height: 46 })
  const sizePt = Math.min(8.5, commonSize(strands, space, true, style))
  const { measure } = style
  const lines = strands.map(
    ({ title }) => fitText(title, { measure, ...space, sizes: [sizePt], bold: true }).lines.length,
  )
  return { sizePt, height: 46 - space.height + Math.max(1, ...lines) * sizePt * 1.16 + 4 }
}

/**
 * Source by source: first a band of paper, then the lines. Where two sources cross, the band cuts the earlier line, so
 * that it seems to pass below; lines of one source join without a cut. A ring stands where a line goes on in another part.
 */
function drawLines(
  lines: readonly MapLine[],
  part: MapPart,
  downBy: number,
  { nodes }: ActivityGraph,
  style: DiagramStyle,
): readonly string[] {
  return nodes.flatMap(({ id, column }) =>
    [false, true].flatMap((cycle) => {
      const own = lines
        .filter((line) => line.from === id && line.cycle === cycle)
        .flatMap(({ points }) => stretchesIn(part, points).map((stretch) => ({ stretch, points })))
      if (own.length === 0) return []
      const lowered = ({ x, y }: Point) => ({ x, y: y + downBy })
      // One element for all, so that a piece that several share is not drawn darker.
      const d = own.map(({ stretch }) => roundedPath(stretch.map(lowered), 4)).join(' ')
      const stroke = strandColours(style, column).line
      const dashes = cycle ? '3 2' : undefined
      const tips = own.flatMap(({ stretch, points }) => stretch.slice(-1).filter((end) => isAt(end, points.at(-1))))
      const rings = own.flatMap(({ stretch, points }) => [
        ...stretch.slice(0, 1).filter((start) => !isAt(start, points[0])),
        ...stretch.slice(-1).filter((end) => !isAt(end, points.at(-1))),
      ])
      return [
        element('path', { d, fill: 'none', stroke: style.paper, 'stroke-width': 2.6 }),
        element('path', { d, fill: 'none', stroke, 'stroke-width': 0.9, 'stroke-dasharray': dashes }),
        ...tips.map((tip) => arrowhead(lowered(tip), stroke)),
        ...new Set(rings.map((at) => ring(lowered(at), stroke, style.paper))),
      ]
    }),
  )
}

function isAt(one: Point, other: Point | undefined): boolean {
  return one.x === other?.x && one.y === other.y
}

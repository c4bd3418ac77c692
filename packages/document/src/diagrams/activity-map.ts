import { drawCard } from './activity-card.ts'
import {
  type ActivityEdge,
  type ActivityGraph,
  activityGraph,
  type GraphPhase,
  type GraphStrand,
} from './activity-graph.ts'
import { layoutActivities, type MapLine } from './activity-layout.ts'
import type { Area, Box, DiagramStyle, Drawing } from './drawing.ts'
import { strandColours, uniqueLinks } from './drawing.ts'
import { fitText } from './fit-text.ts'
import { type LegendWords, mapLegend } from './map-legend.ts'
import { commonSize } from './overview-grid.ts'
import { strandHeading, titlePlace } from './overview-parts.ts'
import { arrowhead, roundedPath } from './rounded-path.ts'
import { element, svgRoot } from './svg.ts'

export interface ActivityMapOptions {
  readonly style: DiagramStyle
  readonly words: LegendWords & { readonly alt: string }
  readonly area?: Area
}

export interface ActivityMap extends Drawing {
  /** What passes within the phase, for the text equivalent. */
  readonly edges: readonly ActivityEdge[]
  /** The geometry drawn, in points from the upper left. */
  readonly boxes: ReadonlyMap<string, Box>
  readonly lines: readonly MapLine[]
  /** Whether some titles are not drawn whole. */
  readonly isCut: boolean
}

/**
 * The activities of one phase by strand, in the order in which they wait for one another. Arrows follow the outputs
 * from box to box; what comes from and goes to other phases stands as small links in the boxes. If the map is too
 * large for the area even in the smallest type, it comes out larger than the area rather than illegible.
 */
export function activityMap(
  phase: GraphPhase,
  strands: readonly GraphStrand[],
  options: ActivityMapOptions,
): ActivityMap {
  const { style, words, area = { width: 470, height: 620 } } = options
  const graph = activityGraph(phase, strands)
  const legend = mapLegend(graph, area.width, words, style)
  const headings = headingSizes(strands, area.width, style)
  const top = headings.height + 4
  const body = { width: area.width - 1, height: area.height - top - legend.height - 14 }
  const layout = layoutActivities(graph, body, style)
  const boxes = layout.cards.map(({ card, box }) => ({ card, box: { ...box, x: box.x + 0.5, y: box.y + top + 4 } }))
  const lines = layout.lines.map((line) => ({
    ...line,
    points: line.points.map(({ x, y }) => ({ x: x + 0.5, y: y + top + 4 })),
  }))
  const heading = { style, down: true, titleSize: 8, phaseSize: 8, strandSize: headings.sizePt }
  const height = top + 4 + layout.height + 10 + legend.height
  const width = layout.width + 1
  const drawn = [
    ...layout.columns.map(({ x, ...column }, index) =>
      strandHeading(
        strands[index] ?? { title: '' },
        index,
        { x: x + 0.5, y: 0, ...column, height: headings.height },
        heading,
      ),
    ),
    ...drawLines(lines, graph, style),
    ...boxes.map(({ card, box }) => drawCard(card, box, style)),
    legend.draw({ x: 0, y: height - legend.height }),
  ]
  const neighbours = graph.nodes.flatMap(({ from, to }) => [...from, ...to])
  const links = [...graph.nodes, ...neighbours].map(({ id, title }) => ({
    to: `activity-${id}`,
    label: `${id} ${title}`,
  }))
  return {
    svg: svgRoot(width, height, drawn.join('')),
    width,
    height,
    alt: words.alt,
    links: uniqueLinks(links),
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
 * that it seems to pass below; lines of one source join without a cut.
 */
function drawLines(lines: readonly MapLine[], { nodes }: ActivityGraph, style: DiagramStyle): readonly string[] {
  return nodes.flatMap(({ id, column }) =>
    [false, true].flatMap((cycle) => {
      const own = lines.filter((line) => line.from === id && line.cycle === cycle)
      if (own.length === 0) return []
      // One element for all, so that a piece that several share is not drawn darker.
      const d = own.map(({ points }) => roundedPath(points, 4)).join(' ')
      const stroke = strandColours(style, column).line
      const dashes = cycle ? '3 2' : undefined
      return [
        element('path', { d, fill: 'none', stroke: style.paper, 'stroke-width': 2.6 }),
        element('path', { d, fill: 'none', stroke, 'stroke-width': 0.9, 'stroke-dasharray': dashes }),
        ...own.flatMap(({ points }) => points.slice(-1)).map((tip) => arrowhead(tip, stroke)),
      ]
    }),
  )
}

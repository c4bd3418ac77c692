import type { ActivityGraph } from './activity-graph.ts'
import type { DiagramStyle, Point } from './drawing.ts'
import { wrapText } from './fit-text.ts'
import { directionGlyph } from './neighbour-chip.ts'
import { element, pathThrough, textLine } from './svg.ts'

export interface LegendWords {
  /** What an arrow means. */
  readonly flow: string
  /** What a dashed line means; shown only if there is one. */
  readonly cycle: string
  /** What the small links after an arrow to a bar, and after an arrow from a bar, are. */
  readonly from: string
  readonly to: string
  /** What a ring at the end of a line means; shown if the map is in parts. */
  readonly more: string
}

export interface Legend {
  readonly height: number
  readonly draw: (at: Point) => string
}

type Sign = (at: Point) => string

const sizePt = 8
const leading = 10.5
const signWidth = 18
const gap = 14

/** A key of the signs that the map uses, in as many lines as its words need. */
export function mapLegend(
  graph: ActivityGraph,
  width: number,
  divided: boolean,
  words: LegendWords,
  style: DiagramStyle,
): Legend {
  const dashed = [...graph.edges, ...graph.nodes.flatMap(({ from, to }) => [...from, ...to])].some(({ cycle }) => cycle)
  const items: readonly { readonly words: string; readonly sign: Sign; readonly shown: boolean }[] = [
    { words: words.flow, sign: (at) => arrowSign(at, style), shown: graph.edges.length > 0 },
    {
      words: words.from,
      sign: (at) => glyphSign(at, 'from', style),
      shown: graph.nodes.some(({ from }) => from.length > 0),
    },
    { words: words.to, sign: (at) => glyphSign(at, 'to', style), shown: graph.nodes.some(({ to }) => to.length > 0) },
    { words: words.cycle, sign: (at) => dashedSign(at, style), shown: dashed },
    { words: words.more, sign: (at) => moreSign(at, style), shown: divided && graph.edges.length > 0 },
  ]
  const widthOf = (text: string) => style.measure(text, { sizePt })
  const placed: { readonly x: number; readonly line: number; readonly text: readonly string[]; readonly sign: Sign }[] =
    []
  let [x, line, deepest] = [0, 0, 0]
  for (const item of items.filter(({ shown }) => shown)) {
    const text = wrapText(item.words, width - signWidth, widthOf).lines
    const itemWidth = signWidth + Math.max(...text.map(widthOf))
    if (x > 0 && x + itemWidth > width) {
      x = 0
      line = deepest
    }
    placed.push({ x, line, text, sign: item.sign })
    x += itemWidth + gap
    deepest = Math.max(deepest, line + text.length)
  }
  const draw = (at: Point) =>
    placed
      .flatMap(({ x: left, line: first, text, sign }) => [
        sign({ x: at.x + left, y: at.y + first * leading + leading / 2 }),
        ...text.map((part, index) =>
          textLine({ x: at.x + left + signWidth, y: at.y + (first + index) * leading + 7.9 }, part, {
            family: style.fontFamily,
            sizePt,
            fill: style.ink,
          }),
        ),
      ])
      .join('')
  return { height: deepest * leading, draw }
}

const arrowSign = ({ x, y }: Point, { ink }: DiagramStyle) =>
  element('line', { x1: x, y1: y, x2: x + 10, y2: y, stroke: ink, 'stroke-width': 0.9 }) +
  element('path', {
    d: pathThrough(
      [
        { x: x + 13.5, y },
        { x: x + 9, y: y - 2.4 },
        { x: x + 9, y: y + 2.4 },
      ],
      true,
    ),
    fill: ink,
  })

const dashedSign = ({ x, y }: Point, { ink }: DiagramStyle) =>
  element('line', { x1: x, y1: y, x2: x + 13, y2: y, stroke: ink, 'stroke-width': 0.9, 'stroke-dasharray': '3 2' })

const glyphSign = ({ x, y }: Point, kind: 'from' | 'to', { ink }: DiagramStyle) =>
  directionGlyph({ x: x + 4, y }, kind, ink)

const moreSign = ({ x, y }: Point, { ink, paper }: DiagramStyle) =>
  element('line', { x1: x, y1: y, x2: x + 9, y2: y, stroke: ink, 'stroke-width': 0.9 }) +
  ring({ x: x + 11, y }, ink, paper)

/** Where a line goes on in another part of the map. */
export function ring({ x, y }: Point, stroke: string, paper: string): string {
  return element('circle', { cx: x, cy: y, r: 1.7, fill: paper, stroke, 'stroke-width': 0.8 })
}

import type { Area, DiagramStyle, Drawing, Point } from './drawing.ts'
import { element, pathThrough, svgRoot, textLine } from './svg.ts'

/** A value at a time. */
export interface RunPoint {
  readonly label: string
  readonly value: number
}

export interface RunChartOptions {
  readonly style: DiagramStyle
  readonly words: { readonly alt: string }
  /** A value as a reader sees it. */
  readonly format: (value: number) => string
  /** A line across, with its name. */
  readonly target?: { readonly label: string; readonly value: number } | undefined
  readonly area?: Area
}

const sizePt = 8

/**
 * Figures in the order of time, joined by a line. The scale goes from the lowest to the highest, which are named at its
 * side: what is to be seen is the change.
 */
export function runChart(points: readonly RunPoint[], options: RunChartOptions): Drawing {
  const { style, words, format, target, area = { width: style.area.width, height: 96 } } = options
  const values = [...points.map(({ value }) => value), ...(target ? [target.value] : [])]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const text = { family: style.fontFamily, sizePt, fill: style.ink }
  const side = Math.max(style.measure(format(low), { sizePt }), style.measure(format(high), { sizePt })) + 6
  const frame = { left: side + 4, right: area.width - 6, top: 8, bottom: area.height - 16 }
  const y = (value: number) =>
    high === low
      ? (frame.top + frame.bottom) / 2
      : frame.bottom - ((value - low) / (high - low)) * (frame.bottom - frame.top)
  const x = (index: number) =>
    frame.left + 4 + (index / Math.max(1, points.length - 1)) * (frame.right - frame.left - 8)
  const places = points.map(({ value }, index): Point => ({ x: x(index), y: y(value) }))
  const line = (through: readonly Point[], look: Readonly<Record<string, string | number>>) =>
    element('path', { d: pathThrough(through), fill: 'none', ...look })
  const across = (at: number): readonly Point[] => [
    { x: frame.left, y: at },
    { x: frame.right, y: at },
  ]
  const drawn = [
    line(
      [
        { x: frame.left, y: frame.top - 4 },
        { x: frame.left, y: frame.bottom + 4 },
        { x: frame.right, y: frame.bottom + 4 },
      ],
      {
        stroke: style.muted,
        'stroke-width': 0.6,
      },
    ),
    ...[...new Set([low, high])].map((value) =>
      textLine({ x: side, y: y(value) + 2.6 }, format(value), { ...text, anchor: 'end' }),
    ),
    ...(target
      ? [line(across(y(target.value)), { stroke: style.ink, 'stroke-width': 0.8, 'stroke-dasharray': '3 2' })]
      : []),
    line(places, { stroke: style.phase.line, 'stroke-width': 1.4 }),
    ...places.map(({ x: cx, y: cy }) => element('circle', { cx, cy, r: 2.2, fill: style.phase.line })),
    ...(target ? [targetName(target, { right: frame.right, at: y(target.value), top: frame.top }, places, style)] : []),
    ...timeLabels(points, places, area, style),
  ]
  return {
    svg: svgRoot(area.width, area.height, drawn.join('')),
    width: area.width,
    height: area.height,
    alt: words.alt,
    links: [],
  }
}

/** Above its line, or below where there is no room, on the side that the figures leave free. */
function targetName(
  { label }: { readonly label: string },
  { right, at, top }: { readonly right: number; readonly at: number; readonly top: number },
  places: readonly Point[],
  style: DiagramStyle,
): string {
  const width = style.measure(label, { sizePt })
  const isBelow = at - 10 < top - 6
  const band = isBelow ? [at, at + 12] : [at - 12, at]
  const isTaken = (from: number) =>
    places.some(({ x, y }) => x > from - 3 && x < from + width + 3 && y > (band[0] ?? 0) - 3 && y < (band[1] ?? 0) + 3)
  const start = [right - width - 2, ...places.map(({ x }) => x - width / 2)].find(
    (from) => from > (places[0]?.x ?? 0) && from + width < right && !isTaken(from),
  )
  const look = { family: style.fontFamily, sizePt, fill: style.ink }
  return textLine({ x: start ?? right - width - 2, y: isBelow ? at + 9 : at - 3 }, label, look)
}

/** The first and the last time, and those between that have room. */
function timeLabels(
  points: readonly RunPoint[],
  places: readonly Point[],
  area: Area,
  style: DiagramStyle,
): readonly string[] {
  const last = points.length - 1
  const spanOf = (index: number) => {
    const width = style.measure(points[index]?.label ?? '', { sizePt })
    const middle = places[index]?.x ?? 0
    const from = Math.min(Math.max(0, middle - width / 2), area.width - width)
    return { from, to: from + width }
  }
  const shown: { readonly index: number; readonly from: number; readonly to: number }[] = []
  const end = spanOf(last)
  for (let index = 0; index < last; index += 1) {
    const span = spanOf(index)
    if (span.from > (shown.at(-1)?.to ?? -10) + 6 && span.to < end.from - 6) shown.push({ index, ...span })
  }
  shown.push({ index: last, ...end })
  return shown.map(({ index, from }) =>
    textLine({ x: from, y: area.height - 2 }, points[index]?.label ?? '', {
      family: style.fontFamily,
      sizePt,
      fill: style.ink,
    }),
  )
}

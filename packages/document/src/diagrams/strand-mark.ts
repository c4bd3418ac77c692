import type { Point } from './drawing.ts'
import { element, pathThrough } from './svg.ts'

/**
 * A small shape that stands for a strand beside its colour, so that a print in grey or a colour-blind reader loses
 * nothing: disc, square, triangle, diamond, hexagon, ring, cross, bar; then from the start again. `radius` in points.
 */
export function strandMark(index: number, centre: Point, radius: number, fill: string): string {
  const draw = marks[index % marks.length] ?? disc
  return draw(centre, radius, fill)
}

type Mark = (centre: Point, radius: number, fill: string) => string

const disc: Mark = ({ x, y }, radius, fill) => element('circle', { cx: x, cy: y, r: radius * 0.94, fill })

const ring: Mark = ({ x, y }, radius, fill) =>
  element('circle', { cx: x, cy: y, r: radius * 0.68, fill: 'none', stroke: fill, 'stroke-width': radius * 0.5 })

/** A regular polygon, its first corner `turn` degrees clockwise from the top. */
function polygon(corners: number, turn: number, scale: number): Mark {
  return ({ x, y }, radius, fill) => {
    const points = Array.from({ length: corners }, (_, corner) => {
      const angle = ((turn + (corner * 360) / corners - 90) * Math.PI) / 180
      return { x: x + Math.cos(angle) * radius * scale, y: y + Math.sin(angle) * radius * scale }
    })
    return element('path', { d: pathThrough(points, true), fill })
  }
}

const cross: Mark = ({ x, y }, radius, fill) => {
  const [arm, long] = [radius * 0.34, radius * 0.95]
  const outline = [
    [-arm, -long],
    [arm, -long],
    [arm, -arm],
    [long, -arm],
    [long, arm],
    [arm, arm],
    [arm, long],
    [-arm, long],
    [-arm, arm],
    [-long, arm],
    [-long, -arm],
    [-arm, -arm],
  ] as const
  return element('path', {
    d: pathThrough(
      outline.map(([dx, dy]) => ({ x: x + dx, y: y + dy })),
      true,
    ),
    fill,
  })
}

const bar: Mark = ({ x, y }, radius, fill) =>
  element('rect', { x: x - radius, y: y - radius * 0.4, width: radius * 2, height: radius * 0.8, fill })

const marks: readonly Mark[] = [
  disc,
  polygon(4, 45, 1.16),
  polygon(3, 0, 1.18),
  polygon(4, 0, 1.16),
  polygon(6, 0, 1.04),
  ring,
  cross,
  bar,
]

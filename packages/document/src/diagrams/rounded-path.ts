import type { Point } from './drawing.ts'
import { element, pathThrough, round } from './svg.ts'

/** Path data along level and upright lines, corners rounded by at most `radius` and by half of a short piece. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const steps = points.map((at, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (!before) return `M${round(at.x)} ${round(at.y)}`
    if (!after) return `L${round(at.x)} ${round(at.y)}`
    const reach = Math.min(radius, distance(before, at) / 2, distance(at, after) / 2)
    const [start, end] = [towards(at, before, reach), towards(at, after, reach)]
    return `L${round(start.x)} ${round(start.y)} Q${round(at.x)} ${round(at.y)} ${round(end.x)} ${round(end.y)}`
  })
  return steps.join(' ')
}

/** A small filled arrowhead that points down and ends at `tip`. */
export function arrowhead(tip: Point, fill: string): string {
  const { x, y } = tip
  return element('path', { d: pathThrough([tip, { x: x - 2.4, y: y - 4.6 }, { x: x + 2.4, y: y - 4.6 }], true), fill })
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length }
}

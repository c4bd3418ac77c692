// @ts-check
/**
 * Plane geometry for the page checks. All lengths in points; page coordinates run right and down from the top left
 * corner of the page.
 *
 * @typedef {readonly [number, number, number, number, number, number]} Matrix a PDF transformation, ISO 32000-2 §8.3.3
 * @typedef {readonly [number, number]} Point
 * @typedef {{readonly left: number, readonly top: number, readonly right: number, readonly bottom: number}} Box
 */

/** @type {Matrix} */
export const identity = [1, 0, 0, 1, 0, 0]

/**
 * The transformation that applies `inner` first and `outer` second.
 * @param {Matrix} outer
 * @param {Matrix} inner
 * @returns {Matrix}
 */
export function multiply(outer, inner) {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/**
 * @param {Matrix} matrix
 * @param {number} x
 * @param {number} y
 * @returns {Point}
 */
export function apply(matrix, x, y) {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}

/**
 * How much a transformation enlarges areas.
 * @param {Matrix} matrix
 */
export function determinant(matrix) {
  return matrix[0] * matrix[3] - matrix[1] * matrix[2]
}

/**
 * The smallest upright box around some points.
 * @param {readonly Point[]} points
 * @returns {Box}
 */
export function boxAround(points) {
  const xs = points.map((point) => point[0])
  const ys = points.map((point) => point[1])
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/**
 * Whether a point lies inside a closed polygon (even-odd rule).
 * @param {readonly Point[]} polygon
 * @param {Point} point
 */
export function isInside(polygon, [x, y]) {
  let inside = false
  let previous = polygon.at(-1)
  for (const current of polygon) {
    if (previous !== undefined && current[1] > y !== previous[1] > y) {
      const crossing = current[0] + ((y - current[1]) / (previous[1] - current[1])) * (previous[0] - current[0])
      if (x < crossing) inside = !inside
    }
    previous = current
  }
  return inside
}

/**
 * The part of a segment inside a box, or `undefined` if it misses the box (Liang–Barsky).
 * @param {Point} from
 * @param {Point} to
 * @param {Box} box
 * @returns {readonly [Point, Point] | undefined}
 */
export function clipSegment(from, to, box) {
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  let start = 0
  let end = 1
  /** @type {readonly Point[]} direction against one side of the box, and distance to it */
  const sides = [
    [-dx, from[0] - box.left],
    [dx, box.right - from[0]],
    [-dy, from[1] - box.top],
    [dy, box.bottom - from[1]],
  ]
  for (const [direction, distance] of sides) {
    if (direction === 0) {
      if (distance < 0) return undefined
    } else if (direction < 0) start = Math.max(start, distance / direction)
    else end = Math.min(end, distance / direction)
  }
  if (start >= end) return undefined
  return [
    [from[0] + start * dx, from[1] + start * dy],
    [from[0] + end * dx, from[1] + end * dy],
  ]
}

// @ts-check
import { apply } from './geometry.mjs'

/** @typedef {import('./geometry.mjs').Matrix} Matrix */
/** @typedef {import('./geometry.mjs').Point} Point */

/** The numbers that pdfjs-dist 5.6 writes between the coordinates of a path (`DrawOPS` in its source, not exported). */
const draw = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 }
const stepsPerCurve = 8

/**
 * One run of a path: its corners in page coordinates, curves flattened to short straight pieces.
 * @typedef {{readonly points: readonly Point[], readonly closed: boolean}} Outline
 */

/**
 * The outlines of one path as pdfjs hands it over: a flat list of drawing numbers and coordinates.
 * @param {ArrayLike<number>} data
 * @param {Matrix} matrix user space to page
 * @returns {Outline[]}
 */
export function readShapes(data, matrix) {
  /** @type {{points: Point[], closed: boolean}[]} */
  const outlines = []
  /** @type {{points: Point[], closed: boolean}} */
  let outline = { points: [], closed: false }
  /** @param {number} index @returns {Point} */
  const pointAt = (index) => apply(matrix, data[index] ?? 0, data[index + 1] ?? 0)
  const current = () => outline.points.at(-1) ?? pointAt(1)
  for (let at = 0; at < data.length; ) {
    const step = data[at]
    if (step === draw.moveTo) {
      outline = { points: [pointAt(at + 1)], closed: false }
      outlines.push(outline)
      at += 3
    } else if (step === draw.lineTo) {
      outline.points.push(pointAt(at + 1))
      at += 3
    } else if (step === draw.curveTo) {
      outline.points.push(...flatten([current(), pointAt(at + 1), pointAt(at + 3), pointAt(at + 5)]))
      at += 7
    } else if (step === draw.quadraticCurveTo) {
      outline.points.push(...flatten([current(), pointAt(at + 1), pointAt(at + 3)]))
      at += 5
    } else if (step === draw.closePath) {
      outline.closed = true
      at += 1
    } else throw new Error(`Unknown path step ${step}: pdfjs-dist has changed its path format`)
  }
  return outlines.filter((one) => one.points.length > 1)
}

/**
 * Points along a Bézier curve, without its first one (de Casteljau).
 * @param {readonly Point[]} controls
 * @returns {Point[]}
 */
function flatten(controls) {
  return Array.from({ length: stepsPerCurve }, (_, index) => {
    const share = (index + 1) / stepsPerCurve
    let points = controls
    while (points.length > 1) points = points.slice(1).map((point, k) => between(points[k] ?? point, point, share))
    return points[0] ?? [0, 0]
  })
}

/**
 * @param {Point} from
 * @param {Point} to
 * @param {number} share
 * @returns {Point}
 */
function between(from, to, share) {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

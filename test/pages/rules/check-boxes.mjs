// @ts-check
import { clipSegment, isInside } from '../geometry.mjs'
import { finding } from './finding.mjs'

/** @typedef {import('../geometry.mjs').Box} Box */
/** @typedef {import('../geometry.mjs').Point} Point */
/** @typedef {import('../read-operators.mjs').Shape} Shape */
/** @typedef {import('../read-operators.mjs').TextItem} TextItem */

const slackPt = 0.7

/**
 * Text that a visible edge runs through: a rule, the border of a box, or the place where one colour meets another.
 * `outside-box` if the edge is upright or level and as long as the text is high or wide there, so that the text spills
 * from a table cell or a box in a diagram; `line-through-text` for any other stroke, such as an arrow over a label.
 * Underlines run below the part of the letters that is looked at. Edges painted over before the text are not seen.
 * @param {import('../read-pages.mjs').PageContent} page
 * @returns {import('./finding.mjs').Finding[]}
 */
export function checkBoxes(page) {
  /** @type {import('./finding.mjs').Finding[]} */
  const findings = []
  for (const item of page.items) {
    const core = coreOf(item)
    if (!core) continue
    const crossing = page.shapes.map((shape) => edgeThrough(core, shape, item, page)).find((one) => one)
    if (crossing) findings.push(finding(page.number, crossing.rule, item.text, crossing.x, crossing.y))
  }
  return findings
}

/**
 * The part of the ink that no edge may touch; nothing for turned text, whose box says too little.
 * @param {TextItem} item
 * @returns {Box | undefined}
 */
function coreOf({ box, y, level, upright }) {
  if (!upright) return undefined
  const bottom = level ? Math.min(box.bottom, y) : box.bottom
  const core = {
    left: box.left + slackPt,
    top: box.top + slackPt,
    right: box.right - slackPt,
    bottom: bottom - slackPt,
  }
  return core.right > core.left && core.bottom > core.top ? core : undefined
}

/**
 * @param {Box} core
 * @param {Shape} shape
 * @param {TextItem} item
 * @param {import('../read-pages.mjs').PageContent} page
 * @returns {{rule: 'outside-box' | 'line-through-text', x: number, y: number} | undefined}
 */
function edgeThrough(core, shape, item, { shapes, width, height }) {
  const { box } = shape
  if (box.right < core.left || box.left > core.right || box.bottom < core.top || box.top > core.bottom) return undefined
  for (const [from, to] of edgesOf(shape)) {
    const inside = clipSegment(from, to, core)
    if (!inside) continue
    const [[x1, y1], [x2, y2]] = inside
    const wide = Math.abs(x2 - x1)
    const high = Math.abs(y2 - y1)
    /** @type {Point} */
    const middle = [(x1 + x2) / 2, (y1 + y2) / 2]
    // The edge of a band that runs off the page cannot be seen; text there is outside the page.
    if (middle[0] < 0 || middle[0] > width || middle[1] < 0 || middle[1] > height) continue
    const spans =
      (wide < 0.3 && high > 0.6 * (core.bottom - core.top)) || (high < 0.3 && wide > 0.6 * (core.right - core.left))
    if (!spans && (shape.stroke === undefined || Math.hypot(wide, high) < 1.5)) continue
    if (!isVisible(shape, middle, { along: [x2 - x1, y2 - y1], until: item.order }, shapes)) continue
    return { rule: spans ? 'outside-box' : 'line-through-text', x: middle[0], y: middle[1] }
  }
  return undefined
}

/**
 * @param {Shape} shape
 * @returns {(readonly [Point, Point])[]}
 */
function edgesOf({ points, closed }) {
  return points.flatMap((point, index) => {
    const next = points[index + 1] ?? (closed ? points[0] : undefined)
    return next ? [/** @type {const} */ ([point, next])] : []
  })
}

/**
 * Whether an edge can be seen at a point where text lies on it: its stroke differs from what is around it, or the fill
 * on one side from that on the other, and nothing painted between the shape and the text hides it. A shape painted
 * after the text counts as if it lay below.
 * @param {Shape} shape
 * @param {Point} point
 * @param {{readonly along: Point, readonly until: number}} edge direction of the edge; the order of the text
 * @param {readonly Shape[]} shapes
 */
function isVisible(shape, [x, y], { along, until }, shapes) {
  const length = Math.hypot(along[0], along[1]) || 1
  const step = 0.25 + shape.lineWidth / 2
  const across = /** @type {const} */ ([(-along[1] / length) * step, (along[0] / length) * step])
  const last = Math.max(until, shape.order)
  const one = topFill([x + across[0], y + across[1]], last, shapes)
  const other = topFill([x - across[0], y - across[1]], last, shapes)
  if (shape.stroke !== undefined && shape.lineWidth > 0) {
    const on = topFill([x, y], last, shapes)
    if (on.order > shape.order) return false
    return shape.stroke !== one.fill || shape.stroke !== other.fill
  }
  return one.fill !== other.fill
}

/**
 * The colour at a point, painted no later than `until`; white paper if nothing is.
 * @param {Point} point
 * @param {number} until
 * @param {readonly Shape[]} shapes
 */
function topFill(point, until, shapes) {
  let fill = '#ffffff'
  let order = -1
  for (const shape of shapes) {
    if (shape.order > until) break
    if (shape.fill === undefined) continue
    const { left, top, right, bottom } = shape.box
    if (point[0] < left || point[0] > right || point[1] < top || point[1] > bottom) continue
    if (isInside(shape.points, point)) [fill, order] = [shape.fill, shape.order]
  }
  return { fill, order }
}

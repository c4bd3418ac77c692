// @ts-check
import { finding } from './finding.mjs'

const pointsPerMm = 72 / 25.4
const safeMm = 4

/**
 * Text that leaves the page or comes closer than 4 mm to its edge, where printers do not print and guillotines slip.
 * Text on a band of colour that runs to that edge is meant to stand there; it must still be on the page.
 * @param {import('../read-pages.mjs').PageContent} page
 * @returns {import('./finding.mjs').Finding[]}
 */
export function checkMargins(page) {
  const bands = page.shapes.filter((shape) => shape.fill !== undefined).map((shape) => shape.box)
  return page.items.flatMap(({ box, text }) => {
    const tooNear = /** @type {const} */ (['left', 'top', 'right', 'bottom']).some((side) => {
      const room = roomAt(side, box, page)
      if (room < -0.5) return true
      return room < safeMm * pointsPerMm && !bands.some((band) => roomAt(side, band, page) < 1 && holds(band, box))
    })
    return tooNear ? [finding(page.number, 'outside-page', text, box.left, box.bottom)] : []
  })
}

/**
 * Distance from a box to one edge of the page; negative if it sticks out.
 * @param {'left' | 'top' | 'right' | 'bottom'} side
 * @param {import('../geometry.mjs').Box} box
 * @param {{readonly width: number, readonly height: number}} page
 */
function roomAt(side, box, page) {
  if (side === 'right') return page.width - box.right
  if (side === 'bottom') return page.height - box.bottom
  return box[side]
}

/**
 * @param {import('../geometry.mjs').Box} outer
 * @param {import('../geometry.mjs').Box} inner
 */
function holds(outer, inner) {
  const slack = 1
  return (
    inner.left > outer.left - slack &&
    inner.right < outer.right + slack &&
    inner.top > outer.top - slack &&
    inner.bottom < outer.bottom + slack
  )
}

// @ts-check
import { finding } from './finding.mjs'

/** @typedef {import('../read-operators.mjs').TextItem} TextItem */

const slackPt = 1.5

/**
 * Text printed over other text: the ink of two items overlaps by more than 1.5 pt each way, and by more than a fifth of
 * the smaller one or half its height. Faint text (a watermark) and text at an angle do not count.
 * @param {import('../read-pages.mjs').PageContent} page
 * @returns {import('./finding.mjs').Finding[]}
 */
export function checkOverlap(page) {
  const items = page.items
    .filter((item) => item.upright && item.alpha > 0.5)
    .toSorted((one, other) => one.box.top - other.box.top)
  return items.flatMap((item, index) => {
    for (let next = index + 1; next < items.length; next += 1) {
      const other = items[next]
      if (!other || other.box.top > item.box.bottom - slackPt) break
      if (overlaps(item, other)) {
        return [finding(page.number, 'text-over-text', `${item.text} / ${other.text}`, other.box.left, other.box.top)]
      }
    }
    return []
  })
}

/**
 * @param {TextItem} one
 * @param {TextItem} other
 */
function overlaps({ box: one }, { box: other }) {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  if (width <= slackPt || height <= slackPt) return false
  const heights = [one.bottom - one.top, other.bottom - other.top]
  const areas = [(one.right - one.left) * (heights[0] ?? 0), (other.right - other.left) * (heights[1] ?? 0)]
  return width * height > 0.2 * Math.min(...areas) || height > 0.5 * Math.min(...heights)
}

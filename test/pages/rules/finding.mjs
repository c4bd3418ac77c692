// @ts-check

/**
 * Something wrong with a page. `x`, `y` in points from its top left corner.
 * @typedef {object} Finding
 * @property {number} page from 1
 * @property {Rule} rule
 * @property {string} text what stands there
 * @property {number} x
 * @property {number} y
 *
 * @typedef {'outside-page' | 'outside-box' | 'line-through-text' | 'text-over-text' | 'heading-at-foot' | 'row-split' |
 *   'forbidden-text' | 'empty-page' | 'missing-glyph'} Rule
 */

/**
 * @param {number} page
 * @param {Rule} rule
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @returns {Finding}
 */
export function finding(page, rule, text, x, y) {
  return { page, rule, text: text.length > 80 ? `${text.slice(0, 79)}…` : text, x: Math.round(x), y: Math.round(y) }
}

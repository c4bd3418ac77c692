// @ts-check
import { finding } from './finding.mjs'

/** What must never reach a reader: page numbers never filled in, values never found, templates never filled. */
const forbidden = [/0{5}/, /undefined/, /\{\{/, /\[object/i, /\bNaN\b/]

/**
 * Left-overs of the machinery in the text of a line, and characters that the font cannot draw. The word `null` is one
 * only when it is all that a line or cell says, or half of "null null".
 * @param {import('../read-pages.mjs').PageContent} page
 * @param {readonly import('../read-lines.mjs').Line[]} lines
 * @returns {import('./finding.mjs').Finding[]}
 */
export function checkText(page, lines) {
  const texts = [
    ...lines.map(({ text, left, y }) => ({ text, x: left, y })),
    ...page.items.filter((item) => !item.level),
  ]
  return [
    ...texts
      .filter(({ text }) => forbidden.some((pattern) => pattern.test(text)) || /^(null\s*)+$/.test(text))
      .map(({ text, x, y }) => finding(page.number, 'forbidden-text', text, x, y)),
    ...page.items
      .filter((item) => item.missing.length > 0)
      .map(({ text, x, y }) => finding(page.number, 'missing-glyph', text, x, y)),
  ]
}

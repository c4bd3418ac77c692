// @ts-check
import { findBody, findBodySize } from './find-body.mjs'
import { finding } from './finding.mjs'

/** @typedef {import('../read-lines.mjs').Line} Line */
/** @typedef {import('./find-body.mjs').PageLines} PageLines */
/** @typedef {import('./finding.mjs').Finding} Finding */

/**
 * What can only be judged from a page and the next one: headings left behind at the foot of a page, table rows torn
 * apart, and pages without any text of their own. A left-hand page may be left blank before a title on the right-hand
 * one, so that a part opens there, if its running lines say that it is meant.
 * @param {readonly PageLines[]} pages all pages of the document, in order
 * @returns {Finding[]}
 */
export function checkPageTurns(pages) {
  const bodies = findBody(pages)
  const bodySize = findBodySize(bodies)
  const foot = Math.max(...bodies.flatMap((body) => body.lines.map((line) => line.y)))
  return bodies.flatMap((body, index) => {
    const next = bodies[index + 1]
    if (body.lines.length === 0) {
      return isBlankVerso(pages[index], next, bodySize) ? [] : [finding(body.page, 'empty-page', '', 0, 0)]
    }
    if (!next || next.lines.length === 0) return []
    return [...checkHeadings(body, next, { bodySize, foot }), ...checkRows(body, next)]
  })
}

/**
 * @param {PageLines | undefined} page with its running lines
 * @param {PageLines | undefined} next
 * @param {number} bodySize
 */
function isBlankVerso(page, next, bodySize) {
  if (!page || !next || page.page % 2 === 1 || page.lines.length === 0) return false
  return next.lines.slice(0, 3).some((line) => isHeading(line, bodySize))
}

/**
 * A heading with fewer than two lines of its text on the same page. With one line it is at fault only if the text goes
 * on overleaf, that is, if the page is full or its table goes on, and the next page does not open with a heading; with
 * none, always, except on a divider page that holds nothing but titles.
 * @param {PageLines} body
 * @param {PageLines} next
 * @param {{readonly bodySize: number, readonly foot: number}} book text size, and the lowest baseline of any page
 * @returns {Finding[]}
 */
function checkHeadings(body, next, { bodySize, foot }) {
  const isTitle = (/** @type {Line} */ line) => isHeading(line, bodySize)
  const opensWithHeading = next.lines[0] !== undefined && isTitle(next.lines[0])
  const isFull = Math.max(...body.lines.map((line) => line.y)) > foot - 6 * bodySize
  const goesOn = !opensWithHeading && (isFull || (next.lines[0]?.row?.index ?? 0) > 0)
  const rest = body.lines.filter((line) => !isTitle(line))
  return body.lines.filter(isTitle).flatMap((heading) => {
    const last = Math.max(...body.lines.filter((line) => isTitle(line)).map((line) => line.y))
    if (heading.y < last - 0.1 || body.figureBottom > heading.y + 20) return []
    const below = new Set(rest.filter((line) => line.y > heading.y + 1).map((line) => Math.round(line.y / 3)))
    const isDivider = rest.length < 3
    const stranded = below.size === 0 ? !isDivider : below.size === 1 && goesOn
    return stranded ? [finding(body.page, 'heading-at-foot', heading.text, heading.left, heading.y)] : []
  })
}

/**
 * @param {Line} line
 * @param {number} bodySize
 */
function isHeading(line, bodySize) {
  return line.heading > 0 || (line.heading < 0 && line.bold && line.fontSize > 1.12 * bodySize)
}

/**
 * A table row that goes on overleaf with fewer than two lines before or after the turn.
 * @param {PageLines} body
 * @param {PageLines} next
 * @returns {Finding[]}
 */
function checkRows(body, next) {
  const foot = lowest(body.lines)
  const head = next.lines[0]
  const same = foot?.row && head?.row && foot.row.index === head.row.index && foot.row.count === head.row.count
  if (!foot?.row || !head?.row || !same) return []
  const before = body.lines.filter((line) => isInRow(line, foot))
  const after = next.lines.filter((line) => isInRow(line, head))
  if (foot.row.index === 0 && !isOneRow(before, after)) return []
  if (mostLines(before) >= 2 && mostLines(after) >= 2) return []
  const end = before.at(-1) ?? foot
  return [finding(body.page, 'row-split', `${end.text} | ${head.text}`, end.left, end.y)]
}

/** @param {readonly Line[]} lines */
function lowest(lines) {
  return lines.reduce((low, line) => (line.y > low.y ? line : low), /** @type {Line} */ (lines[0]))
}

/**
 * @param {Line} line
 * @param {Line} sample
 */
function isInRow(line, sample) {
  return line.row?.table === sample.row?.table && line.row?.index === sample.row?.index
}

/**
 * pdfjs does not say whether two pages show the same table. A later row at the head of a page proves it, since its table
 * must have begun before; a first row may as well open a table of its own. It is taken for the same row only if a cell
 * that has text before the turn has none after it, or a sentence is plainly cut in two.
 * @param {readonly Line[]} before
 * @param {readonly Line[]} after
 */
function isOneRow(before, after) {
  const cells = new Set(after.map((line) => line.cell))
  if (before.some((line) => !cells.has(line.cell))) return true
  return [...cells].some((cell) => {
    const end = before.filter((line) => line.cell === cell).at(-1)
    const start = after.find((line) => line.cell === cell)
    return end !== undefined && start !== undefined && /[\p{L},]$/u.test(end.text) && /^\p{Ll}/u.test(start.text)
  })
}

/**
 * The number of lines of the cell that has most.
 * @param {readonly Line[]} lines
 */
function mostLines(lines) {
  /** @type {Map<number, Set<number>>} */
  const heights = new Map()
  for (const { cell, y } of lines) heights.set(cell, (heights.get(cell) ?? new Set()).add(Math.round(y / 3)))
  return Math.max(0, ...[...heights.values()].map((set) => set.size))
}

// @ts-check
import { readFile } from 'node:fs/promises'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import { readLines } from './read-lines.mjs'
import { readPages } from './read-pages.mjs'
import { checkBoxes } from './rules/check-boxes.mjs'
import { checkColumns } from './rules/check-columns.mjs'
import { checkMargins } from './rules/check-margins.mjs'
import { checkOverlap } from './rules/check-overlap.mjs'
import { checkPageTurns } from './rules/check-page-turns.mjs'
import { checkText } from './rules/check-text.mjs'

/** @typedef {import('./rules/finding.mjs').Finding} Finding */

/**
 * Checks every page of a PDF, page by page; only lines of text are kept for the checks that compare pages.
 * @param {Uint8Array} bytes
 * @returns {Promise<{findings: readonly Finding[], pages: number, taggedPages: number, items: number, shapes: number}>} torn
 *   table rows are looked for on tagged pages only
 */
export async function checkPages(bytes) {
  /** @type {Finding[]} */
  const findings = []
  /** @type {import('./rules/find-body.mjs').PageLines[]} */
  const book = []
  let items = 0
  let shapes = 0
  for await (const page of readPages(bytes)) {
    const lines = readLines(page)
    findings.push(...checkPage(page, lines))
    book.push(keepForPageTurns(page, lines))
    items += page.items.length
    shapes += page.shapes.length
  }
  findings.push(...checkPageTurns(book))
  findings.sort((one, other) => one.page - other.page)
  return { findings, pages: book.length, taggedPages: book.filter((page) => page.tagged).length, items, shapes }
}

/**
 * The checks that need one page alone.
 * @param {import('./read-pages.mjs').PageContent} page
 * @param {readonly import('./read-lines.mjs').Line[]} lines of this page
 * @returns {Finding[]}
 */
export function checkPage(page, lines = readLines(page)) {
  const boxes = checkBoxes(page)
  // A text over the rule between two columns is one fault, not two.
  const columns = checkColumns(page).filter(
    ({ text, y }) => !boxes.some((box) => box.text === text && Math.abs(box.y - y) < 12),
  )
  return [...checkMargins(page), ...boxes, ...columns, ...checkOverlap(page), ...checkText(page, lines)]
}

/**
 * @param {import('./read-pages.mjs').PageContent} page
 * @param {readonly import('./read-lines.mjs').Line[]} lines
 * @returns {import('./rules/find-body.mjs').PageLines}
 */
function keepForPageTurns(page, lines) {
  const { number, height, structure, shapes } = page
  // Bullets and small marks are drawings too, but no content that a heading could introduce.
  const figures = shapes.filter(
    ({ artifact, image, box }) =>
      !artifact && (structure || image) && box.bottom - box.top > 20 && box.bottom < height - 30,
  )
  const figureBottom = Math.max(0, ...figures.map(({ box }) => box.bottom))
  return { page: number, height, tagged: structure !== undefined, lines, figureBottom }
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) process.exitCode = await main(argv[2])

/**
 * Prints a line per finding and one that sums up.
 * @param {string | undefined} path
 * @returns {Promise<0 | 1 | 2>} exit code: nothing found, something found, no file named
 */
async function main(path) {
  if (!path) {
    console.error('Usage: node test/pages/check-pages.mjs FILE.pdf')
    return 2
  }
  const start = performance.now()
  const { findings, pages, taggedPages, items, shapes } = await checkPages(await readFile(path))
  for (const { page, rule, text, x, y } of findings) console.log(`page ${page} (${x}, ${y}) ${rule} ${text}`)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${findings.length} findings: ${pages} pages, ${items} texts, ${shapes} shapes checked in ${seconds} s`)
  const untagged = pages - taggedPages
  if (untagged > 0) console.log(`${untagged} pages without tags: torn table rows were not looked for there`)
  return findings.length > 0 ? 1 : 0
}

// @ts-check

/** @typedef {import('../read-lines.mjs').Line} Line */

/**
 * The lines of one page, kept until the whole book is read.
 * @typedef {object} PageLines
 * @property {number} page from 1
 * @property {number} height in points
 * @property {boolean} tagged
 * @property {readonly Line[]} lines
 * @property {number} figureBottom lowest edge of a picture or drawing that is not an artifact; 0 if there is none
 */

/**
 * The body of each page: its lines without running headers and page numbers. A tagged page says which lines these are
 * (artifacts). On an untagged one they are the lines in the top or bottom eighth whose place is used on most pages.
 * @param {readonly PageLines[]} pages
 * @returns {PageLines[]}
 */
export function findBody(pages) {
  /** @type {Map<number, number>} how many pages have a line at this height, in steps of two points */
  const uses = new Map()
  for (const { lines } of pages) {
    for (const place of new Set(lines.map(placeOf))) uses.set(place, (uses.get(place) ?? 0) + 1)
  }
  return pages.map((one) => {
    const isRunning = (/** @type {Line} */ line) => {
      if (one.tagged) return line.artifact
      if (line.y > one.height / 8 && line.y < (one.height * 7) / 8) return false
      return pages.length > 2 && (uses.get(placeOf(line)) ?? 0) > 0.6 * pages.length
    }
    return { ...one, lines: one.lines.filter((line) => !isRunning(line)) }
  })
}

/**
 * The font size that most of the text is set in.
 * @param {readonly PageLines[]} pages
 */
export function findBodySize(pages) {
  /** @type {Map<number, number>} */
  const lengths = new Map()
  for (const { lines } of pages) {
    for (const { fontSize, text } of lines) {
      const size = Math.round(fontSize * 2) / 2
      lengths.set(size, (lengths.get(size) ?? 0) + text.length)
    }
  }
  return [...lengths].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

/** @param {Line} line */
function placeOf({ y }) {
  return Math.round(y / 2)
}

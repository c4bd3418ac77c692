// @ts-check

/** @typedef {import('./read-operators.mjs').TextItem} TextItem */
/** @typedef {import('./read-pages.mjs').PageContent} PageContent */

/**
 * A line of text in one column or cell. Small enough that the lines of a whole book can be kept.
 * @typedef {object} Line
 * @property {string} text
 * @property {number} left in points from the left edge of the page
 * @property {number} right
 * @property {number} top
 * @property {number} y baseline
 * @property {number} fontSize
 * @property {boolean} bold every part of it is bold
 * @property {boolean} artifact
 * @property {number} heading 1 to 6 for a tagged heading (H counts as 1), 0 for other text, -1 on an untagged page
 * @property {import('./read-structure.mjs').Row | undefined} row table row, on a tagged page
 * @property {number} cell
 */

/**
 * Joins the text items of a page to lines, in painting order. Items belong together if they stand on one baseline, side
 * by side, in the same cell. Turned text is left out.
 * @param {PageContent} page
 * @returns {Line[]}
 */
export function readLines(page) {
  /** @type {{-readonly [K in keyof Line]: Line[K]}[]} */
  const lines = []
  for (const item of page.items) {
    if (!item.level) continue
    const next = lineOf(item, page)
    const last = lines.at(-1)
    if (last && continues(last, next)) {
      const gap = next.left - last.right
      last.text += gap > 0.12 * next.fontSize ? ` ${next.text}` : next.text
      last.right = next.right
      last.top = Math.min(last.top, next.top)
      last.fontSize = Math.max(last.fontSize, next.fontSize)
      last.bold &&= next.bold
    } else lines.push(next)
  }
  return lines
}

/**
 * @param {TextItem} item
 * @param {PageContent} page
 * @returns {Line}
 */
function lineOf(item, page) {
  const place = item.mcid === undefined ? undefined : page.structure?.get(item.mcid)
  const role = place?.roles.find((name) => /^H[1-6]?$/.test(name))
  return {
    text: item.text,
    left: item.box.left,
    right: item.box.right,
    top: item.box.top,
    y: item.y,
    fontSize: item.fontSize,
    bold: /bold|black|heavy|semibold|demi/i.test(item.fontName),
    artifact: item.artifact,
    heading: page.structure ? (role === undefined ? 0 : Number(role.slice(1)) || 1) : -1,
    row: place?.row,
    cell: place?.cell ?? -1,
  }
}

/**
 * @param {Line} last
 * @param {Line} next
 */
function continues(last, next) {
  const gap = next.left - last.right
  const em = Math.max(last.fontSize, next.fontSize)
  const sameRow = last.row?.table === next.row?.table && last.row?.index === next.row?.index && last.cell === next.cell
  return (
    Math.abs(last.y - next.y) < 0.35 * em &&
    gap > -0.5 * em &&
    gap < 2 * em &&
    last.artifact === next.artifact &&
    last.heading === next.heading &&
    sameRow
  )
}

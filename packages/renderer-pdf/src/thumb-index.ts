import type { PageInfo, PdfNode } from 'pdfmake-tagged'
import type { PlannedPart } from './plan.ts'
import { printable } from './printable.ts'
import type { Book } from './state.ts'
import { toneOf } from './tone.ts'

/** The tabs take this stretch of the page's height, below the bands that open parts. */
const top = 0.3
const bottom = 0.9
const highestPt = 56
/** Share of its place that a tab fills. */
const filled = 0.84
const widthPt = 26
/** The words keep so far from the edge, where printers do not print. */
const safePt = 11.5
/** Beyond the edge, where a guillotine may slip. */
const bleedPt = 6

/**
 * The tab of a part at the outer edge of its pages: each part's at its own height, in its colour, with its mark, so that
 * the parts can be found in the closed book. Decoration: the running header says the same.
 */
export function thumbTab(page: PageInfo, part: PlannedPart, book: Book): PdfNode {
  const { theme, fonts, plan } = book
  const place = Math.min(highestPt, (page.height * (bottom - top)) / Math.max(1, plan.parts.length))
  const y = page.height * top + part.index * place
  const heightPt = place * filled
  const right = page.number % 2 === 1
  const color = toneOf(part.tone, book).line
  const mark = printable(part.mark, book)
  const roomPt = widthPt - safePt - 2
  const { body } = theme.text
  const sizePt = Math.min(body, (body * roomPt) / fonts.measure(mark, { sizePt: body, bold: true }))
  const middle = right ? page.width - safePt - roomPt / 2 : safePt + roomPt / 2
  const left = right ? page.width - widthPt : -bleedPt
  return {
    stack: [
      {
        canvas: [{ type: 'rect', x: 0, y: 0, w: widthPt + bleedPt, h: heightPt, color }],
        absolutePosition: { x: left, y },
      },
      {
        text: mark,
        bold: true,
        fontSize: sizePt,
        lineHeight: 1,
        color: theme.colours.paper,
        absolutePosition: {
          x: middle - fonts.measure(mark, { sizePt, bold: true }) / 2,
          y: y + (heightPt - sizePt * fonts.naturalLeading) / 2,
        },
      },
    ],
  }
}

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
/** The words keep so far from the edge, where printers do not print, and from the other end of the tab. */
const safePt = 11.5
const insidePt = 5
/** Room for the words of the narrowest tab. */
const leastRoomPt = 10
/** Beyond the edge, where a guillotine may slip. */
const bleedPt = 6
/** Between the widest tab and the text. */
const gapPt = 6

/**
 * The tab of a part at the outer edge of its pages: each part's at its own height, in its colour, with its mark, so that
 * the parts can be found in the closed book. Decoration: the running header says the same.
 */
export function thumbTab(page: PageInfo, part: PlannedPart, book: Book): PdfNode {
  const { theme, fonts, plan } = book
  const place = Math.min(highestPt, (page.height * (bottom - top)) / plan.parts.length)
  const y = page.height * top + part.index * place
  const heightPt = place * filled
  const { roomPt, sizePt } = fitMarks(book)
  const widthPt = safePt + roomPt + insidePt
  const right = page.number % 2 === 1
  const middle = right ? page.width - safePt - roomPt / 2 : safePt + roomPt / 2
  const mark = printable(part.mark, book)
  return {
    stack: [
      {
        canvas: [{ type: 'rect', x: 0, y: 0, w: widthPt + bleedPt, h: heightPt, color: toneOf(part.tone, book).line }],
        absolutePosition: { x: right ? page.width - widthPt : -bleedPt, y },
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

/** All tabs are as wide as the longest mark wants, if the margin has that room; else all marks are smaller. */
function fitMarks({ theme, fonts, plan }: Book): { readonly roomPt: number; readonly sizePt: number } {
  const { body } = theme.text
  const widestPt = Math.max(...plan.parts.map(({ mark }) => fonts.measure(mark, { sizePt: body, bold: true })))
  const mostPt = Math.max(leastRoomPt, theme.page.margins.outer - safePt - insidePt - gapPt)
  const roomPt = Math.min(mostPt, Math.max(leastRoomPt, widestPt))
  return { roomPt, sizePt: body * Math.min(1, roomPt / widestPt) }
}

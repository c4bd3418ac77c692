import type { PageContent, PageInfo, PdfNode } from 'pdfmake-tagged'
import { coverArt } from './cover-art.ts'
import type { PlannedSection } from './plan.ts'
import { printable } from './printable.ts'
import type { Book } from './state.ts'
import { thumbTab } from './thumb-index.ts'

/** What stands on every page beside the text: running header, page number, the tab of its part, and the cover's colour. */
export interface Furniture {
  readonly header: PageContent
  readonly footer: PageContent
  readonly background: PageContent
}

export function createFurniture(book: Book & { readonly widthPt: number }): Furniture {
  return {
    header: (page) => (isBare(page, book) ? undefined : header(page, book)),
    footer: (page) => (isCover(page, book) ? undefined : footer(page, book)),
    background: (page) => background(page, book),
  }
}

function background(page: PageInfo, book: Book): PdfNode | undefined {
  if (page.blank) return undefined
  if (isCover(page, book)) return coverArt(page, book.theme, book.plan.tones, page.number === 1 ? 'front' : 'back')
  const part = sectionAt(page, book)?.part
  return part && thumbTab(page, part, book)
}

/** The roadmap's name towards the spine, the chapter towards the outer edge; the first page is a right-hand one. */
function header(page: PageInfo, book: Book & { readonly widthPt: number }): PdfNode {
  const { colours } = book.theme
  const chapter = { text: plain(runningAt(page, book), book), bold: true, color: colours.ink }
  const roadmap = { text: plain(book.document.edition.roadmap, book), color: colours.muted }
  return {
    stack: [
      sides(page, roadmap, chapter, 0.36),
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: book.widthPt, y2: 0, lineWidth: 0.5, lineColor: colours.rule }],
        margin: [0, 3, 0, 0],
      },
    ],
    fontSize: book.theme.text.running,
    margin: besides(page, book, Math.max(20, book.theme.page.margins.top - 38)),
  }
}

function footer(page: PageInfo, book: Book): PdfNode {
  const { colours, page: paper, text } = book.theme
  const { edition, words } = book.document
  const number = words.pageOfTotal.replace('{page}', String(page.number)).replace('{total}', String(page.count))
  return {
    ...sides(
      page,
      { text: plain(`${edition.title} \u00b7 ${edition.version}`, book), color: colours.muted },
      { text: plain(number, book), bold: true, color: colours.ink },
      0.7,
    ),
    fontSize: text.running,
    margin: besides(page, book, Math.max(8, paper.margins.bottom * 0.42)),
  }
}

/** The side margins of a page, with a space above. */
function besides(page: PageInfo, { theme }: Book, abovePt: number): readonly number[] {
  const { inner, outer } = theme.page.margins
  return isRightHand(page) ? [inner, abovePt, outer, 0] : [outer, abovePt, inner, 0]
}

/** Two texts at the two sides; `innerShare` is the part of the width that the one at the spine may take. */
function sides(
  page: PageInfo,
  inner: PdfText,
  outer: PdfText,
  innerShare: number,
): { readonly columns: readonly PdfNode[] } {
  const width = (share: number) => `${Math.round(share * 100)}%`
  const odd = isRightHand(page)
  const atSpine: PdfNode = { ...inner, width: width(innerShare), alignment: odd ? 'left' : 'right' }
  const atEdge: PdfNode = { ...outer, width: width(1 - innerShare), alignment: odd ? 'right' : 'left' }
  return { columns: odd ? [atSpine, atEdge] : [atEdge, atSpine] }
}

interface PdfText {
  readonly text: string
  readonly color: string
  readonly bold?: boolean
}

/** The first page is one. */
function isRightHand(page: PageInfo): boolean {
  return page.number % 2 === 1
}

/** Covers, title pages, the openings of parts and blank pages have no running header. */
function isBare(page: PageInfo, book: Book): boolean {
  const opensHere = (section: PlannedSection) =>
    section.kind === 'part' && page.sectionStarts(section.anchor) === page.number
  return (
    page.blank || isCover(page, book) || sectionAt(page, book)?.kind === 'title' || book.plan.sections.some(opensHere)
  )
}

/** A blank page after the cover is white, like any other. */
function isCover(page: PageInfo, book: Book): boolean {
  return !page.blank && sectionAt(page, book)?.cover === true
}

/** The section in which a page ends; pages before any other belong to the first. */
function sectionAt(page: PageInfo, book: Book): PlannedSection | undefined {
  return book.plan.sections.findLast((section) => startsBy(section, page)) ?? book.plan.sections[0]
}

function runningAt(page: PageInfo, book: Book): string {
  const titled = book.plan.sections.findLast((section) => section.running !== undefined && startsBy(section, page))
  return titled?.running ?? ''
}

function startsBy(section: PlannedSection, page: PageInfo): boolean {
  return (page.sectionStarts(section.anchor) ?? Number.POSITIVE_INFINITY) <= page.number
}

function plain(text: string, book: Book): string {
  return printable(text, book)
}

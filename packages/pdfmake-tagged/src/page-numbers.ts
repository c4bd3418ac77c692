import type { Inline, LayoutPage, Line } from './pdfmake.ts'

/** Where ids landed, and the printed page numbers that point there. */
export interface PageNumbers {
  /** Page from 1 by id. */
  readonly positions: ReadonlyMap<string, number>
  /** Notes that something with that id is being laid out; false when it was noted already. */
  declare(id: string): boolean
  /** The page of an id that is laid out already. */
  pageOf(id: string, pages: readonly LayoutPage[]): number | undefined
  /** Writes the number into an inline that refers to a page already laid out; the others keep their placeholder. */
  fill(inline: Inline, pages: readonly LayoutPage[]): void
  /** Remembers a line in which placeholders are left. */
  note(line: Line): void
  /** Writes the numbers that are left, closing the gaps. Throws when an id does not exist. */
  resolve(pages: readonly LayoutPage[]): void
}

/**
 * Page references that are exact in every line. One that points back gets its number and width before its line is
 * broken. One that points forward holds the place of three digits; once the layout is known its line is closed up, so a
 * left-aligned line only ends a digit earlier and a justified one is spread again.
 */
export function createPageNumbers(): PageNumbers {
  const positions = new Map<string, number>()
  const declared = new Set<string>()
  const scanned: number[] = []
  const open = new Set<readonly Inline[]>()
  const closed = new WeakMap<readonly Inline[], number>()

  const find = (id: string, pages: readonly LayoutPage[]): number | undefined => {
    if (declared.has(id) && !positions.has(id)) scan(pages, scanned, positions)
    return positions.get(id)
  }

  return {
    positions,
    declare(id) {
      if (declared.has(id)) return false
      declared.add(id)
      return true
    },
    pageOf: find,
    fill(inline, pages) {
      if (inline.pageNumberOf === undefined) return
      const page = find(inline.pageNumberOf, pages)
      if (page !== undefined) setNumber(inline, page)
    },
    note(line) {
      if (line.inlines.some(isOpen)) open.add(line.inlines)
    },
    resolve(pages) {
      scan(pages, scanned, positions)
      if (open.size === 0) return
      for (const page of pages) {
        for (const { type, item } of page.items) {
          // Items of the type `line` are lines.
          if (type === 'line' && open.has((item as Line).inlines)) closeUp(item as Line, positions, closed)
        }
      }
      open.clear()
    },
  }
}

function isOpen(inline: Inline): boolean {
  return inline.pageNumberOf !== undefined && inline.pageNumber === undefined
}

/** Reads where ids landed from the items that pages gained since the last time. */
function scan(pages: readonly LayoutPage[], scanned: number[], positions: Map<string, number>): void {
  pages.forEach((page, index) => {
    for (let at = scanned[index] ?? 0; at < page.items.length; at++) {
      for (const id of page.items[at]?.item.tagging?.anchors ?? []) {
        if (!positions.has(id)) positions.set(id, index + 1)
      }
    }
    scanned[index] = page.items.length
  })
}

function setNumber(inline: Inline, page: number): void {
  inline.text = String(page)
  inline.pageNumber = page
  inline.width = inline.font.widthOfString(inline.text, inline.fontSize, inline.fontFeatures)
  inline.width += (inline.characterSpacing ?? 0) * (inline.text.length - 1)
}

/** Copies of a line share their inlines but not their place, so each copy is moved and the inlines only once. */
function closeUp(line: Line, positions: ReadonlyMap<string, number>, closed: WeakMap<readonly Inline[], number>): void {
  const { inlines } = line
  const spare = closed.get(inlines) ?? closeInlines(line, positions)
  closed.set(inlines, spare)
  if (inlines[0]?.alignment === 'right') line.x += spare
  if (inlines[0]?.alignment === 'center') line.x += spare / 2
}

function closeInlines({ inlines, ...line }: Line, positions: ReadonlyMap<string, number>): number {
  let spare = 0
  for (const inline of inlines) {
    inline.x -= spare
    if (!isOpen(inline)) continue
    const page = positions.get(inline.pageNumberOf ?? '')
    if (page === undefined) {
      throw new Error(`There is no node with the id "${inline.pageNumberOf}" that a page reference names`)
    }
    const reserved = inline.width
    setNumber(inline, page)
    spare += reserved - inline.width
  }
  const spread = inlines[0]?.alignment === 'justify' && !line.newLineForced && !line.lastLineInParagraph
  if (!spread || inlines.length < 2) return spare
  inlines.forEach((inline, index) => {
    inline.x += (spare * index) / (inlines.length - 1)
    inline.justifyShift = (inline.justifyShift ?? 0) + spare / (inlines.length - 1)
  })
  return spare
}

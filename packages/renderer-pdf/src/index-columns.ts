import type { PdfNode } from 'pdfmake-tagged'

/** A letter of the alphabet or an entry below it, with the height that it takes. */
export interface IndexItem {
  readonly kind: 'letter' | 'entry'
  readonly heightPt: number
  readonly node: PdfNode
}

/** What stands on one page: two columns of items. */
export interface IndexPage {
  /** On a new page: not where the index goes on below its heading. */
  readonly opens: boolean
  readonly columns: readonly [readonly IndexItem[], readonly IndexItem[]]
}

/** Room in points; a first page with less than this is left to what stands above. */
const leastPt = 60

/**
 * Items in two columns, page after page, so that each page is read down its left column and then its right one. The two
 * columns of the last page are of equal height. A letter stays with its first entry.
 */
export function fillColumns(
  items: readonly IndexItem[],
  { firstPt, otherPt }: { readonly firstPt: number; readonly otherPt: number },
): readonly IndexPage[] {
  const pages: IndexPage[] = []
  let rest = items
  while (rest.length > 0) {
    const isFirst = pages.length === 0
    const opens = !isFirst || firstPt < leastPt
    const roomPt = opens ? otherPt : firstPt
    const left = take(rest, roomPt)
    const right = take(rest.slice(left.length), roomPt)
    const isLast = left.length + right.length === rest.length
    pages.push({ opens, columns: isLast ? balance(rest, roomPt) : [left, right] })
    rest = rest.slice(left.length + right.length)
  }
  return pages
}

/** As many items as fit, at least one entry. */
function take(items: readonly IndexItem[], roomPt: number): readonly IndexItem[] {
  let usedPt = 0
  let count = 0
  for (const { heightPt } of items) {
    usedPt += heightPt
    if (usedPt > roomPt) break
    count++
  }
  while (count > 0 && count < items.length && items[count - 1]?.kind === 'letter') count--
  return items.slice(0, Math.max(count, firstEntry(items)))
}

function firstEntry(items: readonly IndexItem[]): number {
  return items.findIndex(({ kind }) => kind === 'entry') + 1
}

/** All items, the left column the first that is at least as high as the right one. */
function balance(items: readonly IndexItem[], roomPt: number): IndexPage['columns'] {
  const totalPt = heightOf(items)
  let best = take(items, roomPt)
  for (let count = best.length - 1; count > 0; count--) {
    const left = items.slice(0, count)
    if (left.at(-1)?.kind === 'letter') continue
    if (heightOf(left) < totalPt / 2) break
    best = left
  }
  return [best, items.slice(best.length)]
}

function heightOf(items: readonly IndexItem[]): number {
  return items.reduce((sum, { heightPt }) => sum + heightPt, 0)
}

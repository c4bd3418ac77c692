import type { Index, IndexEntry } from '@roadmap/document/nodes'
import type { DeferredPlace, PdfNode, TextNode } from 'pdfmake-tagged'
import { fillColumns, type IndexItem } from '../index-columns.ts'
import { printable } from '../printable.ts'
import type { State } from '../state.ts'
import { leadingToFactor, pageSizesPt } from '../units.ts'

const columnGapPt = 24
const indentPt = 10
/** Space above a letter, and below an entry. */
const letterGapPt = 8
const entryGapPt = 1

/** The index in two columns. It stands after what it leads to, so it is made when all pages before it are known. */
export function index(node: Index, state: State): PdfNode {
  const sizePt = state.theme.text.table
  const columnPt = (state.widthPt - columnGapPt) / 2
  const linePt = sizePt * state.theme.text.tableLeading
  return {
    tag: 'Index',
    deferred: (place) => {
      const items = node.groups.flatMap(({ initial, entries }): readonly IndexItem[] => [
        { kind: 'letter', heightPt: linePt + letterGapPt, node: drawLetter(initial, state) },
        ...entries.map((entry): IndexItem => {
          const pages = pagesOf(entry, place)
          const lines = countLines(entry, pages, columnPt, state)
          return { kind: 'entry', heightPt: lines * linePt + entryGapPt, node: drawEntry(entry, pages, state) }
        }),
      ])
      const { page } = state.theme
      const pagePt = pageSizesPt[page.size].height - page.margins.top - page.margins.bottom
      const rooms = { firstPt: place.height - linePt, otherPt: pagePt - linePt }
      return {
        stack: fillColumns(items, rooms).map(
          ({ columns, opens }): PdfNode => ({
            columns: columns.map((stack) => ({ stack: listsOf(stack), width: columnPt })),
            columnGap: columnGapPt,
            ...(opens && { pageBreak: 'before' }),
          }),
        ),
        fontSize: sizePt,
        lineHeight: leadingToFactor(state.theme.text.tableLeading, state.fonts.naturalLeading),
        color: state.inks.text,
      }
    },
  }
}

interface IndexPage {
  readonly number: number
  readonly anchor: string
}

/** The pages of an entry, each once, in ascending order. */
function pagesOf({ places }: IndexEntry, { pageOf }: DeferredPlace): readonly IndexPage[] {
  const pages = new Map<number, string>()
  for (const anchor of places) {
    const number = pageOf(anchor)
    if (number !== undefined && !pages.has(number)) pages.set(number, anchor)
  }
  return [...pages].map(([number, anchor]) => ({ number, anchor })).sort((a, b) => a.number - b.number)
}

function drawLetter(initial: string, state: State): PdfNode {
  return { text: printable(initial, state), bold: true, color: state.inks.accent }
}

function drawEntry({ title, see }: IndexEntry, pages: readonly IndexPage[], state: State): PdfNode {
  const name = state.document.words.page
  const numbers = pages.flatMap(({ number, anchor }): readonly TextNode[] => [
    { text: ', ' },
    {
      text: String(number),
      linkToDestination: anchor,
      linkTitle: name.replace('{page}', String(number)),
      color: state.inks.link,
    },
  ])
  const other: readonly TextNode[] = see === undefined ? [] : [{ text: `, ${printable(see, state)}`, italics: true }]
  const text = [{ text: printable(title, state) }, ...other, ...numbers]
  return { tag: 'LI', stack: [{ text, tag: 'LBody', leadingIndent: -indentPt }], margin: [indentPt, 0, 0, entryGapPt] }
}

/** Lines that an entry takes in its column, by filling them word by word. */
function countLines({ title, see }: IndexEntry, pages: readonly IndexPage[], columnPt: number, state: State): number {
  const words = [title, ...(see === undefined ? [] : [see]), ...pages.map(({ number }) => String(number))]
    .join(', ')
    .split(' ')
  const style = { sizePt: state.theme.text.table }
  const roomPt = columnPt - indentPt
  let lines = 1
  let usedPt = -indentPt
  for (const word of words) {
    const widthPt = state.fonts.measure(`${word} `, style)
    if (usedPt + widthPt > roomPt && usedPt > 0) {
      lines++
      usedPt = 0
    }
    usedPt += widthPt
  }
  return lines
}

/** The items of a column: after each letter the list of its entries. */
function listsOf(items: readonly IndexItem[]): readonly PdfNode[] {
  const blocks: { readonly letter?: PdfNode; readonly entries: PdfNode[] }[] = []
  for (const { kind, node } of items) {
    if (kind === 'letter') blocks.push({ letter: node, entries: [] })
    else if (blocks.length === 0) blocks.push({ entries: [node] })
    else blocks.at(-1)?.entries.push(node)
  }
  return blocks.map(({ letter, entries }, index): PdfNode => {
    const list: PdfNode = { tag: 'L', stack: entries }
    // Nothing stands above the first letter of a column.
    const margin = [0, index === 0 ? 0 : letterGapPt, 0, 0]
    return letter === undefined ? list : { stack: [letter, list], margin }
  })
}

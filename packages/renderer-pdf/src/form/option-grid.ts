import type { FieldNode, PdfNode, PdfText } from 'pdfmake-tagged'
import type { State } from '../state.ts'

/** A box or button with its words beside it. */
export interface GridItem {
  readonly field: FieldNode
  readonly words: PdfText
  readonly bold?: boolean
}

/** Side of a box to tick, in points. */
export const boxPt = 13

/** Between a box and its words. */
export const gapPt = 6
const betweenPt = { roomy: 16, compact: 10 } as const
const mostColumns = 3
/** Longer lists may break the words of an option for the sake of a second column. */
const longList = 7

/** Options beside each other, read row by row, in columns of these widths. */
export function drawOptionGrid(items: readonly GridItem[], widths: readonly number[], state: State): PdfNode {
  const rows: PdfNode[] = []
  for (let start = 0; start < items.length; start += widths.length) {
    const cells = items.slice(start, start + widths.length)
    rows.push({
      columns: cells.map((item, index) => drawItem(item, widths[index] ?? 0, state)),
      columnGap: gapBetween(state),
      margin: [0, 0, 0, state.compact ? 0 : state.theme.space.item],
    })
  }
  return { stack: rows, tag: 'L', unbreakable: rows.length <= 3 }
}

/** One line for all options if they fit, else columns of one width. */
export function optionColumns(items: readonly GridItem[], state: State): readonly number[] {
  return fitsOneLine(items, state) ? items.map((item) => widthOf(item, state)) : evenColumns(items, state)
}

/** Whether all stand beside each other, none of them broken. */
export function fitsOneLine(items: readonly GridItem[], state: State): boolean {
  const total = items.reduce((sum, item) => sum + widthOf(item, state) + gapBetween(state), -gapBetween(state))
  return items.length > 1 && total <= state.widthPt
}

/** As many columns of one width as the longest option allows. */
export function evenColumns(items: readonly GridItem[], state: State): readonly number[] {
  const widest = Math.max(...items.map((item) => widthOf(item, state)))
  const between = gapBetween(state)
  const fitting = Math.floor((state.widthPt + between) / (widest + between))
  const least = items.length > longList && state.widthPt >= 400 ? 2 : 1
  const count = Math.min(mostColumns, items.length, Math.max(least, fitting))
  return Array.from({ length: count }, () => (state.widthPt - (count - 1) * between) / count)
}

function widthOf({ words, bold }: GridItem, state: State): number {
  const value = Array.isArray(words) ? words.map((piece) => piece.text).join('') : String(words)
  return boxPt + gapPt + state.fonts.measure(value, { sizePt: sizeOf(state), bold: bold === true }) + 1
}

function drawItem({ field, words, bold }: GridItem, widthPt: number, state: State): PdfNode {
  const sizePt = sizeOf(state)
  const { baseline, body, tableLeading } = state.theme.text
  // Box and first line are centred on each other.
  const lower = (sizePt * (state.compact ? tableLeading : baseline / body) - boxPt) / 2
  return {
    tag: 'LI',
    width: widthPt,
    columns: [
      { stack: [field], tag: 'Lbl', width: boxPt, margin: [0, Math.max(0, lower), 0, 0] },
      {
        stack: [{ text: words, fontSize: sizePt, bold: bold === true, margin: [0, Math.max(0, -lower), 0, 0] }],
        tag: 'LBody',
        width: widthPt - boxPt - gapPt,
      },
    ],
    columnGap: gapPt,
  }
}

function sizeOf(state: State): number {
  return state.compact ? state.sizePt : Math.min(state.sizePt, 11)
}

function gapBetween(state: State): number {
  return state.compact ? betweenPt.compact : betweenPt.roomy
}

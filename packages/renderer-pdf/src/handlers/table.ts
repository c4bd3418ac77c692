import type { Table, TableCell, TableRow } from '@roadmap/document/nodes'
import type { PdfNode, TableLayout, TextNode } from 'pdfmake-tagged'
import { fitColumns } from '../fit-columns.ts'
import { deepestGround, mixColours } from '../mix-colours.ts'
import { printable } from '../printable.ts'
import { placeOf } from '../render-problem.ts'
import { heldBlocks, withoutOuterSpace } from '../spacing.ts'
import { splitWideTable } from '../split-wide-table.ts'
import type { State } from '../state.ts'
import { leadingToFactor } from '../units.ts'
import { widestWords } from '../widest-words.ts'

const sidePt = 6
/** A table of at most so many rows is not divided between pages. */
const rowsKeptTogether = 6

export function table(node: Table, state: State): PdfNode {
  const count = node.children.reduce((most, row) => Math.max(most, row.children.length), node.columns.length)
  if (count === 0 || node.children.length === 0) return withoutRows(node, state)
  const inner = state.with({
    sizePt: Math.min(state.sizePt, state.theme.text.table),
    compact: true,
    gapPt: state.theme.space.item,
    atPageStart: true,
  })
  const words = widestWords(node, count, inner)
  const room = { roomPt: state.widthPt, paddingPt: 2 * sidePt }
  const parts = splitWideTable(node, words, room)
  const [only] = parts
  if (only && parts.length === 1) return drawTable(only, words, inner)
  return { stack: parts.map((part) => drawTable(part, widestWords(part, part.columns.length, inner), inner)) }
}

/** `wordsPt` are the widths of the longest words of the columns. */
function drawTable(node: Table, wordsPt: readonly number[], state: State): PdfNode {
  const { text, space, colours } = state.theme
  const count = wordsPt.length
  const columnsPt = columnsOf(node, wordsPt, state.widthPt - count * 2 * sidePt, state)
  const headerRows = countHeaderRows(node)
  const rows = node.children.map((row) => cellsOf(row, state.with({ columnsPt }), count))
  const drawn: PdfNode = {
    table: { widths: columnsPt, headerRows, body: rows },
    layout: rules(headerRows, rows.length, colours),
    summary: node.captionShown ? node.description : `${node.caption}. ${node.description}`,
    fontSize: state.sizePt,
    lineHeight: leadingToFactor(text.tableLeading, state.fonts.naturalLeading),
    color: state.theme.colours.ink,
    margin: [0, 0, 0, space.block],
  }
  const unbreakable = isKeptTogether(node)
  return node.captionShown ? { stack: [captionOf(node, state), drawn], unbreakable } : { ...drawn, unbreakable }
}

/** Whether a table is so short that it goes to the next page rather than over a page's end. */
export function isKeptTogether(node: Table): boolean {
  return node.children.length - countHeaderRows(node) <= rowsKeptTogether
}

/** Words stay whole if they can; else each column gets the room of its longest part of a word, and more for longer words. */
function columnsOf(node: Table, wordsPt: readonly number[], roomPt: number, state: State): readonly number[] {
  const fit = wordsPt.reduce((total, one) => total + one, 0) < roomPt
  if (!fit) return fitColumns(wordsPt, widestWords(node, wordsPt.length, state, state.divide), roomPt)
  const shares = wordsPt.map((_, index) => node.columns[index]?.width ?? 1)
  return fitColumns(shares, wordsPt, roomPt)
}

/** A row by itself: its cells side by side. In a table, `table` takes the cells. */
export function tableRow(node: TableRow, state: State): PdfNode {
  return cellsOf(node, state, node.children.length)
}

export function tableCell(node: TableCell, state: State): PdfNode {
  const content = heldBlocks(withoutOuterSpace(state.flow(node.children)))
  // What a paragraph says of itself wins, as it does in a stack.
  return node.header ? { bold: true, ...content, scope: 'Row' } : content
}

function cellsOf(row: TableRow, state: State, count: number): readonly PdfNode[] {
  return Array.from({ length: count }, (_, index): PdfNode => {
    const cell = row.children[index]
    if (!cell) return { text: '' }
    const width = state.columnsPt[index] ?? state.widthPt / count
    const inks = row.header ? { ...state.inks, text: state.theme.colours.accent } : state.inks
    const content = tableCell(cell, state.with({ widthPt: width, measurePt: width, narrowPt: width, inks }))
    if (typeof content === 'string' || Array.isArray(content)) return content
    if (!row.header) return cell.level === undefined ? content : { ...content, fillColor: groundOf(cell.level, state) }
    return { bold: true, color: state.theme.colours.accent, ...content, fillColor: state.theme.colours.shade }
  })
}

function groundOf(level: number, { theme: { colours } }: State): string {
  return mixColours(colours.accent, colours.paper, level * deepestGround)
}

/** Only the first rows that are headers repeat; at least one row must be left below them. */
function countHeaderRows({ children }: Table): number {
  const firstOfBody = children.findIndex((row) => !row.header)
  return firstOfBody === -1 ? 0 : firstOfBody
}

/** Light rules between rows, stronger ones under the headings and at the end; none upright. */
function rules(headerRows: number, rows: number, colours: State['theme']['colours']): TableLayout {
  const strong = (line: number) => line === headerRows && headerRows > 0
  return {
    hLineWidth: (line) => (line === 0 ? 0 : strong(line) ? 1 : 0.5),
    hLineColor: (line) => (strong(line) || line === rows ? colours.accent : colours.rule),
    vLineWidth: () => 0,
    paddingLeft: () => sidePt,
    paddingRight: () => sidePt,
    paddingTop: () => 1.5,
    paddingBottom: () => 2.5,
  }
}

function captionOf(node: Table, state: State): TextNode {
  const { text, space } = state.theme
  return {
    text: printable(node.caption, state),
    tag: 'Caption',
    bold: true,
    fontSize: text.table,
    color: state.inks.text,
    keepWithNext: true,
    margin: [0, space.item, 0, space.item],
  }
}

function withoutRows(node: Table, state: State): PdfNode {
  state.report({
    rule: 'pdf-empty-table',
    what: `The table \`${node.caption}\` has no rows, expected at least one`,
    why: 'Only its name is printed.',
    fix: 'Add a row, or take the table out.',
    place: placeOf(node),
  })
  return { ...captionOf(node, state), tag: 'P' }
}

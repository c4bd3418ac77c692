import type { Table, TableCell, TableRow } from '@roadmap/document/nodes'
import type { PdfNode, TableLayout, TextNode } from 'pdfmake-tagged'
import { fitColumns } from '../fit-columns.ts'
import { printable } from '../printable.ts'
import { placeOf } from '../render-problem.ts'
import { stackOf, withoutOuterSpace } from '../spacing.ts'
import type { State } from '../state.ts'
import { leadingToFactor } from '../units.ts'
import { widestWords } from '../widest-words.ts'

const sidePt = 6
/** A table of at most so many rows is not divided between pages. */
const rowsKeptTogether = 6

export function table(node: Table, state: State): PdfNode {
  const { text, space, colours } = state.theme
  const count = Math.max(node.columns.length, ...node.children.map((row) => row.children.length))
  const name: TextNode = {
    text: printable(node.caption, state),
    tag: 'Caption',
    bold: true,
    fontSize: text.table,
    color: state.inks.text,
    keepWithNext: true,
    margin: [0, space.item, 0, space.item],
  }
  if (count === 0 || node.children.length === 0) return withoutRows(node, name, state)
  const shares = Array.from({ length: count }, (_, index) => node.columns[index]?.width ?? 1)
  const inner = state.with({
    sizePt: Math.min(state.sizePt, text.table),
    compact: true,
    gapPt: space.item,
    atPageStart: true,
  })
  const room = state.widthPt - count * 2 * sidePt
  const columnsPt = fitColumns(shares, widestWords(node, count, inner), room)
  const headerRows = countHeaderRows(node)
  const rows = node.children.map((row) => cellsOf(row, inner.with({ columnsPt }), count))
  const drawn: PdfNode = {
    table: { widths: columnsPt, headerRows, body: rows },
    layout: rules(headerRows, rows.length, colours),
    summary: node.captionShown ? node.description : `${node.caption}. ${node.description}`,
    fontSize: inner.sizePt,
    lineHeight: leadingToFactor(text.tableLeading, state.fonts.naturalLeading),
    color: state.theme.colours.ink,
    margin: [0, 0, 0, space.block],
  }
  const unbreakable = rows.length - headerRows <= rowsKeptTogether
  return node.captionShown ? { stack: [name, drawn], unbreakable } : { ...drawn, unbreakable }
}

/** A row by itself: its cells side by side. In a table, `table` takes the cells. */
export function tableRow(node: TableRow, state: State): PdfNode {
  return cellsOf(node, state, node.children.length)
}

export function tableCell(node: TableCell, state: State): PdfNode {
  const content = stackOf(withoutOuterSpace(state.flow(node.children)))
  return node.header ? { ...content, bold: true, scope: 'Row' } : content
}

function cellsOf(row: TableRow, state: State, count: number): readonly PdfNode[] {
  return Array.from({ length: count }, (_, index): PdfNode => {
    const cell = row.children[index]
    if (!cell) return { text: '' }
    const width = state.columnsPt[index] ?? state.widthPt / count
    const inks = row.header ? { ...state.inks, text: state.theme.colours.accent } : state.inks
    const content = tableCell(cell, state.with({ widthPt: width, measurePt: width, inks }))
    if (!row.header || typeof content === 'string' || Array.isArray(content)) return content
    return { ...content, bold: true, color: state.theme.colours.accent, fillColor: state.theme.colours.shade }
  })
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

function withoutRows(node: Table, name: TextNode, state: State): PdfNode {
  state.report({
    rule: 'pdf-empty-table',
    what: `The table \`${node.caption}\` has no rows, expected at least one`,
    why: 'Only its name is printed.',
    fix: 'Add a row, or take the table out.',
    place: placeOf(node),
  })
  return { ...name, tag: 'P' }
}

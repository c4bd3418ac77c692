import { parseFieldPath, stringifyFieldPath } from '@roadmap/document/field-path'
import type { TableCell as TableCellNode, Table as TableNode, TableRow as TableRowNode } from '@roadmap/document/nodes'
import {
  HeightRule,
  type ITableRowOptions,
  RepeatingRow,
  type RepeatingSection,
  type TableCell,
  TableRow,
  TextCell,
} from 'docx-controls'
import { orEmptyParagraph } from '../draw-answer.ts'
import { nameOf } from '../draw-control.ts'
import { drawTable } from '../draw-table.ts'
import { asCellContent, type Blocks, type State } from '../state.ts'
import { tintXml } from '../styles/style-xml.ts'
import { twipOfMm } from '../units.ts'

/** A table with a name and a description for screen readers; its header rows repeat on every page. */
export function table(node: TableNode, state: State): Blocks {
  if (state.place === 'cell' || state.place === 'head') return flattened(node, state)
  return drawTable(
    {
      caption: node.caption,
      captionShown: node.captionShown ?? false,
      description: node.description,
      shares: node.columns.map((column) => column.width),
      rowHeaders: node.children.some((row) => !row.header && row.children[0]?.header === true),
      rows: () => drawRows(node, state),
    },
    state,
  )
}

/** Rows of one group that follow each other are the items of one repeating section, which the table's name names. */
function drawRows({ caption, children }: TableNode, state: State): readonly TableRow[] {
  let section: RepeatingSection | undefined
  let number = 0
  return children.map((row, index) => {
    const { repeats } = row
    if (repeats === undefined) return tableRow(row, state)
    if (!section || children[index - 1]?.repeats !== repeats) {
      section = { ...nameOf(repeats, caption, state), title: caption }
      number = 0
    }
    number += 1
    const key = stringifyFieldPath({ name: repeats, key: rowKeyOf(row) ?? String(number) })
    return new RepeatingRow({ ...rowOptions(row, state), section, item: nameOf(key, `${caption} ${number}`, state) })
  })
}

/** The key that the row's own fields have: `6` of `task[6].owner`. */
function rowKeyOf({ children }: TableRowNode): string | undefined {
  const field = children.flatMap((cell) => cell.children).find((node) => node.type === 'field')
  return field && parseFieldPath(field.path)?.key
}

export function tableRow(node: TableRowNode, state: State): TableRow {
  return new TableRow(rowOptions(node, state))
}

function rowOptions(node: TableRowNode, state: State): ITableRowOptions {
  const inside: State = { ...state, place: node.header ? 'head' : 'cell', item: undefined, listDepth: 0 }
  return {
    ...(node.header && { tableHeader: true }),
    cantSplit: true,
    ...(isToFillIn(node) && { height: { value: state.compact ? lowTwip : roomTwip, rule: HeightRule.ATLEAST } }),
    children: node.children.map((cell) => tableCell(cell, inside)),
  }
}

/** Height of a row to fill in: room for a line by hand, or a signature. */
const roomTwip = twipOfMm(8)
/** The same in a compact document. */
const lowTwip = twipOfMm(6)

function isToFillIn({ header, children }: TableRowNode): boolean {
  const isRoom = ({ children }: TableCellNode) => children.length === 0 || children.some(({ type }) => type === 'field')
  return !header && children.some(isRoom)
}

export function tableCell(node: TableCellNode, state: State): TableCell {
  const content = asCellContent(orEmptyParagraph(state.flow(node.children, state)))
  if (node.level === undefined) return new TextCell(content)
  return new TextCell(content, tintXml('accent1', Math.round(node.level * deepestTint), state.theme))
}

/** As deep as a ground may be for words on it to be read, in 255ths of the first accent. */
const deepestTint = 0x4d

/** A table within a cell is lost on a screen reader, so its cells follow each other as paragraphs. */
function flattened(node: TableNode, state: State): Blocks {
  state.tally.messages.push({
    rule: 'word-nested-table',
    source: 'renderer-docx',
    what: `The table \`${node.caption}\` stands in a cell of another table, expected text`,
    why: 'Readers of the Word file get its cells one after another.',
    fix: 'Move the inner table out of the outer one.',
    fatal: false,
  })
  return node.children.flatMap((row) => row.children.flatMap((cell) => state.flow(cell.children, state)))
}

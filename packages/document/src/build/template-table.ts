import { paragraph } from '../builders.ts'
import type { Field, Flow, Table, TableCell, TableRow } from '../nodes.ts'

/** A column of a table to fill in: one with an `id` holds a field wherever the row gives nothing. */
export interface FieldColumn {
  readonly title: string
  readonly width: number
  readonly id?: string
  readonly control?: Field['control']
  readonly prompt?: string
  readonly options?: Field['options']
}

/** A row: what the first columns hold already. */
export interface Row {
  readonly given: readonly (readonly Flow[])[]
}

/**
 * A table with a place to fill in for every cell that its rows do not give. The path of a field is `<name>[<row>].<id>`,
 * rows counted from 1; its name for a screen reader says column and row.
 */
export function fieldColumns(options: {
  readonly name: string
  readonly caption: string
  readonly description: string
  readonly columns: readonly FieldColumn[]
  readonly rows: readonly Row[]
}): Table {
  const { name, caption, description, columns, rows } = options
  const head: TableRow = {
    type: 'tableRow',
    header: true,
    children: columns.map(({ title }): TableCell => ({ type: 'tableCell', children: [paragraph(title)] })),
  }
  const body = rows.map(
    ({ given }, row): TableRow => ({
      type: 'tableRow',
      children: columns.map(
        (column, index): TableCell => ({
          type: 'tableCell',
          ...(index === 0 && given.length > 0 && { header: true }),
          children: given[index] ?? [cellField(column, `${name}[${row + 1}]`, row + 1)],
        }),
      ),
    }),
  )
  return {
    type: 'table',
    caption,
    description,
    columns: columns.map(({ width }) => ({ width })),
    children: [head, ...body],
  }
}

function cellField(
  { id, title, control = 'text', prompt = '', options }: FieldColumn,
  path: string,
  row: number,
): Field {
  if (id === undefined) throw new Error(`The column \`${title}\` has neither a field nor a given value`)
  return blank({ path: `${path}.${id}`, control, label: `${title} ${row}`, prompt, ...(options && { options }) })
}

/** A field that nobody has to fill in. */
export function blank(
  field: Pick<Field, 'path' | 'control' | 'label' | 'prompt'> & Partial<Pick<Field, 'options'>>,
): Field {
  return { type: 'field', required: false, options: [], ...field }
}

/** A line of plain text as the content of a cell. */
export const prose = (words: string): readonly Flow[] => [paragraph(words)]

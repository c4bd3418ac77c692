import { paragraph } from '../builders.ts'
import type { Field, Flow, Table, TableCell, TableRow } from '../nodes.ts'
import type { Translate } from '../templates/template-set.ts'

/** A column of a table to fill in. */
export interface FieldColumn {
  readonly title: string
  readonly width: number
  /** What is filled in wherever a row gives nothing; its path ends in `id`. */
  readonly field?: Pick<Field, 'control' | 'prompt'> &
    Partial<Pick<Field, 'options'>> & {
      readonly id: string
      /** The prompt of the first row, if it says more than that of the others. */
      readonly firstPrompt?: string
    }
}

/** What the cells of a row hold already; the others are filled in. */
export type TableRowSpec = readonly (readonly Flow[] | undefined)[]

export interface FieldTableOptions {
  /** The group of rows, in paths. */
  readonly name: string
  readonly caption: string
  /** What the table is for, for those who hear it. */
  readonly description: string
  readonly columns: readonly FieldColumn[]
  /** Rows that hold something. */
  readonly rows?: readonly TableRowSpec[]
  /** How many empty rows follow; a reader may add more. */
  readonly blankRows?: number
  readonly t: Translate
}

/**
 * A table with a place to fill in for every cell that its rows do not give. The path of a field is `<name>[<row>].<id>`,
 * rows counted from 1; its name for a screen reader says column, row and table.
 */
export function fieldTable(options: FieldTableOptions): Table {
  const { name, rows = [], blankRows = 0 } = options
  const cells = (given: TableRowSpec, row: number) => rowCells(given, row, options)
  const body = rows.map((given, index): TableRow => ({ type: 'tableRow', children: cells(given, index + 1) }))
  const blank = Array.from(
    { length: blankRows },
    (_, index): TableRow => ({ type: 'tableRow', repeats: name, children: cells([], rows.length + index + 1) }),
  )
  return tableOf(options, [...body, ...blank])
}

/** A table with one row of answers, whose paths are `<name>[<id>]`, or the ids alone where there is no name. */
export function answerRow(
  options: Pick<FieldTableOptions, 'caption' | 'description' | 'columns'> & { readonly name?: string },
): Table {
  const children = options.columns.map((column): TableCell => {
    const { id, firstPrompt: _, ...field } = fieldOf(column)
    const path = options.name === undefined ? id : `${options.name}[${id}]`
    return { type: 'tableCell', children: [blankField({ path, label: column.title, ...field })] }
  })
  return tableOf(options, [{ type: 'tableRow', children }])
}

/** A field that nobody has to fill in. */
export function blankField(
  field: Pick<Field, 'path' | 'control' | 'label' | 'prompt'> & Partial<Pick<Field, 'options' | 'rich' | 'labelShown'>>,
): Field {
  return { type: 'field', required: false, options: [], ...field }
}

/** A line of plain text as the content of a cell. */
export function cellText(words: string): readonly Flow[] {
  return [paragraph(words)]
}

function tableOf(
  { caption, description, columns }: Pick<FieldTableOptions, 'caption' | 'description' | 'columns'>,
  body: readonly TableRow[],
): Table {
  const head: TableRow = {
    type: 'tableRow',
    header: true,
    children: columns.map(({ title }): TableCell => ({ type: 'tableCell', children: cellText(title) })),
  }
  return {
    type: 'table',
    caption,
    description,
    columns: columns.map(({ width }) => ({ width })),
    children: [head, ...body],
  }
}

function rowCells(
  given: TableRowSpec,
  row: number,
  { name, caption, columns, t }: FieldTableOptions,
): readonly TableCell[] {
  return columns.map((column, index): TableCell => {
    const held = given[index]
    if (held) return { type: 'tableCell', ...(index === 0 && { header: true }), children: held }
    const { id, prompt, firstPrompt = prompt, ...field } = fieldOf(column)
    const label = t('template.fieldLabel', { column: column.title, row, table: caption })
    const path = `${name}[${row}].${id}`
    const words = { label, prompt: row === 1 ? firstPrompt : prompt }
    return { type: 'tableCell', children: [blankField({ path, ...words, ...field })] }
  })
}

function fieldOf({ title, field }: FieldColumn): NonNullable<FieldColumn['field']> {
  if (!field) throw new Error(`The column \`${title}\` has neither a field nor a given value`)
  return field
}

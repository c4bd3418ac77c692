import { paragraph } from '../builders.ts'
import type { Field, Flow, Table, TableCell, TableRow } from '../nodes.ts'
import type { Translate } from '../templates/template-set.ts'

/** A column of a table to fill in. Its heading is the message `template.<key>`. */
export interface FieldColumn {
  readonly key: string
  readonly width: number
  /** What is filled in wherever a row gives nothing; its prompt is the message `template.prompt.<id>`. */
  readonly field?: { readonly id: string; readonly control: Field['control'] }
  readonly options?: Field['options']
}

/** What the first cells of a row hold already. */
export type TableRowSpec = readonly (readonly Flow[])[]

/**
 * A table with a place to fill in for every cell that its rows do not give. The path of a field is `<name>[<row>].<id>`,
 * rows counted from 1; its name for a screen reader says column and row. The message `template.description.<name>` says
 * what the table is for.
 */
export function fieldTable(options: {
  readonly name: string
  readonly caption: string
  readonly columns: readonly FieldColumn[]
  readonly rows: readonly TableRowSpec[]
  readonly t: Translate
}): Table {
  const { name, caption, columns, rows, t } = options
  const head: TableRow = {
    type: 'tableRow',
    header: true,
    children: columns.map(({ key }): TableCell => ({ type: 'tableCell', children: cellText(t(`template.${key}`)) })),
  }
  const body = rows.map(
    (given, row): TableRow => ({
      type: 'tableRow',
      children: columns.map(
        (column, index): TableCell => ({
          type: 'tableCell',
          ...(index === 0 && given.length > 0 && { header: true }),
          children: given[index] ?? [cellField(column, name, row + 1, t)],
        }),
      ),
    }),
  )
  return {
    type: 'table',
    caption,
    description: t(`template.description.${name}`),
    columns: columns.map(({ width }) => ({ width })),
    children: [head, ...body],
  }
}

function cellField({ key, field, options }: FieldColumn, name: string, row: number, t: Translate): Field {
  if (!field) throw new Error(`The column \`${key}\` has neither a field nor a given value`)
  const { id, control } = field
  const prompt = control === 'checkbox' ? '' : t(`template.prompt.${id}`)
  const label = `${t(`template.${key}`)} ${row}`
  return blankField({ path: `${name}[${row}].${id}`, control, label, prompt, ...(options && { options }) })
}

/** A field that nobody has to fill in. */
export function blankField(
  field: Pick<Field, 'path' | 'control' | 'label' | 'prompt'> & Partial<Pick<Field, 'options'>>,
): Field {
  return { type: 'field', required: false, options: [], ...field }
}

/** A line of plain text as the content of a cell. */
export function cellText(words: string): readonly Flow[] {
  return [paragraph(words)]
}

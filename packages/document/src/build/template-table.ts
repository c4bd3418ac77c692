import { heading } from '../builders.ts'
import type { Field, Flow } from '../nodes.ts'
import type { Translate } from '../templates/template-set.ts'
import { type FieldColumn, fieldTable, type TableRowSpec } from './field-table.ts'

/** A column whose words are still keys: its heading is the message `template.<id>`. */
export interface ColumnSpec {
  readonly id: string
  readonly width: number
  /** Missing where the roadmap gives what stands in the column. */
  readonly control?: Field['control']
  /** Ids whose words are the messages `template.options.<id>`. */
  readonly options?: readonly string[]
}

/** A table that every template of its kind has, under its heading; the message `template.description.<name>` says what it is for. */
export function templateTable(
  spec: {
    readonly name: string
    readonly caption: string
    readonly columns: readonly ColumnSpec[]
    readonly rows?: readonly TableRowSpec[]
    readonly blankRows?: number
  },
  { t }: { readonly t: Translate },
): readonly Flow[] {
  const description = t(`template.description.${spec.name}`)
  const columns = columnsOf(spec.columns, t)
  return [heading(1, spec.caption), fieldTable({ ...spec, description, columns, t })]
}

/** A column that the roadmap fills in. */
export function given(id: string, width: number): ColumnSpec {
  return { id, width }
}

/** A column to fill in; its prompt is the message `template.prompt.<id>`, or `template.prompt.choose` of a choice. */
export function field(
  id: string,
  width: number,
  control: Field['control'] = 'text',
  options?: readonly string[],
): ColumnSpec {
  return { id, width, control, ...(options && { options }) }
}

export function dateField(width: number): ColumnSpec {
  return field('date', width, 'date')
}

/** The columns in words. */
export function columnsOf(specs: readonly ColumnSpec[], t: Translate): readonly FieldColumn[] {
  return specs.map(({ id, width, control, options }): FieldColumn => {
    const title = t(`template.${id}`)
    if (!control) return { title, width }
    const prompt = control === 'checkbox' ? '' : t(`template.prompt.${options ? 'choose' : id}`)
    const labelled = options?.map((option) => ({ id: option, label: t(`template.options.${option}`) }))
    return { title, width, field: { id, control, prompt, ...(labelled && { options: labelled }) } }
  })
}

import type { Column, DocumentSection } from '@roadmap/model'
import type { BuildContext } from '../blocks/block.ts'
import { hint } from '../builders.ts'
import type { Field, Flow } from '../nodes.ts'
import { blankField, cellText, type FieldColumn, fieldTable, type TableRowSpec } from './field-table.ts'

/** How many empty rows a list or a table offers; a reader may add more. */
const blankRows = { list: 3, table: 2 } as const

/**
 * What is filled in below the heading of a section of an output document. Guidance is the prompt of the answer; a table,
 * whose cells have prompts of their own, has it as a line above, which is deleted like any other.
 */
export function documentSection(section: DocumentSection, context: BuildContext): readonly Flow[] {
  return drawSection[section.type](section, context)
}

const drawSection = {
  text: ({ id, heading, guide }: DocumentSection): readonly Flow[] => [
    blankField({ path: id, control: 'multiline', rich: true, label: heading, labelShown: false, prompt: guide }),
  ],

  list: ({ id, heading, guide }: DocumentSection, { t }: BuildContext): readonly Flow[] => {
    const prompt = t('documentTemplate.prompt.item')
    const field = { id: 'item', control: 'multiline', prompt, firstPrompt: guide } as const
    const description = t('documentTemplate.listDescription', { title: heading })
    const columns: readonly FieldColumn[] = [{ title: t('documentTemplate.item'), width: 100, field }]
    return [fieldTable({ name: id, caption: heading, description, columns, blankRows: blankRows.list, t })]
  },

  table: ({ id, heading, guide, columns, rows }: DocumentSection, { t }: BuildContext): readonly Flow[] => [
    hint(guide),
    fieldTable({
      name: id,
      caption: heading,
      description: t('documentTemplate.tableDescription', { title: heading }),
      columns: columns.map((column) => tableColumn(column, rows, t)),
      rows: rows.map((row) => startingRow(row, columns)),
      blankRows: blankRows.table,
      t,
    }),
  ],
}

/** Shares of the width that a column takes beside others: a paragraph needs more room than a date. */
const widths = { text: 20, multiline: 28, select: 15, date: 14, number: 14, checkbox: 12 } as const

function tableColumn({ id, heading, control, options }: Column, rows: StartingRows, t: BuildContext['t']): FieldColumn {
  const prompt = control === 'checkbox' ? '' : t(`documentTemplate.prompt.${control}`)
  const given = rows.flatMap((row) => labelOf(row[id] ?? '', options))
  return {
    title: heading,
    width: Math.max(widths[control], roomFor([heading, ...given])),
    field: { id, control, prompt, options },
  }
}

/** The share that the longest word takes unbroken, in the bold of headings of columns and rows. */
function roomFor(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.split(/\s+/))
  return Math.round(Math.max(...words.map((word) => word.length)) * 1.7)
}

type StartingRows = DocumentSection['rows']

/** The cells that a starting row gives, as plain text that can be typed over. */
function startingRow(row: StartingRows[number], columns: readonly Column[]): TableRowSpec {
  return columns.map(({ id, options }) => {
    const value = row[id]
    if (value === undefined) return undefined
    return cellText(labelOf(value, options))
  })
}

function labelOf(value: string, options: Field['options']): string {
  return options.find(({ id }) => id === value)?.label ?? value
}

import type { PropertyPath, SourceFile } from '@roadmap/content'
import { code, didYouMean, expectedList } from '@roadmap/diagnostics'
import { reportAt } from '../problem.ts'
import { dateSchema } from '../schema/common.ts'
import type { Whole } from './check-rules.ts'
import { checkOnce } from './once.ts'

/**
 * An output document can be drawn: it has sections or is a form (`document-shape`), the ids of sections and of the
 * columns of a table are its own (`duplicate-section-id`, `duplicate-column`), a choice has options of its own (`column-options`,
 * `duplicate-option`), and starting rows name columns (`unknown-column`) and hold what these can (`starting-value`).
 */
export function checkDocuments({ content }: Whole): void {
  for (const { source, data } of content.document) {
    checkShape(source, data.form, data.sections.length)
    checkOnce(
      source,
      data.sections.map(({ id }, index) => ({ id, path: ['sections', index, 'id'] })),
      { rule: 'duplicate-section-id', noun: 'section', why: lost },
    )
    for (const [index, section] of data.sections.entries()) {
      if (section.type === 'table') checkTable(source, ['sections', index], section.columns, section.rows ?? [])
    }
  }
}

const lost = 'What is filled in for one would be stored over the other.'

function checkShape(source: SourceFile, form: string | undefined, sections: number): void {
  if (form === undefined && sections === 0) {
    reportAt(source, ['sections'], {
      rule: 'document-shape',
      what: 'Found a document without sections, expected sections or a form',
      why: 'The template would be an empty page.',
      fix: 'Add `sections:` with at least one section, or `form:` with the id of the form that it is.',
    })
  }
  if (form !== undefined && sections > 0) {
    reportAt(source, ['sections'], {
      rule: 'document-shape',
      what: `Found sections in a document that is the form ${code(form)}, expected none`,
      why: 'The sections come from the form, so these would be left out.',
      fix: 'Remove `sections`, or remove `form`.',
    })
  }
}

interface Column {
  readonly id: string
  readonly control: string
  readonly options?: readonly { readonly id: string }[] | undefined
}

function checkTable(
  source: SourceFile,
  path: PropertyPath,
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, string>>[],
): void {
  checkOnce(
    source,
    columns.map(({ id }, index) => ({ id, path: [...path, 'columns', index, 'id'] })),
    { rule: 'duplicate-column', noun: 'column', why: lost },
  )
  for (const [index, { id, control, options }] of columns.entries()) {
    checkOnce(
      source,
      (options ?? []).map((option, at) => ({ id: option.id, path: [...path, 'columns', index, 'options', at, 'id'] })),
      { rule: 'duplicate-option', noun: 'option', why: 'Nobody could tell which of the two was chosen.' },
    )
    if ((control === 'select') === (options !== undefined)) continue
    reportAt(source, [...path, 'columns', index, 'control'], {
      rule: 'column-options',
      what: `Found the ${control} column ${code(id)} ${options === undefined ? 'without' : 'with'} options, expected ${control === 'select' ? 'a list to choose from' : 'options for a choice only'}`,
      why: 'The cells of the column could not be drawn as they stand.',
      fix:
        options === undefined
          ? 'Add `options:` with an id and a label for each.'
          : 'Remove `options`, or write `control: select`.',
    })
  }
  const ids = columns.map(({ id }) => id)
  for (const [index, row] of rows.entries()) {
    for (const [key, value] of Object.entries(row)) {
      const column = columns.find(({ id }) => id === key)
      if (column) {
        checkValue(source, [...path, 'rows', index, key], column, value)
        continue
      }
      const problem = {
        rule: 'unknown-column',
        what: `Unknown column ${code(key)}, expected ${expectedList(ids, 'the id of a column')}`,
        why: 'What stands under it would be left out of the table.',
        fix: didYouMean(key, ids, `Change ${code(key)} to the id of a column, or add the column.`),
      }
      reportAt(source, [...path, 'rows', index, key], problem, 'key')
    }
  }
}

function checkValue(source: SourceFile, path: PropertyPath, { id, control, options }: Column, value: string): void {
  const choices = options?.map((option) => option.id) ?? []
  if (control === 'select' ? choices.includes(value) : canStart[control]?.(value) !== false) return
  const expected = control === 'select' ? expectedList(choices, 'the id of an option') : `${expectedValue[control]}`
  reportAt(source, path, {
    rule: 'starting-value',
    what: `Found ${code(value)} in the ${control} column ${code(id)}, expected ${expected}`,
    why: 'The table would start with something that nobody could have chosen.',
    fix: didYouMean(value, choices, `Change the value of ${code(id)}, or remove it.`),
  })
}

/** What the controls that take only some values can start with; a box is ticked by whoever fills in the table. */
const canStart: Readonly<Record<string, (value: string) => boolean>> = {
  date: (value) => dateSchema.safeParse(value).success,
  number: (value) => /^-?\d+(?:\.\d+)?$/.test(value),
  checkbox: () => false,
}

const expectedValue: Readonly<Record<string, string>> = {
  date: 'a date such as 2026-11-23',
  number: 'a number',
  checkbox: 'no starting value',
}

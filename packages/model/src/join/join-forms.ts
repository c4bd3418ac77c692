import type { CheckedFile } from '../checked-content.ts'
import type { Activity, Assessment, Cell, FieldSpec, FormSpec, Option, OptionList, Roadmap } from '../roadmap.ts'
import type { FieldData, OptionData } from '../schema/forms.ts'
import type { Index } from './lists.ts'

type GroupedOption = Option & { readonly group?: string }
export type OptionLists = { readonly [L in OptionList]: readonly GroupedOption[] }
type OpenOptionLists = { readonly [L in OptionList]: GroupedOption[] }

/** Option lists that forms can hold before the entries in them are joined. */
export function createOptionLists(): OpenOptionLists {
  return { phases: [], strands: [], activities: [], tools: [], scenarios: [] }
}

/** Fills the lists in reading order; long ones are grouped. */
export function fillOptionLists(
  lists: OpenOptionLists,
  roadmap: Pick<Roadmap, 'phases' | 'strands' | 'activities' | 'tools' | 'scenarios'>,
): void {
  lists.phases.push(...roadmap.phases.map(({ id, numeral, title }) => ({ id, label: `${numeral}: ${title}` })))
  lists.strands.push(...roadmap.strands.map(({ id, title }) => ({ id, label: title })))
  lists.activities.push(
    ...roadmap.activities.map(({ id, title, cell }) => ({ id, label: `${id} ${title}`, group: cell.title })),
  )
  lists.tools.push(...roadmap.tools.map(({ id, title, family }) => ({ id, label: title, group: family.title })))
  lists.scenarios.push(...roadmap.scenarios.map(({ id, title }) => ({ id, label: title })))
}

/** A form with its options in place. `lists` are those that come from the roadmap; they may be filled later. */
export function joinForm({ source, data }: CheckedFile<'form'>, lists: OptionLists): FormSpec {
  const { options, sections, review, submission, ...form } = data
  return {
    ...form,
    kind: 'form',
    source,
    review,
    submission,
    sections: sections.map(({ fields, repeat, ...section }) => ({
      ...section,
      repeat,
      fields: fields.map((field) => joinField(field, options, lists)),
    })),
  }
}

/** The self-assessment, with the cell and the activity that each statement leads to. */
export function joinAssessment(
  { source, data }: CheckedFile<'assessment'>,
  lists: OptionLists,
  { cells, activities }: { readonly cells: Index<Cell>; readonly activities: Index<Activity> },
): Assessment {
  const { fields, results, statements, ...assessment } = data
  return {
    ...assessment,
    ...results,
    kind: 'assessment',
    source,
    fields: fields.map((field) => joinField(field, {}, lists)),
    statements: statements.map((statement) => ({
      ...statement,
      cell: cells.get(statement.cell),
      ifLow: activities.get(statement.ifLow),
    })),
  }
}

function joinField(
  { options, ...field }: FieldData,
  own: Readonly<Record<string, readonly OptionData[]>>,
  lists: OptionLists,
): FieldSpec {
  const named = options === undefined ? [] : (own[options] ?? [])
  return { ...field, options: field.optionsFrom === undefined ? named : lists[field.optionsFrom] }
}

import type { PropertyPath, SourceFile } from '@roadmap/content'
import { code } from '@roadmap/diagnostics'
import { reportAt } from '../problem.ts'
import type { FieldData, FormData } from '../schema/forms.ts'
import type { Whole } from './check-rules.ts'
import { reportField } from './unknown-field.ts'

/**
 * What a form names under `submission` can be used as it says (`unknown-field`, `submission-field`): an accepted case study
 * takes its title, consent, dates and attribution from these answers, and an answer of another kind would count as none.
 */
export function checkSubmissions({ content }: Whole): void {
  for (const { source, data } of content.form) {
    const places = data.sections.flatMap((section) => section.fields.map((field) => ({ field, section })))
    const ids = places.map(({ field }) => field.id)
    for (const named of namedFields(data)) {
      const path = ['submission', ...named.path]
      const place = places.find(({ field }) => field.id === named.id)
      if (!place) reportField(source, path, named.id, ids)
      else if (!named.use.isFit(place, data.options)) reportUnfit(source, path, place.field, named)
    }
  }
}

interface Place {
  readonly field: FieldData
  readonly section: FormData['sections'][number]
}

/** What an answer is used for, and which field can give it. */
interface Use {
  readonly isFit: (place: Place, options: FormData['options']) => boolean
  readonly expected: string
  readonly why: string
}

interface NamedField {
  readonly id: string
  /** Below `submission`. */
  readonly path: PropertyPath
  /** The key as it is shown. */
  readonly key: string
  readonly use: Use
}

const title: Use = {
  isFit: ({ field, section }) => field.type === 'text' && section.visibility === 'published' && !section.repeat,
  expected: 'a text field of a published section without `repeat`',
  why: 'Its answer could not be the title of a case study.',
}

const choice: Use = {
  isFit: ({ field, section }, options) => !section.repeat && (field.type === 'checkbox' || hasYes(field, options)),
  expected: 'a box to tick or a choice with an option `yes`, in a section without `repeat`',
  why: 'No answer to it would count as a yes.',
}

const date: Use = {
  isFit: ({ field, section }) => field.type === 'date' && !section.repeat,
  expected: 'a date field of a section without `repeat`',
  why: 'Its answer would not be a day.',
}

const box: Use = {
  isFit: ({ field, section }) => field.type === 'checkbox' && !section.repeat,
  expected: 'a box to tick, in a section without `repeat`',
  why: 'No attribution would ever be printed.',
}

const attribution: Use = {
  isFit: ({ field, section }) => field.type === 'text' && section.visibility === 'private' && !section.repeat,
  expected: 'a text field of a private section without `repeat`',
  why: 'Its answer could not be printed as an attribution, or would be printed twice.',
}

/** A list that the form does not have is reported where the field names it. */
function hasYes({ type, options: list }: FieldData, options: FormData['options']): boolean {
  if (type !== 'select' || list === undefined) return false
  return options[list]?.some(({ id }) => id === 'yes') ?? true
}

function namedFields({ submission }: FormData): readonly NamedField[] {
  if (!submission) return []
  const { consent, attribution: printed } = submission
  const uses = { publish: choice, name: choice, internal: choice, reviewBy: date, holdUntil: date }
  const keys = ['publish', 'name', 'internal', 'reviewBy', 'holdUntil'] as const
  return [
    { id: submission.title, path: ['title'], key: 'title', use: title },
    ...keys.flatMap((key) => {
      const id = consent[key]
      return id === undefined ? [] : [{ id, path: ['consent', key], key, use: uses[key] }]
    }),
    ...(printed ? [{ id: printed.if, path: ['attribution', 'if'], key: 'if', use: box }] : []),
    ...(printed?.from ?? []).map((id, index) => ({
      id,
      path: ['attribution', 'from', index],
      key: 'from',
      use: attribution,
    })),
  ]
}

function reportUnfit(source: SourceFile, path: PropertyPath, { id, type }: FieldData, { key, use }: NamedField): void {
  reportAt(source, path, {
    rule: 'submission-field',
    what: `Found the ${type} field ${code(id)} under ${code(key)}, expected ${use.expected}`,
    why: use.why,
    fix: 'Name another field, or change this one.',
  })
}

import type { PropertyPath, SourceFile } from '@roadmap/content'
import { checkBySchema, code, didYouMean, expectedList } from '@roadmap/diagnostics'
import * as z from 'zod'
import type { CheckedFile } from '../checked-content.ts'
import type { IdKind } from '../kinds.ts'
import { reportAt } from '../problem.ts'
import type { Registry } from '../registry.ts'
import { dateSchema } from '../schema/common.ts'
import type { FieldData } from '../schema/forms.ts'
import { isMapping } from '../select.ts'
import type { Whole } from './check-rules.ts'
import { reportFormVersion } from './form-version.ts'

/**
 * The answers of a case study fit its form: its version (`form-version`), fields (`unknown-field`), types (`wrong-answer`)
 * and options (`unknown-option`); and no answer to a private question stands in the content (`private-answer`).
 */
export function checkCaseStudies({ content, registry }: Whole): void {
  const forms = new Map(content.form.map((file) => [file.data.id, file]))
  for (const { source, data } of content['case-study']) {
    const form = forms.get(data.form.id)
    if (!form) continue
    if (form.data.version !== data.form.version) reportFormVersion(source, data.form.version, form, versionWords)
    else checkAnswers({ source, form, registry }, data.answers)
  }
}

const versionWords = {
  what: 'answers',
  why: 'Its answers may belong to questions that have changed since, so they cannot be shown.',
} as const

type Form = CheckedFile<'form'>

interface Study {
  readonly source: SourceFile
  readonly form: Form
  readonly registry: Registry
}

/** The kind of ids in a list of options that comes from the roadmap. */
const idsOf = {
  phases: 'phase',
  strands: 'strand',
  activities: 'activity',
  tools: 'tool',
  scenarios: 'scenario',
} as const satisfies Record<NonNullable<FieldData['optionsFrom']>, IdKind>

function checkAnswers(study: Study, answers: Readonly<Record<string, unknown>>): void {
  const { source } = study
  const { sections } = study.form.data
  const single = new Map(
    sections.filter(({ repeat }) => !repeat).flatMap((section) => section.fields.map((field) => [field.id, field])),
  )
  const repeated = new Map(sections.flatMap((section) => (section.repeat ? [[section.id, section]] : [])))
  const isPrivate = new Set(
    sections
      .filter(({ visibility }) => visibility === 'private')
      .flatMap(({ id, fields, repeat }) => [...(repeat ? [id] : []), ...fields.map((field) => field.id)]),
  )
  const known = [...single.keys(), ...repeated.keys()]
  for (const [id, value] of Object.entries(answers)) {
    const path = ['answers', id]
    const [field, section] = [single.get(id), repeated.get(id)]
    if (isPrivate.has(id)) reportPrivate(source, path, id)
    else if (field) checkAnswer(study, path, field, value)
    else if (section) checkRecords(study, path, value, section.fields)
    else reportField(source, path, id, known)
  }
}

function checkRecords(study: Study, path: PropertyPath, value: unknown, fields: readonly FieldData[]): void {
  if (!isRecords(value)) {
    const records = z.array(z.object(Object.fromEntries(fields.map(({ id }) => [id, z.unknown()]))), recordsRule)
    reportAnswer(study.source, path, records, value)
    return
  }
  const byId = new Map(fields.map((field) => [field.id, field]))
  for (const [index, record] of value.entries()) {
    for (const [id, answer] of Object.entries(record)) {
      const field = byId.get(id)
      const at = [...path, index, id]
      if (field) checkAnswer(study, at, field, answer)
      else reportField(study.source, at, id, [...byId.keys()])
    }
  }
}

const recordsRule = 'use a list of records'

function isRecords(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.every(isMapping)
}

function checkAnswer(study: Study, path: PropertyPath, field: FieldData, value: unknown): void {
  const schema = answerSchemas[field.type]
  if (!schema.safeParse(value).success)
    reportAnswer(study.source, path, field.required ? schema : schema.optional(), value)
  else if (field.type === 'select') checkOption(study, path, field, String(value))
  else if (Array.isArray(value)) {
    for (const [index, id] of value.entries()) checkOption(study, [...path, index], field, String(id))
  }
}

function checkOption({ source, form, registry }: Study, path: PropertyPath, field: FieldData, id: string): void {
  const kind = field.optionsFrom && idsOf[field.optionsFrom]
  const own = form.data.options[field.options ?? '']
  if (!kind && !own) return // the form names a list that does not exist, and that is reported there
  const options = kind ? [...registry.of(kind).keys()] : (own ?? []).map((option) => option.id)
  const isKnown = kind ? registry.mayHave(kind, id) : options.includes(id)
  if (!isKnown) reportOption(source, path, id, options)
}

const answerSchemas: Readonly<Record<FieldData['type'], z.ZodType>> = {
  text: z.string(),
  multiline: z.string(),
  email: z.string(),
  select: z.string('use the id of an option'),
  multiselect: z.array(z.string('use the id of an option'), 'use a list of ids of options'),
  date: dateSchema,
  number: z.number(),
  checkbox: z.boolean(),
}

function reportField(source: SourceFile, path: PropertyPath, id: string, known: readonly string[]): void {
  const problem = {
    rule: 'unknown-field',
    what: `Unknown field ${code(id)}, expected ${expectedList(known, 'the id of a field of the form')}`,
    why: 'The answer would be left out.',
    fix: didYouMean(id, known, `Change ${code(id)} to the id of a field, or remove the answer.`),
  }
  reportAt(source, path, problem, 'key')
}

function reportOption(source: SourceFile, path: PropertyPath, id: string, options: readonly string[]): void {
  reportAt(source, path, {
    rule: 'unknown-option',
    what: `Unknown option ${code(id)}, expected ${expectedList(options, 'the id of an option of the field')}`,
    why: 'The answer has no words to be shown with.',
    fix: didYouMean(id, options, `Change ${code(id)} to the id of an option.`),
  })
}

/** Says what is wrong with an answer as it is said of any other value. */
function reportAnswer(source: SourceFile, path: PropertyPath, schema: z.ZodType, value: unknown): void {
  const within = path.slice(0, -1)
  const id = String(path.at(-1))
  const written = {
    text: String(source.file),
    placeOf: (at: PropertyPath, part?: 'key' | 'value') => source.placeOf([...within, ...at], part),
  }
  const checked = checkBySchema(z.object({ [id]: schema }), { [id]: value }, { noun: 'a case study', written })
  for (const { path: at, what, fix } of 'faults' in checked ? checked.faults : []) {
    reportAt(source, [...within, ...at], { rule: 'wrong-answer', what, why: 'The answer could not be shown.', fix })
  }
}

function reportPrivate(source: SourceFile, path: PropertyPath, id: string): void {
  const problem = {
    rule: 'private-answer',
    what: `Found an answer to the private question ${code(id)}, expected answers to published ones only`,
    why: 'The content is open to everyone, and private answers were given in confidence.',
    fix: `Remove ${code(`${id}: …`)}; it belongs in the private record of the submission.`,
  }
  reportAt(source, path, problem, 'key')
}

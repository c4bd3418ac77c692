import type { Answer, AnswerSpec, FieldSpec, FormSection } from '@roadmap/model'
import type { RawAnswer, RawRecord } from '../submission.ts'
import { type AnswerProblem, excerpt, normaliseAnswer } from './normalise-answer.ts'

/** One answer, by its question. */
export type AnswerRecord = Readonly<Record<string, Answer>>

/** Answers of a section that repeats are a list of records, those of a keyed one a record. */
export type Answers = Readonly<Record<string, Answer | readonly AnswerRecord[] | AnswerRecord>>

/** What is wrong, and where: a field (in a row of a repeated section), or the section itself. */
export interface FieldProblem extends AnswerProblem {
  /** As in `Field.path`: `title`, `benefit[2].measure`. */
  readonly path: string
  /** What the person reads over the answer. */
  readonly label: string
  /** The title of the section, and the row when it repeats. */
  readonly section: string
  readonly row?: number
}

export interface CheckedAnswers {
  /** In normal form and in the order of the form; blank answers are left out. */
  readonly answers: Answers
  readonly problems: readonly FieldProblem[]
}

export interface CheckOptions {
  /** Answers to questions that the form does not ask: a program made them (`refuse`), or they are other text of a document. */
  readonly unknown?: 'refuse' | 'ignore'
  /** Whose names of months are understood in dates. */
  readonly language?: string
}

/**
 * Brings all answers into normal form and checks them against the form that was filled in: types, lengths, options, what is
 * required, and how often a section repeats. Reports every problem, one for each field.
 */
export function checkAnswers(form: AnswerSpec, raw: RawRecord, options: CheckOptions = {}): CheckedAnswers {
  const problems: FieldProblem[] = []
  const answers: Record<string, Answers[string]> = {}
  for (const section of form.sections) {
    const check: SectionCheck = { section, options, problems }
    if (section.repeat) {
      const rows = checkRows(check, raw[section.id])
      if (rows.length > 0) answers[section.id] = rows
    } else if (section.keyed) {
      const record = checkKeyed(check, raw[section.id])
      if (Object.keys(record).length > 0) answers[section.id] = record
    } else {
      Object.assign(answers, checkRecord(check, raw, undefined))
    }
  }
  if (options.unknown !== 'ignore') problems.push(...unknownAnswers(form, raw))
  return { answers, problems }
}

interface SectionCheck {
  readonly section: FormSection
  readonly options: CheckOptions
  readonly problems: FieldProblem[]
}

function checkRows(check: SectionCheck, raw: RawAnswer | undefined): readonly Readonly<Record<string, Answer>>[] {
  const { section, problems, options } = check
  const { min, max } = section.repeat ?? { min: 0, max: 0 }
  const report = (problem: AnswerProblem) =>
    problems.push({ ...problem, path: section.id, label: section.title, section: section.title })
  if (raw !== undefined && raw !== null && !(Array.isArray(raw) && raw.every(isRecord))) {
    report({ code: 'type', values: {} })
    return []
  }
  const given: readonly RawRecord[] = Array.isArray(raw) ? raw.filter(isRecord) : []
  // A block of the paper form that was left empty is no row.
  const rows = given.filter((row) => section.fields.some((field) => isGiven(field, row[field.id])))
  if (rows.length > max) report({ code: 'tooMany', values: { found: rows.length, max } })
  if (rows.length < min) report({ code: 'tooFew', values: { found: rows.length, min } })
  return rows.slice(0, max).map((row, index) => {
    if (options.unknown !== 'ignore') problems.push(...unknownParts(section, row, index + 1))
    return checkRecord(check, row, index + 1)
  })
}

/** The answers of a section that stand under its own id. */
function checkKeyed(check: SectionCheck, raw: RawAnswer | undefined): AnswerRecord {
  const { section, options, problems } = check
  if (raw !== undefined && raw !== null && !isRecord(raw)) {
    problems.push({ code: 'type', values: {}, path: section.id, label: section.title, section: section.title })
    return {}
  }
  const given = raw ?? {}
  if (options.unknown !== 'ignore') problems.push(...unknownParts(section, given, undefined))
  return checkRecord(check, given, undefined)
}

function checkRecord(check: SectionCheck, raw: RawRecord, row: number | undefined): Readonly<Record<string, Answer>> {
  const { section, options, problems } = check
  const answers: Record<string, Answer> = {}
  const missing: FieldSpec[] = []
  const report = (field: FieldSpec, problem: AnswerProblem) => problems.push(problemOf(section, field, row, problem))
  for (const field of section.fields) {
    const normalised = normaliseAnswer(field, raw[field.id], options.language)
    if (normalised.kind === 'answer') answers[field.id] = normalised.answer
    else if (normalised.kind === 'problem') report(field, normalised.problem)
    else missing.push(field)
  }
  const isBlank = (id: string) => isBlankAnswer(raw[id])
  for (const field of missing) {
    if (field.required || isRequired(field, isBlank)) report(field, { code: 'required', values: {} })
  }
  return answers
}

function isRequired({ requiredIf }: FieldSpec, isBlank: (id: string) => boolean): boolean {
  if (!requiredIf) return false
  return 'notBlank' in requiredIf ? !isBlank(requiredIf.notBlank) : requiredIf.anyBlank.some(isBlank)
}

/** Whether anything stands there: a wrong answer is an answer, to be mended rather than asked for again. */
function isBlankAnswer(raw: RawAnswer | undefined): boolean {
  if (raw === undefined || raw === null || raw === false) return true
  if (typeof raw === 'string') return raw.trim() === ''
  return Array.isArray(raw) && raw.every(isBlankAnswer)
}

function isGiven(field: FieldSpec, raw: RawAnswer | undefined): boolean {
  return normaliseAnswer(field, raw).kind !== 'blank'
}

function problemOf(
  section: FormSection,
  field: FieldSpec,
  row: number | undefined,
  problem: AnswerProblem,
): FieldProblem {
  const within = section.keyed ? `${section.id}[${field.id}]` : field.id
  const place = row === undefined ? within : `${section.id}[${row}].${field.id}`
  return { ...problem, path: place, label: field.label, section: section.title, ...(row !== undefined && { row }) }
}

function unknownAnswers(form: AnswerSpec, raw: RawRecord): readonly FieldProblem[] {
  const known = new Set(
    form.sections.flatMap(({ id, repeat, keyed, fields }) =>
      repeat || keyed ? [id] : fields.map((field) => field.id),
    ),
  )
  return Object.keys(raw)
    .filter((id) => !known.has(id))
    .map((id) => unknown(excerpt(id), form.title))
}

function unknownParts(
  { fields, title }: FormSection,
  row: RawRecord,
  number: number | undefined,
): readonly FieldProblem[] {
  return Object.keys(row)
    .filter((id) => !fields.some((field) => field.id === id))
    .map((id) => ({ ...unknown(excerpt(id), title), ...(number !== undefined && { row: number }) }))
}

function unknown(id: string, section: string): FieldProblem {
  return { code: 'unknown', values: {}, path: id, label: id, section }
}

function isRecord(value: RawAnswer): value is RawRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import { parseFieldPath } from '@roadmap/document/field-path'
import type { PageData, Question } from '../page-data.ts'
import type { Answer } from './check-answer.ts'
import { blankAnswer, type RawAnswer } from './raw-answer.ts'

/** Answers as a file holds them: rows in a list, answers for each thing of a list under its id, the others by name. */
export interface Submission {
  readonly form: PageData['form']
  readonly answers: Readonly<Record<string, unknown>>
}

/** Puts answers, in the order of their questions, in their places. Blank ones are left out; rows keep their order. */
export function buildSubmission(
  form: PageData['form'],
  answers: readonly (readonly [question: Question, answer: Answer | RawAnswer])[],
): Submission {
  const all: Record<string, unknown> = {}
  for (const [{ path, row }, answer] of answers) {
    const { name, key, part } = parse(path)
    if (row && key !== undefined && part !== undefined) {
      all[name] ??= []
      const rows = all[name] as Record<string, unknown>[] // Only rows are put under this name.
      while (rows.length < Number(key)) rows.push({})
      const own = rows[Number(key) - 1]
      if (own) own[part] = answer
    } else if (key !== undefined) {
      all[name] ??= {}
      const things = all[name] as Record<string, unknown> // Only answers by key are put under this name.
      things[key] = answer
    } else all[name] = answer
  }
  return { form, answers: all }
}

/**
 * Reads what `buildSubmission` wrote back into the controls of a question; anything that the question cannot hold is taken
 * as blank. The file may come from anywhere.
 */
export function pickAnswer(answers: unknown, question: Question): RawAnswer {
  const { name, key, part } = parse(question.path)
  const under = key === undefined ? own(answers, name) : own(own(answers, name), question.row ? Number(key) - 1 : key)
  const found = part === undefined ? under : own(under, part)
  const { control, options } = question
  const isOption = (id: unknown) => options.some((option) => option.id === String(id))
  if (control === 'checkbox') return found === true
  if (control === 'multiselect') return Array.isArray(found) ? found.filter(isOption).map(String) : []
  if (typeof found !== 'string' && typeof found !== 'number') return blankAnswer(question)
  return control === 'select' && !isOption(found) ? '' : String(found)
}

function own(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string | number, unknown>>)[key] // It has the key, as was just asked.
    : undefined
}

function parse(path: string) {
  const parsed = parseFieldPath(path)
  if (!parsed) throw new Error(`${path} is no path of a field`)
  return parsed
}

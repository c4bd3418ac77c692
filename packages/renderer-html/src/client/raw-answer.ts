import type { Question } from '../page-data.ts'

/** An answer as it stands in its controls: typed text or a chosen id, a tick, the ids that are ticked. */
export type RawAnswer = string | boolean | readonly string[]

/** Answers by path. */
export type RawAnswers = ReadonlyMap<string, RawAnswer>

export function isBlank(answer: RawAnswer | undefined): boolean {
  if (typeof answer === 'string') return answer.trim() === ''
  return answer === undefined || answer === false || (answer !== true && answer.length === 0)
}

/** What a question holds before anything is filled in. */
export function blankAnswer({ control }: Question): RawAnswer {
  if (control === 'checkbox') return false
  return control === 'multiselect' ? [] : ''
}

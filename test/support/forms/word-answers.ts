import type { Control } from '../word/controls.ts'
import type { AnswerPlace } from './places-of.ts'

/**
 * What is filled in at each content control of a form: the words of an option, the day as it is stored, `true` for a tick.
 * A control without an answer is `undefined`: it is left as it is.
 */
export function wordAnswers(places: readonly AnswerPlace[]): (control: Control) => string | undefined {
  const texts = new Map(places.flatMap(textsOf))
  return ({ tag }) => texts.get(tag)
}

function textsOf({ path, field, answer }: AnswerPlace): readonly (readonly [string, string])[] {
  const { type, options } = field
  if (type === 'multiselect' && Array.isArray(answer)) {
    return options.map(({ id }) => [`${path}=${id}`, String(answer.includes(id))])
  }
  if (type === 'select') return [[path, options.find(({ id }) => id === answer)?.label ?? '']]
  if (type === 'number') return [[path, Number(answer).toLocaleString('en-GB', { maximumFractionDigits: 10 })]]
  return [[path, String(answer)]]
}

import { isEmail, lengthOf, normaliseText, parseDate, parseNumber } from '@roadmap/document/normal-form'
import type { Answer, FieldSpec } from '@roadmap/model'
import { limits } from '../limits.ts'
import type { RawAnswer } from '../submission.ts'

/** What is wrong with an answer; the sentence for each stands under `intake.problem` in the messages. */
export type ProblemCode =
  | 'date'
  | 'email'
  | 'number'
  | 'option'
  | 'required'
  | 'tooFew'
  | 'tooLong'
  | 'tooMany'
  | 'type'
  | 'unknown'

export interface AnswerProblem {
  readonly code: ProblemCode
  readonly values: Readonly<Record<string, string | number>>
}

/** An answer in normal form, nothing when it was left blank, or what is wrong with it. */
export type Normalised =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'blank' }
  | { readonly kind: 'problem'; readonly problem: AnswerProblem }

/**
 * The normal form of one answer: the same, whichever form it was given in. Text is NFC with `\n` and no control
 * characters; numbers and dates are read as people write them; a choice is the id of its option.
 *
 * @param language whose names of months are understood in dates.
 */
export function normaliseAnswer(field: FieldSpec, raw: RawAnswer | undefined, language = 'en-GB'): Normalised {
  if (raw === undefined || raw === null) return blank
  if (field.type === 'multiselect') return normaliseChoices(field, raw)
  if (field.type === 'checkbox') return normaliseTick(raw)
  if (typeof raw === 'number' && field.type === 'number' && Number.isFinite(raw)) return answer(raw + 0)
  if (typeof raw !== 'string' && typeof raw !== 'number') return problem('type')
  const text = normaliseText(String(raw), field.type === 'multiline' ? 'many' : 'one')
  if (text === '') return blank
  if (field.type === 'number') return given(parseNumber(text), () => problem('number', { found: excerpt(text) }))
  if (field.type === 'date') return given(parseDate(text, language), () => problem('date', { found: excerpt(text) }))
  if (field.type === 'select') return given(optionOf(field, text), () => problem('option', { found: excerpt(text) }))
  const [length, max] = [lengthOf(text), field.max ?? limits.textCharacters]
  if (length > max) return problem('tooLong', { length, max })
  if (field.type === 'email' && !isEmail(text)) return problem('email', { found: excerpt(text) })
  return answer(text)
}

/** A stranger's text as it can be quoted in a line: no marks that turn the direction of writing, not too long. */
export function excerpt(text: string, most = 60): string {
  const line = normaliseText(text, 'one').replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
  const letters = [...line]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : line
}

const blank: Normalised = { kind: 'blank' }
const answer = (value: Answer): Normalised => ({ kind: 'answer', answer: value })
const problem = (code: ProblemCode, values: AnswerProblem['values'] = {}): Normalised => ({
  kind: 'problem',
  problem: { code, values },
})
const given = (value: Answer | undefined, otherwise: () => Normalised) =>
  value === undefined ? otherwise() : answer(value)

function normaliseChoices(field: FieldSpec, raw: RawAnswer): Normalised {
  const items = Array.isArray(raw) ? raw : typeof raw === 'string' ? [raw] : undefined
  if (!items?.every((item): item is string => typeof item === 'string')) return problem('type')
  const chosen = new Set<string>()
  for (const item of items) {
    const text = normaliseText(item, 'one')
    const id = text === '' ? '' : optionOf(field, text)
    if (id === undefined) return problem('option', { found: excerpt(text) })
    if (id !== '') chosen.add(id)
  }
  // In the order of the form, so that the same choices are the same answer.
  const ids = field.options.map(({ id }) => id).filter((id) => chosen.has(id))
  return ids.length === 0 ? blank : answer(ids)
}

function normaliseTick(raw: RawAnswer): Normalised {
  if (typeof raw === 'boolean') return raw ? answer(true) : blank
  if (typeof raw !== 'string') return problem('type')
  const text = normaliseText(raw, 'one').toLowerCase()
  if (/^(?:yes|true|on|x|1|☒|☑|✓|✔)$/.test(text)) return answer(true)
  return /^(?:|no|false|off|0|☐)$/.test(text) ? blank : problem('type')
}

/** The id of the option that was meant: by its id, or by its label where a format holds only what is seen. */
function optionOf({ options }: FieldSpec, text: string): string | undefined {
  if (options.some(({ id }) => id === text)) return text
  const folded = text.toLowerCase()
  const labelled = options.filter(({ label }) => normaliseText(label, 'one').toLowerCase() === folded)
  return labelled.length === 1 ? labelled[0]?.id : undefined
}

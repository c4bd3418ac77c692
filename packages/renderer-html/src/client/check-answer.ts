import type { FormWord } from '@roadmap/document/nodes'
import { isEmail, lengthOf, normaliseText, parseDate, parseNumber } from '@roadmap/document/normal-form'
import type { PageData, Question } from '../page-data.ts'
import { isBlank, type RawAnswer, type RawAnswers } from './raw-answer.ts'

/** An answer in normal form, as it is saved. */
export type Answer = string | number | true | readonly string[]

/** Why an answer cannot be taken: a word of the page, and its values. */
export interface Fault {
  readonly word: FormWord
  readonly values: Readonly<Record<string, string | number>>
}

export type Checked = { readonly answer: Answer | undefined } | { readonly fault: Fault }

/** Judges one answer by the rules of its question. A blank answer is `undefined`. */
export function checkAnswer(
  question: Question,
  raw: RawAnswer | undefined,
  answers: RawAnswers,
  language: string,
): Checked {
  const { control, label, required, max } = question
  const fault = (word: FormWord, values: Fault['values'] = {}): Checked => ({
    fault: { word, values: { label, ...values } },
  })
  if (raw === undefined || isBlank(raw)) {
    return required || isMet(question, answers) ? fault(missing(control)) : { answer: undefined }
  }
  if (raw === true) return { answer: true }
  if (typeof raw !== 'string') return { answer: raw === false ? undefined : raw }
  const text = normaliseText(raw)
  if (control === 'number') {
    const value = parseNumber(text)
    return value === undefined ? fault('badNumber') : { answer: value }
  }
  if (control === 'date') {
    const value = parseDate(text, language)
    return value === undefined ? fault('badDate') : { answer: value }
  }
  if (control === 'email' && !isEmail(text)) return fault('badEmail')
  const count = lengthOf(text)
  return max !== undefined && count > max ? fault('tooLong', { max, count }) : { answer: text }
}

/** Whether a question is on the page: one with a condition only while the condition is met. */
export function isAsked(question: Question, answers: RawAnswers): boolean {
  return question.required || !question.requiredIf || isMet(question, answers)
}

/** The questions that are asked just now; rows beyond those in use are not. */
export function askedQuestions(
  { questions }: Pick<PageData, 'questions'>,
  answers: RawAnswers,
  rowsInUse: ReadonlyMap<string, number>,
): readonly Question[] {
  return questions.filter(
    (question) =>
      (!question.row || question.row.row <= (rowsInUse.get(question.row.name) ?? 0)) && isAsked(question, answers),
  )
}

function isMet({ requiredIf }: Question, answers: RawAnswers): boolean {
  if (!requiredIf) return false
  if ('notBlank' in requiredIf) return !isBlank(answers.get(requiredIf.notBlank))
  return requiredIf.anyBlank.some((path) => isBlank(answers.get(path)))
}

function missing(control: Question['control']): FormWord {
  if (control === 'checkbox') return 'needTick'
  return control === 'select' || control === 'multiselect' ? 'needChoice' : 'needText'
}

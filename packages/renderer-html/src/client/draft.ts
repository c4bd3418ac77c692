import { askedQuestions } from './check-answer.ts'
import { writeAnswer } from './controls.ts'
import { type Page, readAll } from './page.ts'
import { isBlank, type RawAnswer } from './raw-answer.ts'
import { countRows, showRows } from './rows.ts'
import { buildSubmission, pickAnswer, type Submission } from './submission.ts'

/**
 * Answers as they stand, finished or not, to the questions that are asked: what was written under a question before its
 * condition was gone is not kept. Without private ones it may stay in the browser.
 */
export function buildDraft(page: Page, { withPrivate }: { readonly withPrivate: boolean }): Submission {
  const answers = readAll(page)
  const { data, rowsInUse } = page
  const kept = askedQuestions(data, answers, rowsInUse).flatMap((question) => {
    const answer = answers.get(question.path)
    const isKept = answer !== undefined && !isBlank(answer) && (withPrivate || !question.isPrivate)
    return isKept ? [[question, answer] as const] : []
  })
  return buildSubmission(data.form, kept)
}

/** Fills in what a draft or a saved file holds, and nothing else. */
export function fillIn(page: Page, answers: unknown): void {
  const filled = new Map<string, RawAnswer>()
  for (const question of page.data.questions) {
    const answer = pickAnswer(answers, question)
    writeAnswer(question, answer)
    filled.set(question.path, answer)
  }
  countRows(page, filled)
  showRows(page)
}

interface KeptDraft {
  /** ISO 8601 */
  readonly time: string
  readonly answers: unknown
}

/** The draft in the browser, under a name that holds form, version and edition. Any of it may be forbidden there. */
export function keptDraft(page: Page): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(page)) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('answers' in kept) || !('time' in kept)) return undefined
    return { time: String(kept.time), answers: kept.answers }
  } catch {
    return undefined // Forbidden, or not ours: then there is none.
  }
}

/** Keeps the answers that are not private, if there are any; says what became of them. */
export function keepDraft(page: Page, time: Date): 'kept' | 'empty' | 'refused' {
  const { answers } = buildDraft(page, { withPrivate: false })
  try {
    if (Object.keys(answers).length === 0) {
      localStorage.removeItem(keyOf(page))
      return 'empty'
    }
    localStorage.setItem(keyOf(page), JSON.stringify({ time: time.toISOString(), answers }))
    return 'kept'
  } catch {
    return 'refused' // Forbidden or full: the page says so.
  }
}

/** Deletes the draft in the browser; says whether it is certain that there is none. */
export function forgetDraft(page: Page): boolean {
  try {
    localStorage.removeItem(keyOf(page))
    return localStorage.getItem(keyOf(page)) === null
  } catch {
    return false // Forbidden: one that was kept before may still be there.
  }
}

function keyOf({ data: { form } }: Page): string {
  return `form-draft/${form.id}/${form.version}/${form.edition}`
}

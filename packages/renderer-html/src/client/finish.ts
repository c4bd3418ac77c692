import type { Question } from '../page-data.ts'
import type { Answer } from './check-answer.ts'
import { answerLists } from './check-view.ts'
import { clearErrors, errorSummary, markErrors } from './errors.ts'
import { fileName, saveFile } from './files.ts'
import { button, make } from './make.ts'
import { type DraftActions, savedOutcome, sentOutcome } from './outcome.ts'
import { judge, type Page } from './page.ts'
import { sendAnswers } from './send.ts'
import { buildSubmission, type Submission } from './submission.ts'

export interface FinishActions {
  readonly draft: DraftActions
  /** Leads to a question, to change its answer. */
  readonly onQuestion: (question: Question) => void
  /** Shows the outcome in the place of the answers. */
  readonly onDone: (outcome: HTMLElement) => void
  /** Problems were found or sending failed: the title of the page says so. */
  readonly onError: () => void
  /** While answers are on their way none may change: what arrived would not be what stands here. */
  readonly onSending: (isSending: boolean) => void
}

/** The last part: all answers to read, then a file of them or a way to send them. */
export function createFinish(page: Page, { draft, onQuestion, onDone, onError, onSending }: FinishActions) {
  const { data, say } = page
  const { url } = data.submit
  const trouble = make('div')
  const lists = make('div')
  const save = button(say('save'), url === undefined ? 'main-button' : '', () => {
    const submission = finished()
    if (!submission) return
    const name = fileName(page)
    saveFile(name, submission)
    draft.settle()
    onDone(savedOutcome(page, name, draft))
  })
  const send = url === undefined ? undefined : button(say('send'), 'main-button', () => deliver(url))
  const heading = make('h2', { tabindex: '-1' }, say('checkTitle'))
  const element = make(
    'section',
    { id: 'check', class: 'view' },
    trouble,
    heading,
    make('p', {}, say('checkLead')),
    lists,
  )
  element.append(make('div', { class: 'buttons' }, send, save))

  /** Draws the answers anew. With `marked` each problem stands beside its answer. */
  function refresh(marked = false): void {
    const results = judge(page).map((result) => (marked ? result : { ...result, problem: undefined }))
    trouble.replaceChildren()
    lists.replaceChildren(...answerLists(page, results, onQuestion))
  }

  /** All answers in normal form; when one cannot be taken, the problems are shown instead. */
  function finished(): Submission | undefined {
    const results = judge(page)
    clearErrors(data.questions)
    if (results.every(({ problem }) => problem === undefined)) return buildSubmission(data.form, answersOf(results))
    refresh(true)
    markErrors(page, results)
    showTrouble(errorSummary(page, results, onQuestion))
    return undefined
  }

  async function deliver(to: string): Promise<void> {
    const submission = finished()
    if (!submission || !send) return
    trouble.replaceChildren()
    draft.settle()
    setSending(send, true)
    const result = await sendAnswers(page, to, submission)
    setSending(send, false)
    if (!('why' in result)) {
      onDone(sentOutcome(page, result.receipt, new Date(), draft))
      return
    }
    const words = make('div', { role: 'alert' }, make('h2', {}, say('failedTitle')))
    words.append(make('p', {}, say('failed', { why: result.why })))
    showTrouble(make('div', { class: 'summary', tabindex: '-1' }, words))
  }

  function setSending(on: HTMLButtonElement, isSending: boolean): void {
    onSending(isSending)
    save.disabled = isSending
    on.disabled = isSending
    on.replaceChildren(say(isSending ? 'sending' : 'send'))
  }

  function showTrouble(box: HTMLElement): void {
    trouble.replaceChildren(box)
    onError()
    box.focus()
    box.scrollIntoView({ block: 'start' })
  }

  return { element, refresh }
}

function answersOf(results: ReturnType<typeof judge>): readonly (readonly [Question, Answer])[] {
  return results.flatMap(({ question, answer }) => (answer === undefined ? [] : [[question, answer] as const]))
}

import type { Question } from '../page-data.ts'
import { clearAnswer } from './controls.ts'
import { buildDraft, fillIn, forgetDraft, keepDraft, keptDraft } from './draft.ts'
import { clearErrors, errorSummary, focusQuestion, markErrors } from './errors.ts'
import { fileName, openFile, saveFile } from './files.ts'
import { createFinish } from './finish.ts'
import { refreshHelp, startHelp } from './live-help.ts'
import { button, byId, make } from './make.ts'
import { judge, type Page } from './page.ts'
import { addSteps } from './part-steps.ts'
import { countRows, showRows, startRows } from './rows.ts'
import { createSide } from './side.ts'
import { createStart } from './start-view.ts'
import { createViews } from './views.ts'

const pauseMs = 600

/** Turns the long page into a form that is filled in part by part. */
export function startForm(page: Page): void {
  const { data, say } = page
  const partId = (index: number) => data.parts[index]?.id ?? (index < 0 ? 'start' : 'check')

  const start = createStart(page, {
    onStart: () => views.go(partId(0)),
    onFile: async (file) => {
      const found = await openFile(page, file)
      if ('problem' in found) return found
      fillIn(page, found.answers)
      changed()
      keepNow()
      start.tell(say('opened', { file: file.name }), 'goOn')
      return undefined
    },
  })
  const side = createSide(page, {
    saveDraft: () => saveFile(fileName(page, say('draftFile')), buildDraft(page, { withPrivate: true })),
    deleteAll: () => {
      clearErrors(data.questions)
      for (const question of data.questions) clearAnswer(question)
      countRows(page, new Map())
      showRows(page)
      refreshHelp(page)
      const isGone = forget()
      start.tell(isGone ? say('deleted') : say('draftNotDeleted'), 'start')
      views.go('start')
    },
  })
  const outcome = make('section', { id: 'done', class: 'view' })
  const finish = createFinish(page, {
    draft: {
      isKept: () => keptDraft(page) !== undefined,
      settle,
      forget: () => forget(),
    },
    onQuestion: (question) => goToQuestion(question),
    onError: () => views.setError(),
    onSending: (isSending) => {
      for (const element of [byId('start'), byId('form'), side.element]) element.inert = isSending
    },
    onDone: (words) => {
      const again = button(say('again'), 'plain', () => views.go('check'))
      outcome.replaceChildren(words, make('div', { class: 'buttons' }, again))
      views.go('done')
    },
  })
  addSteps(page, {
    onBack: (part) => views.go(partId(part - 1)),
    onNext: (part) => leavePart(part),
  })
  const views = createViews(page, {
    side: side.element,
    extra: [finish.element, outcome],
    onShow: (id) => {
      side.refresh(id)
      if (id === 'check') finish.refresh()
    },
    canShow: (id) => id !== 'done' || outcome.hasChildNodes(),
  })

  /** Goes on when all answers of a part can be taken, else says what is wrong. */
  function leavePart(part: number): void {
    const results = judge(page, part)
    clearErrors(data.questions.filter((question) => question.part === part))
    const element = byId(partId(part))
    element.querySelector('.summary')?.remove()
    if (results.every(({ problem }) => problem === undefined)) {
      views.go(partId(part + 1))
      return
    }
    markErrors(page, results)
    const summary = errorSummary(page, results, focusQuestion)
    element.prepend(summary)
    views.setError()
    summary.focus()
    summary.scrollIntoView({ block: 'start' })
  }

  function goToQuestion(question: Question): void {
    views.go(partId(question.part), () => focusQuestion(question))
  }

  let waiting: ReturnType<typeof setTimeout> | undefined

  function changed(): void {
    refreshHelp(page)
    clearTimeout(waiting)
    waiting = setTimeout(keepNow, pauseMs)
  }

  function stopWaiting(): void {
    clearTimeout(waiting)
    waiting = undefined
  }

  function settle(): void {
    if (waiting !== undefined) keepNow()
  }

  /** Nothing of it comes back until something is written again. False when it could not be deleted. */
  function forget(): boolean {
    stopWaiting()
    const isGone = forgetDraft(page)
    side.tell(say(isGone ? 'draftNone' : 'draftNotDeleted'))
    return isGone
  }

  function keepNow(): void {
    stopWaiting()
    const now = new Date()
    const time = now.toLocaleTimeString(data.form.language, { timeStyle: 'short' })
    const words = { kept: 'draftKept', empty: 'draftNone', refused: 'keepsNothing' } as const
    side.tell(say(words[keepDraft(page, now)], { time }))
  }

  startRows(page, changed)
  startHelp(page, changed)
  const kept = keptDraft(page)
  if (kept) {
    fillIn(page, kept.answers)
    refreshHelp(page)
    const time = new Date(kept.time).toLocaleString(data.form.language, { dateStyle: 'long', timeStyle: 'short' })
    side.tell(say('draftFound', { time }))
    start.tell(say('draftFound', { time }), 'goOn')
  }
  byId('form').addEventListener('input', changed)
  byId('form').addEventListener('submit', (event) => event.preventDefault())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') settle()
  })
  views.begin()
}

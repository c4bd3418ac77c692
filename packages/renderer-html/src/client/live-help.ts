import { lengthOf, normaliseText } from '@roadmap/document/normal-form'
import type { Question } from '../page-data.ts'
import { isAsked } from './check-answer.ts'
import { clearAnswer, controlsOf, questionElement } from './controls.ts'
import { button, make } from './make.ts'
import { type Page, readAll } from './page.ts'

/** What changes beside a question while it is answered: room that is left, choices made, whether it is asked at all. */
export function startHelp(page: Page, onChange: () => void): void {
  for (const question of page.data.questions) {
    if (question.control === 'multiline' && question.max !== undefined) addCount(question)
    if (question.control === 'select' && !question.required) addClear(page, question, onChange)
    for (const group of foldedGroups(question)) {
      group.open = false
      group.querySelector('summary')?.append(make('span', { class: 'tally' }))
    }
  }
  refreshHelp(page)
}

export function refreshHelp(page: Page): void {
  const answers = readAll(page)
  for (const question of page.data.questions) {
    questionElement(question).hidden = !isAsked(question, answers)
    if (question.control === 'multiline') showCount(page, question)
    showTallies(page, question)
    const clear = questionElement(question).querySelector<HTMLElement>('.clear')
    if (clear) clear.hidden = answers.get(question.path) === ''
  }
}

/** Text that is seen while it changes; a screen reader hears it after a pause, from the part of the page beside it. */
function addCount(question: Question): void {
  const count = make('p', { class: 'count', 'aria-hidden': 'true' })
  const heard = make('p', { class: 'hidden', 'aria-live': 'polite' })
  const [control] = controlsOf(question)
  let waiting: ReturnType<typeof setTimeout> | undefined
  control?.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => heard.replaceChildren(count.textContent ?? ''), 1000)
  })
  questionElement(question).append(count, heard)
}

function showCount({ say }: Page, question: Question): void {
  const count = questionElement(question).querySelector('.count')
  const [control] = controlsOf(question)
  if (!count || !control || question.max === undefined) return
  const left = question.max - lengthOf(normaliseText(control.value))
  // While there is plenty of room the number would only distract.
  const isNear = left < question.max / 4
  count.replaceChildren(isNear ? say(left < 0 ? 'over' : 'left', { count: Math.abs(left) }) : '')
}

/** A round button cannot be taken back by itself. */
function addClear({ say }: Page, question: Question, onChange: () => void): void {
  const element = questionElement(question)
  if (!element.querySelector('input[type=radio]')) return
  const clear = button(say('clear'), 'plain clear', () => {
    clearAnswer(question)
    onChange()
    controlsOf(question)[0]?.focus()
  })
  clear.append(make('span', { class: 'hidden' }, ` ${question.label}`))
  element.append(clear)
}

function showTallies({ say }: Page, question: Question): void {
  for (const group of foldedGroups(question)) {
    const count = group.querySelectorAll('input:checked').length
    group.querySelector('.tally')?.replaceChildren(count > 0 ? say('chosen', { count }) : '')
  }
}

function foldedGroups(question: Question): readonly HTMLDetailsElement[] {
  return [...questionElement(question).querySelectorAll('details')]
}

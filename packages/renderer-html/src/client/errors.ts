import type { Question } from '../page-data.ts'
import { controlsOf, questionElement } from './controls.ts'
import { make } from './make.ts'
import type { Page, Result } from './page.ts'

/** Takes away what `showErrors` put beside these questions. */
export function clearErrors(questions: readonly Question[]): void {
  for (const question of questions) {
    const element = questionElement(question)
    if (!element.classList.contains('wrong')) continue
    element.classList.remove('wrong')
    element.querySelector('.error')?.remove()
    for (const control of described(question)) {
      control.removeAttribute('aria-invalid')
      describe(control, (ids) => ids.filter((id) => id !== errorId(question)))
    }
  }
}

/** Says beside each question what is wrong with its answer (WCAG 2.2, 3.3.1). */
export function markErrors({ say }: Page, results: readonly Result[]): void {
  for (const { question, problem } of results) {
    if (problem === undefined) continue
    const element = questionElement(question)
    const prefix = make('span', { class: 'hidden' }, `${say('error')} `)
    const message = make('p', { class: 'error', id: errorId(question) }, prefix, problem)
    element.classList.add('wrong')
    if (question.control === 'checkbox') element.prepend(message)
    else firstControl(element).before(message)
    for (const control of described(question)) {
      if (control.tagName !== 'FIELDSET') control.setAttribute('aria-invalid', 'true')
      describe(control, (ids) => [...ids, errorId(question)])
    }
  }
}

/** The box over a part that lists its problems and takes the focus; each line leads to its question. */
export function errorSummary(
  { say }: Page,
  results: readonly Result[],
  onFollow: (question: Question) => void,
): HTMLElement {
  const items = results.flatMap(({ question, problem }) => {
    if (problem === undefined) return []
    const link = make('a', { href: `#${targetOf(question).id}` }, problem)
    link.addEventListener('click', (event) => {
      event.preventDefault()
      onFollow(question)
    })
    return [make('li', {}, link)]
  })
  const inner = make('div', { role: 'alert' }, make('h2', {}, say('problem')), make('ul', {}, ...items))
  return make('div', { class: 'summary', tabindex: '-1' }, inner)
}

/** Puts the focus where a question is answered. */
export function focusQuestion(question: Question): void {
  const element = questionElement(question)
  const target = targetOf(question)
  target.closest('details')?.setAttribute('open', '')
  target.focus()
  element.scrollIntoView({ block: 'center' })
}

function targetOf(question: Question): HTMLElement {
  const controls = controlsOf(question)
  const chosen = controls.find(
    (control) => control instanceof HTMLInputElement && control.type === 'radio' && control.checked,
  )
  const target = chosen ?? controls[0]
  if (!target) throw new Error(`The question ${question.path} has no control`)
  return target
}

/** What carries the description: the field set of a choice, else the control. */
function described(question: Question): readonly HTMLElement[] {
  const set = questionElement(question).querySelector<HTMLElement>(':scope > fieldset')
  return set ? [set] : controlsOf(question)
}

/** Where the message goes: after legend and hint, before what is to be filled in. */
function firstControl(element: HTMLElement): Element {
  const set = element.querySelector(':scope > fieldset')
  const found = set
    ? set.querySelector(':scope > .choices, :scope > .group')
    : element.querySelector('input,select,textarea')
  if (!found) throw new Error('A question has no control')
  return found
}

function errorId({ path }: Question): string {
  return `error-${path}`
}

function describe(control: HTMLElement, change: (ids: readonly string[]) => readonly string[]): void {
  const ids = change((control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== ''))
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '))
  else control.removeAttribute('aria-describedby')
}

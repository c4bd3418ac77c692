import { optionPath } from '@roadmap/document/field-path'
import type { Question } from '../page-data.ts'
import { blankAnswer, type RawAnswer } from './raw-answer.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Looked for once: questions are asked for at every key that is pressed, and a page holds some hundred. */
const elements = new Map<string, HTMLElement>()
const controls = new Map<string, readonly Control[]>()

/** The element that holds a question. */
export function questionElement({ path }: Question): HTMLElement {
  const found = elements.get(path) ?? document.querySelector<HTMLElement>(`.question[data-path="${CSS.escape(path)}"]`)
  if (!found) throw new Error(`The page has no question ${path}`)
  elements.set(path, found)
  return found
}

/** The controls of a question, in the order of the page. */
export function controlsOf(question: Question): readonly Control[] {
  const found = controls.get(question.path) ?? [
    ...questionElement(question).querySelectorAll<Control>('input,select,textarea'),
  ]
  controls.set(question.path, found)
  return found
}

export function readAnswer(question: Question): RawAnswer {
  const own = controlsOf(question)
  if (question.control === 'multiselect') return own.filter(isTicked).map(({ value }) => value)
  if (question.control === 'checkbox') return own.some(isTicked)
  const chosen = own.find((control) => (isRadio(control) ? control.checked : true))
  return chosen?.value ?? ''
}

export function writeAnswer(question: Question, answer: RawAnswer): void {
  for (const control of controlsOf(question)) {
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
      control.checked = holds(control, question, answer)
    } else control.value = typeof answer === 'string' ? answer : ''
  }
}

export function clearAnswer(question: Question): void {
  writeAnswer(question, blankAnswer(question))
}

function holds({ value, name }: HTMLInputElement, { path }: Question, answer: RawAnswer): boolean {
  if (typeof answer === 'boolean') return answer
  if (typeof answer === 'string') return value === answer
  return answer.some((id) => name === optionPath(path, id))
}

function isTicked(control: Control): boolean {
  return control instanceof HTMLInputElement && control.checked
}

function isRadio(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === 'radio'
}

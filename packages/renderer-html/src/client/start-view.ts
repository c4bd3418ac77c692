import { button, byId, make } from './make.ts'
import type { Page } from './page.ts'

export interface StartActions {
  readonly onStart: () => void
  readonly onFile: (file: File) => Promise<{ readonly problem: string } | undefined>
}

export interface StartView {
  /** Says what has become of the answers: a draft was found, a file is filled in, all are deleted. */
  readonly tell: (words: string, next: 'start' | 'goOn') => void
}

/** The first page: what the form is about, how answers are kept, and the ways in. */
export function createStart({ say }: Page, { onStart, onFile }: StartActions): StartView {
  const start = button(say('start'), 'main-button', onStart)
  const notice = make('div', { role: 'status' })
  const input = make('input', {
    type: 'file',
    id: 'open-file',
    accept: '.json,application/json',
    'aria-describedby': 'open-hint',
  })
  const label = make('label', { for: 'open-file' }, say('open'))
  const problem = make('div', { role: 'alert', id: 'open-problem' })
  const hint = make('p', { class: 'hint', id: 'open-hint' }, say('openHint'))
  input.addEventListener('change', async () => {
    const file = input.files?.[0]
    if (!file) return
    const found = await onFile(file)
    input.value = '' // So that the same file can be chosen again.
    problem.replaceChildren(...(found ? [make('p', { class: 'error' }, found.problem)] : []))
    if (found) input.focus()
    else start.focus()
  })
  const open = make('div', { class: 'file' }, label, hint, problem, input)
  byId('others').before(notice, make('p', {}, say('keeps')), make('div', { class: 'buttons' }, start), open)
  return {
    tell: (words, next) => {
      notice.replaceChildren(make('p', { class: 'notice' }, words))
      start.replaceChildren(say(next))
    },
  }
}

import { button, byId, make } from './make.ts'
import type { Page } from './page.ts'

export interface StepActions {
  readonly onBack: (part: number) => void
  readonly onNext: (part: number) => void
}

/** Puts over each part how far along it is, and below it the buttons that lead on. */
export function addSteps({ data, say }: Page, { onBack, onNext }: StepActions): void {
  const total = data.parts.length
  for (const [index, { id, isPrivate }] of data.parts.entries()) {
    const part = byId(id)
    const heading = part.querySelector('h2')
    heading?.setAttribute('tabindex', '-1')
    const filled = make('span')
    filled.style.width = `${((index + 1) / (total + 1)) * 100}%`
    const bar = make('div', { class: 'bar', 'aria-hidden': 'true' }, filled)
    part.prepend(make('p', { class: 'step' }, say('partOf', { part: index + 1, total })), bar)
    if (isPrivate) heading?.after(make('p', { class: 'notice' }, say('privatePart')))
    const next = button(say('next'), 'main-button', () => onNext(index))
    const back = button(say('back'), 'plain', () => onBack(index))
    part.append(make('div', { class: 'buttons' }, next, back))
  }
}

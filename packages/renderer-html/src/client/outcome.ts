import { make } from './make.ts'
import type { Page } from './page.ts'

/** After saving: where the file is, and whom to send it to. */
export function savedOutcome({ data, say }: Page, file: string): HTMLElement {
  const { email } = data.submit
  const where = email === undefined ? make('p', {}, say('sendOn')) : mailLine(say('mailTo', { email: '\n' }), email)
  return outcome(say('savedTitle'), make('p', {}, say('savedAs', { file })), where)
}

/** After sending: the receipt, or when it was taken. */
export function sentOutcome({ data, say }: Page, receipt: string | undefined, time: Date): HTMLElement {
  const shown = time.toLocaleString(data.form.language, { dateStyle: 'long', timeStyle: 'short' })
  const words = receipt === undefined ? say('sentAt', { time: shown }) : say('receipt', { receipt })
  return outcome(say('sentTitle'), make('p', {}, words))
}

function outcome(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return make('div', { class: 'outcome' }, make('h2', { tabindex: '-1' }, title), ...children)
}

/** The address as a link, in the place that the words leave for it. */
function mailLine(words: string, email: string): HTMLElement {
  const [before = '', after = ''] = words.split('\n')
  return make('p', {}, before, make('a', { href: `mailto:${email}` }, email), after)
}

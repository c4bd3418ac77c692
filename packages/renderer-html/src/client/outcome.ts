import { button, make } from './make.ts'
import type { Page } from './page.ts'

/** What can be done with the draft in this browser. */
export interface DraftActions {
  /** Whether there is one; changes nothing. */
  readonly isKept: () => boolean
  /** Keeps at once what was waiting for a pause in the writing. */
  readonly settle: () => void
  /** Deletes it; false when the browser does not let it be deleted. */
  readonly forget: () => boolean
}

/** After saving: where the file is, and whom to send it to. The draft stays, for the file may get lost: it can be deleted. */
export function savedOutcome(page: Page, file: string, draft: DraftActions): HTMLElement {
  const { data, say } = page
  const { email } = data.submit
  const where = email === undefined ? make('p', {}, say('sendOn')) : mailLine(say('mailTo', { email: '\n' }), email)
  const rest = draft.isKept() ? [draftLine(page, draft)] : []
  return outcome(say('savedTitle'), make('p', {}, say('savedAs', { file })), where, ...rest)
}

/** After sending: the receipt, or when it was taken. The draft has served. */
export function sentOutcome(
  { data, say }: Page,
  receipt: string | undefined,
  time: Date,
  draft: DraftActions,
): HTMLElement {
  const shown = time.toLocaleString(data.form.language, { dateStyle: 'long', timeStyle: 'short' })
  const words = receipt === undefined ? say('sentAt', { time: shown }) : say('receipt', { receipt })
  const wasKept = draft.isKept()
  const isGone = draft.forget()
  const rest = wasKept || !isGone ? [make('p', {}, say(isGone ? 'draftDeleted' : 'draftNotDeleted'))] : []
  return outcome(say('sentTitle'), make('p', {}, words), ...rest)
}

function draftLine({ say }: Page, draft: DraftActions): HTMLElement {
  const words = make('p', {}, say('draftStays'))
  const remove = button(say('deleteKept'), '', () => {
    if (!draft.forget()) {
      words.replaceChildren(say('draftNotDeleted'))
      return
    }
    line.replaceChildren(make('p', { tabindex: '-1' }, say('draftDeleted')))
    line.querySelector('p')?.focus()
  })
  const line = make('div', { role: 'status' }, words, make('div', { class: 'buttons' }, remove))
  return line
}

function outcome(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return make('div', { class: 'outcome' }, make('h2', { tabindex: '-1' }, title), ...children)
}

/** The address as a link, in the place that the words leave for it. */
function mailLine(words: string, email: string): HTMLElement {
  const [before = '', after = ''] = words.split('\n')
  return make('p', {}, before, make('a', { href: `mailto:${email}` }, email), after)
}

import { button, make } from './make.ts'
import { judge, type Page, type Result } from './page.ts'

export interface Side {
  readonly element: HTMLElement
  /** Marks where we are and which parts are complete. */
  readonly refresh: (current: string) => void
  /** What has become of the draft. */
  readonly tell: (words: string) => void
}

export interface SideActions {
  readonly saveDraft: () => void
  readonly deleteAll: () => void
}

/** The list of parts, each a link, and what can be done with the draft. */
export function createSide(page: Page, { saveDraft, deleteAll }: SideActions): Side {
  const { data, say } = page
  const places = [...data.parts, { id: 'check', title: say('checkTitle') }]
  const links = places.map(({ id, title }) => make('a', { href: `#${id}` }, make('span', {}, title)))
  const list = make('ol', {}, ...links.map((link) => make('li', {}, link)))
  const words = make('p', {}, say('draftNone'))
  const sure = make('div', { hidden: '' }, make('p', {}, say('deleteSure')))
  const ask = button(say('deleteDraft'), 'plain danger', () => {
    sure.hidden = false
    ask.hidden = true
    no.focus()
  })
  const close = () => {
    sure.hidden = true
    ask.hidden = false
  }
  const no = button(say('deleteNo'), 'plain', () => {
    close()
    ask.focus()
  })
  const yes = button(say('deleteYes'), 'plain danger', () => {
    close()
    deleteAll()
  })
  sure.append(make('div', { class: 'buttons' }, no, yes))
  const save = button(say('saveDraft'), 'plain', saveDraft)
  const draft = make('section', { class: 'draft' }, make('h2', {}, say('draft')), words)
  draft.append(make('div', { class: 'buttons' }, save, ask), sure)
  const nav = make('nav', { 'aria-label': say('parts') }, list)
  const summary = make('summary', {}, say('partsAndDraft'))
  const element = make('details', { class: 'side' }, summary, make('div', { class: 'sticky' }, nav, draft))
  foldOnNarrow(element)
  return {
    element,
    tell: (text) => words.replaceChildren(text),
    refresh: (current) => {
      const results = judge(page)
      for (const [index, link] of links.entries()) {
        if (places[index]?.id === current) link.setAttribute('aria-current', 'step')
        else link.removeAttribute('aria-current')
        link.querySelector('.done')?.remove()
        if (isComplete(results.filter(({ question }) => question.part === index)))
          link.append(doneMark(say('complete')))
      }
    },
  }
}

/** Complete is a part with an answer and without a problem. */
function isComplete(results: readonly Result[]): boolean {
  return results.some(({ answer }) => answer !== undefined) && results.every(({ problem }) => problem === undefined)
}

function doneMark(words: string): HTMLElement {
  const mark = make('span', { 'aria-hidden': 'true' }, '✓')
  return make('span', { class: 'done' }, mark, make('span', { class: 'hidden' }, words))
}

/** On a wide screen it stands beside the form, always open; on a narrow one it would push the form away. */
function foldOnNarrow(element: HTMLDetailsElement): void {
  const wide = matchMedia('(min-width: 60rem)')
  const fit = () => {
    element.open = wide.matches
  }
  wide.addEventListener('change', fit)
  fit()
}

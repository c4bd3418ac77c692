import { byId, make } from './make.ts'
import type { Page } from './page.ts'

export interface ViewOptions {
  /** Stands beside every view but the first. */
  readonly side: HTMLElement
  /** Views besides the start and the parts; each has an id. */
  readonly extra: readonly HTMLElement[]
  readonly onShow: (id: string) => void
  readonly canShow: (id: string) => boolean
}

/**
 * One view at a time: the start, a part, the answers to check, the outcome. The address names the view, so that the buttons
 * of the browser work. A new view is announced by its title and takes the focus at its heading.
 */
export function createViews({ data, say }: Page, { side, extra, onShow, canShow }: ViewOptions) {
  const main = byId('main')
  const start = byId('start')
  const form = byId('form')
  const column = make('div', { class: 'main' })
  const frame = make('div', { class: 'frame' }, side, column)
  column.append(start, form, ...extra)
  main.prepend(frame)
  byId('end').hidden = true
  document.documentElement.classList.add('js')
  const parts = data.parts.map(({ id }) => byId(id))
  let then: (() => void) | undefined

  function show(id: string): void {
    const isPart = parts.some((part) => part.id === id)
    start.hidden = id !== 'start'
    side.hidden = id === 'start'
    frame.classList.toggle('with-side', id !== 'start')
    form.hidden = !isPart
    for (const view of [...parts, ...extra]) view.hidden = view.id !== id
    onShow(id)
    const heading = byId(id).querySelector('h2')
    document.title = id === 'start' ? data.title : `${heading?.textContent ?? ''} – ${data.title}`
  }

  /** What the address names, or the start. */
  function current(): string {
    // Ids of views are plain; what is not may be no proper escape.
    const id = location.hash.slice(1)
    const known = [...parts, ...extra].some((view) => view.id === id)
    return known && canShow(id) ? id : 'start'
  }

  function arrive(): void {
    const id = current()
    show(id)
    window.scrollTo(0, 0)
    if (then) then()
    else if (id === 'start') byId('main').focus({ preventScroll: true })
    else byId(id).querySelector<HTMLElement>('.summary, h2')?.focus({ preventScroll: true })
    then = undefined
  }

  return {
    /** Shows a view; `next` takes the focus in the place of its heading. */
    go: (id: string, next?: () => void) => {
      then = next
      if (current() === id && location.hash !== '') arrive()
      else location.hash = id
    },
    /** Says in the title of the page that something is wrong. */
    setError: () => {
      const heading = byId(current()).querySelector('h2:not(.summary h2)')
      const title = `${heading?.textContent ?? ''} – ${data.title}`
      document.title = say('errorTitle', { title })
    },
    begin: () => {
      window.addEventListener('hashchange', arrive)
      show(current())
    },
  }
}

import type { PageData, Question } from '../page-data.ts'
import { make } from './make.ts'
import type { Page, Result } from './page.ts'
import { isBlank, type RawAnswer } from './raw-answer.ts'

/**
 * Every question that is asked with its answer in words, part by part and row by row, each with a link that leads back
 * to it.
 */
export function answerLists(
  page: Page,
  results: readonly Result[],
  onChange: (question: Question) => void,
): HTMLElement[] {
  return page.data.parts.flatMap(({ title }, part) => {
    const own = results.filter(({ question }) => question.part === part)
    if (own.length === 0) return []
    const rows = [...new Set(own.map(({ question }) => question.row?.title))]
    const lists = rows.flatMap((row) => {
      const lines = own.filter(({ question }) => question.row?.title === row)
      const list = make('dl', { class: 'answers' }, ...lines.map((result) => line(page, result, onChange)))
      return row === undefined ? [list] : [make('h4', {}, row), list]
    })
    return [make('h3', {}, title), ...lists]
  })
}

function line({ data, say }: Page, { question, raw, problem }: Result, onChange: (question: Question) => void) {
  const { label, row } = question
  const link = make('a', { href: `#${data.parts[question.part]?.id ?? ''}` }, say('change'))
  link.append(make('span', { class: 'hidden' }, ` ${row ? say('inRow', { row: row.title, problem: label }) : label}`))
  link.addEventListener('click', (event) => {
    event.preventDefault()
    onChange(question)
  })
  const isNone = raw === undefined || isBlank(raw)
  const answer = make('dd', isNone ? { class: 'none' } : {}, isNone ? say('blank') : words(data, question, raw))
  if (problem !== undefined) answer.prepend(make('p', { class: 'error' }, problem))
  return make('div', {}, make('dt', {}, label), answer, make('dd', {}, link))
}

/** An answer as a person says it: labels for ids, a word for a tick. */
function words({ words: own }: PageData, { control, options }: Question, raw: RawAnswer): string {
  if (typeof raw === 'boolean') return own.yes
  const label = (id: string) => options.find((option) => option.id === id)?.label ?? id
  if (typeof raw !== 'string') return raw.map(label).join('\n')
  return control === 'select' ? label(raw) : raw.trim()
}

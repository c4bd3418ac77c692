import type { Question, QuestionRow } from '../page-data.ts'
import { readAnswer, writeAnswer } from './controls.ts'
import { clearErrors } from './errors.ts'
import { button, make } from './make.ts'
import type { Page } from './page.ts'
import { blankAnswer, isBlank, type RawAnswers } from './raw-answer.ts'

/**
 * Parts that repeat: all their rows are in the page, and as many as are in use are shown, with a button that adds the next
 * one and buttons that take one away. Answers of later rows move up, so rows in use are always the first ones.
 */
export function startRows(page: Page, onChange: () => void): void {
  for (const { name, max, addLabel } of repeatedParts(page)) {
    const rows = rowElements(name)
    const last = rows.at(-1)
    if (!last) continue
    const add = button(addLabel, 'add-row', () => {
      const count = (page.rowsInUse.get(name) ?? 0) + 1
      page.rowsInUse.set(name, Math.min(count, max))
      showRows(page)
      onChange()
      focusRow(rows[count - 1])
    })
    last.after(make('div', { class: 'buttons row-end', 'data-adds': name }, add))
    for (const [index, row] of rows.entries()) {
      const remove = button('', 'plain danger', () => {
        removeRow(page, name, index + 1)
        onChange()
        focusRow(rows[Math.max(0, index - 1)])
      })
      row.append(make('p', { class: 'row-end', 'data-removes': name }, remove))
    }
  }
  showRows(page)
}

/** Shows the rows in use. The names of the remove buttons follow the headings of their rows. */
export function showRows({ data, rowsInUse, say }: Page): void {
  for (const { name, min, max } of repeatedParts({ data })) {
    const inUse = rowsInUse.get(name) ?? min
    for (const [index, row] of rowElements(name).entries()) {
      row.hidden = index >= inUse
      const end = row.querySelector<HTMLElement>('[data-removes]')
      const title = data.questions.find((question) => question.row?.name === name && question.row.row === index + 1)
        ?.row?.title
      if (!end) continue
      end.hidden = inUse <= min
      end.querySelector('button')?.replaceChildren(say('removeRow', { row: title ?? '' }))
    }
    const add = document.querySelector<HTMLElement>(`[data-adds="${CSS.escape(name)}"]`)
    if (add) add.hidden = inUse >= max
  }
}

/** As many rows as hold an answer, at least the smallest number that the form asks for. */
export function countRows(page: Page, answers: RawAnswers): void {
  for (const { name, min } of repeatedParts(page)) {
    const filled = rowQuestions(page, name).filter(({ path }) => !isBlank(answers.get(path)))
    page.rowsInUse.set(name, Math.max(min, ...filled.map(({ row }) => row?.row ?? 0)))
  }
}

function repeatedParts({ data }: Pick<Page, 'data'>): readonly QuestionRow[] {
  const first = new Map<string, QuestionRow>()
  for (const { row } of data.questions) if (row && !first.has(row.name)) first.set(row.name, row)
  return [...first.values()]
}

function removeRow(page: Page, name: string, removed: number): void {
  const questions = rowQuestions(page, name)
  clearErrors(questions)
  const perRow = questions.filter(({ row }) => row?.row === 1).length
  for (const [index, question] of questions.entries()) {
    if ((question.row?.row ?? 0) < removed) continue
    const next = questions[index + perRow]
    writeAnswer(question, next ? readAnswer(next) : blankAnswer(question))
  }
  page.rowsInUse.set(name, Math.max(0, (page.rowsInUse.get(name) ?? 1) - 1))
  showRows(page)
}

function rowQuestions({ data }: Page, name: string): readonly Question[] {
  return data.questions.filter(({ row }) => row?.name === name)
}

function rowElements(name: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`.row[data-repeats="${CSS.escape(name)}"]`)]
}

/** The heading of a row that is shown, or the button that adds one. */
function focusRow(row: HTMLElement | undefined): void {
  const target =
    row && !row.hidden
      ? row.querySelector<HTMLElement>('h3')
      : row?.parentElement?.querySelector<HTMLElement>('.add-row')
  target?.setAttribute('tabindex', '-1')
  target?.focus()
}

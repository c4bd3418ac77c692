import type { Page } from 'playwright-core'

/** A question as the page tells it to its own script. */
export interface AskedQuestion {
  readonly path: string
  readonly control: string
  readonly label: string
  readonly max?: number
  readonly isPrivate?: true
  readonly options: readonly { readonly id: string }[]
  readonly row?: { readonly name: string; readonly row: number }
}

/** What is typed or chosen, and what must stand in the file for it. */
export interface PlannedAnswer {
  readonly typed: string | boolean | readonly string[]
  readonly saved: string | number | boolean | readonly string[]
}

export async function questionsOf(page: Page): Promise<readonly AskedQuestion[]> {
  const text = await page.locator('#page-data').textContent()
  return (JSON.parse(text ?? '') as { questions: readonly AskedQuestion[] }).questions // The page was made by this build.
}

const texts = [
  ['  Fewer falls – and “why”\u00a0', 'Fewer falls – and “why”'],
  ['<b>not bold</b> & {{no}} template', '<b>not bold</b> & {{no}} template'],
  ['Te\u0301a 😀 مرحبا 漢字', 'Téa 😀 مرحبا 漢字'],
] as const

/** An answer to every question, of every sort that a person may write. */
export function planAnswers(questions: readonly AskedQuestion[]): ReadonlyMap<string, PlannedAnswer> {
  return new Map(questions.map((question, index) => [question.path, planAnswer(question, index)]))
}

function planAnswer({ control, options, max = 100, path }: AskedQuestion, index: number): PlannedAnswer {
  const [typed, saved] = texts[index % texts.length] ?? texts[0]
  if (control === 'checkbox') return { typed: true, saved: true }
  if (control === 'select') {
    const { id = '' } = options[index % options.length] ?? {}
    return { typed: id, saved: id }
  }
  if (control === 'multiselect') {
    const ids = options.filter((_, at) => at % 3 === index % 3 || at === options.length - 1).map(({ id }) => id)
    return { typed: ids, saved: ids }
  }
  if (control === 'number') return index % 2 ? { typed: '1,200.5', saved: 1200.5 } : { typed: '\u22127', saved: -7 }
  if (control === 'date')
    return index % 2 ? { typed: '31/3/26', saved: '2026-03-31' } : { typed: '1 May 2027', saved: '2027-05-01' }
  if (control === 'email') return { typed: 'ann@example.org', saved: 'ann@example.org' }
  if (control === 'multiline')
    return { typed: `${typed}\n${path}`, saved: `${typed.trimStart()}\n${path}`.normalize('NFC') }
  return { typed: typed.slice(0, max), saved }
}

/** The answers of a file: rows in a list, scores under their ids. Written here anew, to compare with what the page writes. */
export function nestAnswers(questions: readonly AskedQuestion[], planned: ReadonlyMap<string, PlannedAnswer>) {
  const all: Record<string, unknown> = {}
  for (const { path } of questions) {
    const saved = planned.get(path)?.saved
    const [, name = '', key, part] = /^(\w+)(?:\[([^\]]+)\](?:\.(\w+))?)?$/.exec(path) ?? []
    if (key === undefined) all[name] = saved
    else if (part === undefined) all[name] = { ...Object(all[name]), [key]: saved }
    else {
      const rows = Array.isArray(all[name]) ? all[name] : []
      rows[Number(key) - 1] = { ...rows[Number(key) - 1], [part]: saved }
      all[name] = rows
    }
  }
  return all
}

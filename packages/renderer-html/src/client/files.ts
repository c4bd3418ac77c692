import { normaliseText } from '@roadmap/document/normal-form'
import { make } from './make.ts'
import { type Page, readAll } from './page.ts'
import type { Submission } from './submission.ts'

/** Larger files are not ours: all answers at their longest are far smaller. */
const mostBytes = 2 * 1024 * 1024
const longestName = 60

/** Gives the answers to the person as a file. */
export function saveFile(name: string, submission: Submission): void {
  const text = `${JSON.stringify(submission, null, 2)}\n`
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = make('a', { href: url, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** `case-study-a-quiet-ward.json`: the form, then words such as `draft`, then the answer that names the file. */
export function fileName(page: Page, ...more: readonly string[]): string {
  const { form, namedBy } = page.data
  const title = namedBy === undefined ? '' : readAll(page).get(namedBy)
  return `${[form.id, ...more, slug(typeof title === 'string' ? title : '')].filter((part) => part !== '').join('-')}.json`
}

/** Letters and digits of any script, lower-case, joined by hyphens. */
function slug(text: string): string {
  const words =
    normaliseText(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [...words.join('-')].slice(0, longestName).join('').replace(/-$/, '')
}

/** The answers of a saved file, or the words that say why they cannot be taken. */
export async function openFile({ data, say }: Page, file: File): Promise<{ answers: unknown } | { problem: string }> {
  const { form } = data
  const wrong = { problem: say('openWrong', { file: file.name }) }
  if (file.size > mostBytes) return wrong
  const content = parse(await file.text())
  if (content?.form.id !== form.id) return wrong
  const { version } = content.form
  if (version === form.version) return { answers: content.answers }
  return { problem: say('openVersion', { file: file.name, found: String(version), version: form.version }) }
}

function parse(text: string): { form: { id?: unknown; version?: unknown }; answers: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('form' in value) || !('answers' in value)) return undefined
    const { form, answers } = value
    return typeof form === 'object' && form !== null ? { form, answers } : undefined
  } catch {
    return undefined // Not JSON: not ours.
  }
}

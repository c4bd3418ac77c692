import { z } from 'zod'
import { expectation, shown } from './schema-words.ts'
import { code } from './suggest.ts'

type Issue = z.core.$ZodIssue

const noKeys = 'Write the keys of the file, each with a colon.'

/**
 * What to type in the place of a value of another type.
 *
 * @param typed how the value stands in the file.
 */
export function fixType(issue: Issue, value: unknown, typed = String(value)): string {
  const key = shown(issue.path)
  const expected = issue.code === 'invalid_type' ? issue.expected : ''
  const scalar = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string'
  if (expected === 'string' && scalar)
    return `Put it in quotes: ${code(`"${typeof value === 'number' ? typed : value}"`)}.`
  if (expected === 'array' && scalar) return `Write it as a list: ${code(`${key}: [${listItem(value)}]`)}.`
  const meant = expected === 'boolean' ? truthOf(value) : undefined
  if (meant !== undefined) return `Change ${code(value)} to ${code(meant)}.`
  if (/^(?:number|int)$/.test(expected)) return `Write digits only, without quotes: ${code(`${key}: 20`)}.`
  return key === '' ? noKeys : fixValue(issue, value)
}

/**
 * What to type where there is nothing.
 *
 * @param isRequired whether the file would lack the key if it were taken out.
 */
export function fixEmpty(issue: Issue, isRequired: boolean): string {
  const key = shown(issue.path)
  if (key === '') return noKeys
  const write =
    issue.code === 'invalid_type' && issue.expected === 'string'
      ? 'Write text after'
      : `Write ${expectation(issue)} after`
  return `${write} ${code(`${key}:`)}${isRequired ? '' : ', or remove the key'}.`
}

/** A value as an item of a list in brackets: text in quotes, if any sign in it could have a meaning there. */
function listItem(value: string | number | boolean): string {
  if (typeof value !== 'string' || isPlainItem(value)) return String(value)
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`
}

/** Whether YAML takes words in brackets for one text without quotes. */
function isPlainItem(text: string): boolean {
  return /^\p{L}(?:[\p{L}\p{N} _./'()-]*[\p{L}\p{N}_.)])?$/u.test(text) && !/^(?:true|false|null)$/i.test(text)
}

/** Words that people write for yes and no; YAML 1.2 takes them for text. */
function truthOf(value: unknown): boolean | undefined {
  if (/^(?:yes|y|on|true)$/i.test(String(value))) return true
  return /^(?:no|n|off|false)$/i.test(String(value)) ? false : undefined
}

/** What to type in the place of a value that is not one of those allowed. */
export function fixValue(issue: Issue, value: unknown): string {
  const key = code(shown(issue.path))
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    const date = isoDateOf(String(value))
    return date === undefined
      ? `Write year, month and day, with hyphens: ${code(`${shown(issue.path)}: 2026-11-23`)}.`
      : `Change ${code(value)} to ${code(date)}.`
  }
  if (issue.code === 'invalid_value' && issue.values.includes(true) && truthOf(value)) {
    return `Change ${code(value)} to ${code(true)}.`
  }
  if (issue.code === 'too_big' && issue.origin === 'string') return `Shorten the text of ${key}.`
  if (issue.code === 'too_small' && issue.origin === 'array') return `Write one or more items below ${key}.`
  return `Change the value of ${key}.`
}

/** A date as people in Britain write it, day first, as `YYYY-MM-DD`; undefined when it is no day of the calendar. */
function isoDateOf(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return z.iso.date().safeParse(iso).success ? iso : undefined
}

import * as z from 'zod'
import { code, expectedList } from './suggest.ts'

type Issue = z.core.$ZodIssue

/** What a value should have been, in everyday words. */
export function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected
    case 'invalid_value':
      return expectedList(issue.values.map(String), 'another value')
    case 'invalid_union':
      return choicesOf(issue).length > 0 ? expectedList(choicesOf(issue), 'another value') : unionTypes(issue)
    case 'too_small':
      return `at least ${amount(Number(issue.minimum) + (issue.inclusive === false ? 1 : 0), issue.origin)}`
    case 'too_big':
      return `at most ${amount(Number(issue.maximum) - (issue.inclusive === false ? 1 : 0), issue.origin)}`
    case 'invalid_format':
      return formatNames[issue.format] ?? issue.message.replace(/^use /, '')
    default:
      return issue.message
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
}

const formatNames: Readonly<Record<string, string>> = { url: 'a web address that starts with `https://`' }

function unionTypes(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const types = issue.errors.flatMap((errors) => errors.slice(0, 1).map(expectation))
  return [...new Set(types)].join(' or ')
}

function amount(count: number, origin: string): string {
  if (origin === 'string') return count === 1 ? 'one character' : `${count} characters`
  if (origin === 'array') return count === 1 ? 'one item' : `${count} items`
  return String(count)
}

/** The values that are allowed, when they can be listed. */
export function choicesOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  return issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []).map(String) : []
}

/**
 * A value as a message names it.
 *
 * @param typed how a number stands in the file: `1.0` is no version if it is called `1`.
 */
export function describeValue(value: unknown, typed = String(value)): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a group of keys'
  return typeof value === 'number' ? `the number ${code(typed)}` : code(value)
}

/**
 * What to type in the place of a value of another type.
 *
 * @param isRequired whether the file would lack the key if it were taken out.
 * @param typed how the value stands in the file.
 */
export function fixType(issue: Issue, value: unknown, isRequired: boolean, typed = String(value)): string {
  const key = String(issue.path.findLast((step) => typeof step === 'string') ?? '')
  const expected = issue.code === 'invalid_type' ? issue.expected : ''
  const scalar = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string'
  if (expected === 'string' && scalar)
    return `Put it in quotes: ${code(`"${typeof value === 'number' ? typed : value}"`)}.`
  if (expected === 'array' && scalar) return `Write it as a list: ${code(`${key}: [${listItem(value)}]`)}.`
  if (value === null && key !== '') {
    const write = expected === 'string' ? 'Write text after' : `Write ${expectation(issue)} after`
    return `${write} ${code(`${key}:`)}${isRequired ? '' : ', or remove the key'}.`
  }
  const meant = expected === 'boolean' ? truthOf(value) : undefined
  if (meant !== undefined) return `Change ${code(value)} to ${code(meant)}.`
  if (/^(?:number|int)$/.test(expected)) return `Write digits only, without quotes: ${code(`${key}: 20`)}.`
  return key === '' ? 'Write the keys of the file, each with a colon.' : fixValue(issue, value)
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

/** The nearest key above a value and where it stands in a list: `outputs[0].kind` reads as `kind`. */
export function shown(path: readonly PropertyKey[]): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '')
}

import type { z } from 'zod'
import { fixDate } from './fix-date.ts'
import { fixText } from './fix-text.ts'
import { digitsIn, isScalar, listItem, pointsIn, quoted, truthOf } from './retype.ts'
import { choicesOf, expectation, isTextExpected, keysOf, shown, told } from './schema-words.ts'
import { code, codeLine } from './suggest.ts'

type Issue = z.core.$ZodIssue

const noKeys = 'Write the keys of the file, each with a colon.'

/** How a value stands in its file. */
export interface Typed {
  /** A number as it was written. */
  readonly typed: string | undefined
  /** Whether it starts on a line below its key. */
  readonly isBelow: boolean
}

/** What to type in the place of a value of another type. */
export function fixType(issue: Issue, value: unknown, typed: Typed): string {
  const key = shown(issue.path)
  const expected = issue.code === 'invalid_type' ? issue.expected : ''
  if (key === '') return noKeys
  if (expected === 'string') return toText(issue, value, typed)
  if (expected === 'array' || expected === 'tuple') return toList(key, value)
  if (expected === 'object' || expected === 'record') return toGroup(issue, value)
  const meant = expected === 'boolean' ? truthOf(value) : undefined
  if (meant !== undefined) return `Change ${code(value)} to ${code(meant)}.`
  if (expected === 'int' && typeof value === 'number')
    return `Write a whole number: ${code(`${key}: ${Math.round(value)}`)}.`
  if (/^(?:number|int)$/.test(expected)) {
    return `Write digits only, without quotes: ${code(`${key}: ${numberFor(issue, value)}`)}.`
  }
  return fixValue(issue, value)
}

/** The number that was meant, or the one that the schema has for an example. */
function numberFor(issue: Issue, value: unknown): string {
  const own = told(issue) ?? ''
  const meant = (own.includes(' in points ') ? pointsIn(value) : undefined) ?? digitsIn(value)
  return meant ?? /such as (\d+(?:\.\d+)?)/.exec(own)?.[1] ?? '20'
}

function toText(issue: Issue, value: unknown, { typed = String(value), isBelow }: Typed): string {
  const key = shown(issue.path)
  if (isScalar(value)) {
    const own = told(issue) ?? ''
    if (own.startsWith('a colour ')) return fixText(issue, typed)
    return own.startsWith('a date ') ? fixDate(typed, key) : `Put it in quotes: ${codeLine(quoted(typed))}.`
  }
  const [first, ...others] = Array.isArray(value) ? value : []
  if (isScalar(first)) {
    return `Write ${others.length === 0 ? 'it' : 'one of them'} as one text: ${codeLine(`${key}: ${listItem(first)}`)}.`
  }
  if (isBelow && !Array.isArray(value)) {
    return `Write ${code(`${key}: |-`)}, so that the lines below it, each as far in as the first, are one text.`
  }
  return `Write one text after ${code(`${key}:`)}, in quotes if it holds a colon.`
}

function toList(key: string, value: unknown): string {
  if (isScalar(value)) {
    // Ids and single words with commas between them are several; a comma in a text may be its own.
    const parts = String(value).split(/[,;]\s*/)
    const items = parts.every((part) => /^[\w.-]+$/.test(part)) && parts.length > 1 ? parts : [value]
    return `Write it as a list: ${codeLine(`${key}: [${items.map(listItem).join(', ')}]`)}.`
  }
  const [first = '…'] = Object.keys(value ?? {})
  return `Put a hyphen before its first key, ${code(`- ${first}: …`)}, and two more spaces before the others.`
}

function toGroup(issue: Issue, value: unknown): string {
  const key = shown(issue.path)
  const keys = keysOf(issue)
  const [first] = keys
  if (isScalar(value) && typeof issue.path.at(-1) === 'number' && first !== undefined) {
    return `Write the key before it: ${codeLine(`- ${first}: ${listItem(value)}`)}.`
  }
  if (Array.isArray(value)) return `Write the keys below ${code(`${key}:`)}, without hyphens or brackets.`
  const named = keys.length > 0 ? ` ${keys.slice(0, 8).map(code).join(', ')}` : ''
  return `Write the keys${named} below ${code(`${key}:`)}, each on a line that starts with two more spaces.`
}

/**
 * What to type where there is nothing.
 *
 * @param isRequired whether the file would lack the key if it were taken out.
 * @param comment what the editor wrote after a `#`, and may have meant as the text.
 */
export function fixEmpty(issue: Issue, isRequired: boolean, comment: string | undefined): string {
  const key = shown(issue.path)
  if (key === '') return noKeys
  if (comment !== undefined && isTextExpected(issue)) {
    const start = typeof issue.path.at(-1) === 'number' ? '- ' : `${key}: `
    return `Put the text in quotes: ${codeLine(`${start}${quoted(comment)}`)}.`
  }
  const own = told(issue)
  const after = code(`${key}:`)
  const write =
    own === undefined
      ? `Write ${isTextExpected(issue) ? 'text' : expectation(issue)} after ${after}`
      : `Write after ${after} ${own}`
  return `${write}${isRequired ? '' : ', or remove the key'}.`
}

/** What to type in the place of a value that is not one of those allowed. */
export function fixValue(issue: Issue, value: unknown): string {
  const name = shown(issue.path)
  const key = code(name)
  if (issue.code === 'invalid_format' && issue.format === 'date') return fixDate(String(value), name)
  if (issue.code === 'invalid_value' && issue.values.includes(true) && truthOf(value)) {
    return `Change ${code(value)} to ${code(true)}.`
  }
  const [choice, other] = choicesOf(issue)
  if (choice !== undefined && other === undefined) return `Write ${code(`${name}: ${choice}`)}, or remove the line.`
  if (choice !== undefined) return `Write one of them, such as ${code(`${name}: ${choice}`)}.`
  if (issue.code === 'too_big' || issue.code === 'too_small') return fixAmount(issue, key)
  if (typeof value === 'string') return fixText(issue, value)
  return `Change the value of ${key}.`
}

function fixAmount(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>, key: string): string {
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return `Shorten the text of ${key}.`
    return issue.origin === 'array' ? `Take items out below ${key}.` : `Write a smaller number after ${key}.`
  }
  if (issue.origin === 'string') return `Write text after ${key}.`
  if (issue.origin !== 'array') return `Write a larger number after ${key}.`
  return `Write ${issue.minimum === 1 ? 'one or more' : 'more'} items below ${key}.`
}

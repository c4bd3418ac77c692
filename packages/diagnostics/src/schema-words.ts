import type { z } from 'zod'
import { branchesOf } from './schema-issues.ts'
import { code, expectedList } from './suggest.ts'

type Issue = z.core.$ZodIssue

/** What a value should have been, in everyday words: those of its schema, where it has some. */
export function expectation(issue: Issue): string {
  const own = told(issue)
  if (own !== undefined) return own
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
      return formatNames[issue.format] ?? issue.message
    case 'invalid_key':
      return issue.issues.map(expectation).join(', ')
    default:
      return issue.message
  }
}

/** What a schema itself says of a value: its message starts with “use” or “write”. */
export function told({ message }: Issue): string | undefined {
  return /^(?:use|write) (.*)$/s.exec(message)?.[1]
}

/** The keys of the group that should stand there, if its schema names them (`checkBySchema` carries them along). */
export function keysOf(issue: Issue): readonly string[] {
  const [, keys] = issue.code === 'invalid_type' ? (/^keys (.+)$/.exec(issue.message) ?? []) : []
  return keys?.split(' ') ?? []
}

/** Whether text could stand there. */
export function isTextExpected(issue: Issue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'string'
  return branchesOf(issue).some(([first]) => first !== undefined && isTextExpected(first))
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
}

const formatNames: Readonly<Record<string, string>> = { url: 'a web address that starts with `https://`' }

function unionTypes(issue: Issue): string {
  const types = branchesOf(issue).flatMap((errors) => errors.slice(0, 1).map(expectation))
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

/** The nearest key above a value and where it stands in a list: `outputs[0].kind` reads as `kind`. */
export function shown(path: readonly PropertyKey[]): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '')
}

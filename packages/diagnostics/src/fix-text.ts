import type { z } from 'zod'
import { quoted } from './retype.ts'
import { shown, told } from './schema-words.ts'
import { code } from './suggest.ts'

type Issue = z.core.$ZodIssue

/** What to type in the place of a text that is not of the form asked for: the nearest one that is, if it can be told. */
export function fixText(issue: Issue, text: string): string {
  const key = shown(issue.path)
  const near = nearestText(issue, text)
  if (near !== undefined) return `Change ${code(text)} to ${code(isPlain(near) ? near : quoted(near))}.`
  const wanted = told(issue)
  return wanted === undefined ? `Change the value of ${code(key)}.` : `Write after ${code(`${key}:`)} ${wanted}.`
}

/** Whether YAML takes a text without quotes for a text: no number, no yes or no, no comment. */
function isPlain(text: string): boolean {
  return !/^(?:[-+.]?\d[\d_.]*|true|false|null|#.*)$/i.test(text)
}

function nearestText(issue: Issue, text: string): string | undefined {
  if (issue.code !== 'invalid_format') return undefined
  if (issue.format === 'url') return webAddress(text)
  const form = issue.format === 'regex' && issue.pattern !== undefined ? patternOf(issue.pattern) : undefined
  if (!form) return undefined
  const trimmed = text.trim().replace(/\s+/g, ' ')
  // What may hold spaces is a text, whose words nobody joins.
  const forms = form.test('a b') ? [trimmed] : [trimmed, ...joined(trimmed)]
  return forms.find((near) => form.test(near))
}

function webAddress(text: string): string | undefined {
  const bare = text.trim().replace(/^[a-z]+:\/\//i, '')
  return /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(bare) ? `https://${bare}` : undefined
}

/** The words of a text in the ways in which ids join them; some ids do not start with a digit. */
function joined(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/[\p{M}'’]/gu, '')
  const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const lower = [words.join('-'), words.join('_')]
  return [
    ...colours(text),
    (plain.match(/[A-Za-z0-9.]+/g) ?? []).join('-'),
    ...lower,
    ...lower.map((id) => id.replace(/^[^a-z]+/, '')),
    text.replace(/^[^0-9]+|[^0-9]+$/g, ''),
  ]
}

/** A colour without its `#`, or with one digit for two, as web pages have it. */
function colours(text: string): readonly string[] {
  const [, digits = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text) ?? []
  return digits === '' ? [] : [`#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`]
}

/** zod gives a pattern as it is written in code, between slashes. */
function patternOf(pattern: string): RegExp | undefined {
  const [, body, flags] = /^\/(.*)\/([a-z]*)$/s.exec(pattern) ?? []
  return body === undefined ? undefined : new RegExp(body, flags)
}

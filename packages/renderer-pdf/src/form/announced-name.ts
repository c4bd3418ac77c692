import { parseFieldPath } from '@roadmap/document/field-path'
import type { Field } from '@roadmap/document/nodes'

/**
 * How a field is announced by a screen reader, which on a form reads nothing else: the question with its row, that an
 * answer is required, and the help. Also the tool tip.
 */
export function announcedName(node: Field, within: string | undefined): string {
  const question = questionOf(node, within)
  const required = node.required ? node.requiredWord : undefined
  const marked = required === undefined ? question : `${question} (${required})`
  return asSentences([marked, helpOf(node)])
}

/** How the box or button of one option is announced: the help would be said again with each. */
export function announcedOption(node: Field, within: string | undefined, option: string): string {
  const question = questionOf(node, within)
  return /[.?!:]$/.test(question) ? `${question} ${option}` : `${question}: ${option}`
}

/** The help with a question. Nothing checks what is typed into a PDF, so it says how a date or a number is written. */
export function helpOf({ control, hint, prompt }: Field): string | undefined {
  const isTyped = control === 'date' || control === 'number'
  if (!isTyped || hint?.toLowerCase().includes(prompt.toLowerCase())) return hint
  return asSentences([hint, prompt])
}

function asSentences(parts: readonly (string | undefined)[]): string {
  const said = parts.filter((part): part is string => part !== undefined && part !== '')
  return said.map((part, index) => (index === said.length - 1 || /[.?!:]$/.test(part) ? part : `${part}.`)).join(' ')
}

function questionOf({ path, label }: Field, within: string | undefined): string {
  const isOfRow = parseFieldPath(path)?.part !== undefined
  return within !== undefined && isOfRow ? `${within}: ${label}` : label
}

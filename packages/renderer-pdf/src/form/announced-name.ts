import { parseFieldPath } from '@roadmap/document/field-path'
import type { Field } from '@roadmap/document/nodes'

/**
 * How a field is announced by a screen reader, which on a form reads nothing else: the question with its row, that an
 * answer is required, and the help. Also the tool tip.
 */
export function announcedName(node: Field, within: string | undefined): string {
  const isOfRow = parseFieldPath(node.path)?.part !== undefined
  const question = within !== undefined && isOfRow ? `${within}: ${node.label}` : node.label
  const required = node.required ? node.requiredWord : undefined
  const marked = required === undefined ? question : `${question} (${required})`
  return asSentences([marked, helpOf(node)])
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

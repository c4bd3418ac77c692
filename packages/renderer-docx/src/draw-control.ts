import { optionPath, toPromptName, toWordTag } from '@roadmap/document/field-path'
import type { Field } from '@roadmap/document/nodes'
import { BlockControl, type Control, type ControlName, InlineControl } from 'docx-controls'
import type { State } from './state.ts'

/** The content control of an answer: a control in the text, or one with a paragraph of its own for formatted text. */
export function drawControl(node: Field, style: string, state: State): InlineControl | BlockControl {
  const control = controlOf(node, state)
  return control.kind === 'richText' ? new BlockControl(control, { style }) : new InlineControl(control)
}

/** The box to tick of a question that is answered by yes or not at all. */
export function drawBox(node: Field, state: State): InlineControl {
  return new InlineControl(boxOf(node.path, node.label, state))
}

/** The box to tick of one option of a choice of several. */
export function drawOptionBox(node: Field, option: Field['options'][number], state: State): InlineControl {
  return new InlineControl(boxOf(optionPath(node.path, option.id), `${node.label}: ${option.label}`, state))
}

function controlOf(node: Field, state: State): Control {
  // A control without a prompt could not be seen, so its name stands there instead.
  const prompt = inBrackets(node.prompt.trim() === '' ? node.label : node.prompt)
  const named = { ...nameOf(node.path, node.label, state), prompt }
  if (node.control === 'select') {
    const items = node.options.map(({ id, label }) => ({ value: id, text: label }))
    return { kind: 'dropDown', ...named, prompt: inBrackets(node.prompt.trim() || state.words.choose), items }
  }
  if (node.control === 'date') return { kind: 'date', ...named, language: state.language }
  if (node.control === 'multiline' && node.rich) return { kind: 'richText', ...named }
  return { kind: 'text', ...named, ...(node.control === 'multiline' && { multiLine: true }) }
}

/** On paper and without colours a prompt must not pass for an answer. */
function inBrackets(prompt: string): string {
  return `[${prompt}]`
}

function boxOf(path: string, label: string, state: State): Control {
  return { kind: 'checkBox', ...nameOf(path, label, state), style: 'TickBox' }
}

/** By the name of its prompt an answer is found again where LibreOffice 7.4 has dropped the tag. */
export function nameOf(path: string, label: string, state: State): ControlName {
  const tag = toWordTag(path)
  return { tag, alias: aliasOf(label, state), promptName: toPromptName(tag) }
}

const longestAlias = 64

/** A name that no other control of the document has; a long one is cut, and a second one of a name is numbered. */
function aliasOf(label: string, { tally }: State): string {
  const plain = label.replace(/\s+/g, ' ').trim() || '–'
  let alias = cut(plain, longestAlias)
  for (let number = 2; tally.aliases.has(alias); number += 1) {
    const mark = ` (${number})`
    alias = cut(plain, longestAlias - mark.length) + mark
  }
  tally.aliases.add(alias)
  return alias
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const whole = Array.from(text.slice(0, longest - 1).toWellFormed())
  return `${whole
    .join('')
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`
}

import { all, child, type Element, elementsOf, val } from '../../../packages/renderer-docx/src/testing/read-xml.ts'
import { type Control, contentOf, controlsOf, isItem, isSection, propertiesOf } from './controls.ts'
import { readDocument, withDocument } from './xml-file.ts'

/**
 * What is filled in: `row` counts the controls of one tag, from 0, because the rows that Word adds repeat their tags.
 * `undefined` leaves a control as it is.
 */
export type AnswerOf = (control: Control, row: number) => string | undefined

/**
 * Fills in every control as Word does. A line break divides lines of text and paragraphs of rich text; a choice takes the words of an option, a
 * date is `YYYY-MM-DD`, a box is `true` or `false`.
 */
export function fillControls(docx: Uint8Array, answerOf: AnswerOf): Uint8Array {
  const document = readDocument(docx)
  const rows = new Map<string, number>()
  for (const control of controlsOf(document)) {
    const row = rows.get(control.tag) ?? 0
    rows.set(control.tag, row + 1)
    const answer = answerOf(control, row)
    if (answer !== undefined) fill(control, answer)
  }
  return withDocument(docx, document)
}

/** Adds rows to every repeating section as Word does: copies of the last item with ids of their own. */
export function withAddedRows(docx: Uint8Array, count: number): Uint8Array {
  const document = readDocument(docx)
  for (const section of all(document, 'w:sdt').filter(isSection)) addRows(contentOf(section), count)
  return withDocument(docx, document)
}

/** The words of the options of a choice, without the prompt that takes a choice back. */
export function optionsOf({ element }: Control): readonly string[] {
  const list = child(propertiesOf(element), 'w:dropDownList')
  return (list ? elementsOf(list) : [])
    .filter(({ attributes }) => attributes['w:value'] !== '')
    .map(({ attributes }) => attributes['w:displayText'] ?? '')
}

let nextId = 1_000_000_000

function addRows(content: Element, count: number): void {
  const last = elementsOf(content).filter(isItem).at(-1)
  if (!last) throw new Error('a repeating section without items')
  for (let added = 0; added < count; added += 1) content.children.push(copied(last))
}

function copied({ name, attributes, children }: Element): Element {
  const isId = name === 'w:id' && attributes['w:val'] !== undefined
  if (isId) nextId += 1
  return {
    name,
    attributes: isId ? { ...attributes, 'w:val': String(nextId) } : attributes,
    children: children.map((one) => (typeof one === 'string' ? one : copied(one))),
  }
}

function fill({ element, kind }: Control, answer: string): void {
  const properties = propertiesOf(element)
  remove(properties, 'w:showingPlcHdr')
  const content = contentOf(element)
  if (kind === 'richText') {
    content.children.splice(0, Infinity, ...answer.split('\n').map((line) => node('w:p', run(line))))
    return
  }
  const line = kind === 'checkbox' ? tick(properties, answer) : kind === 'date' ? date(properties, answer) : answer
  const runs = line.split('\n').flatMap((text, index) => [...(index > 0 ? [node('w:r', node('w:br'))] : []), run(text)])
  content.children.splice(0, Infinity, ...runs)
}

function tick(properties: Element, answer: string): string {
  const box = child(properties, 'w14:checkbox')
  box?.children.splice(0, 1, { ...node('w14:checked'), attributes: { 'w14:val': answer === 'true' ? '1' : '0' } })
  return answer === 'true' ? '☒' : '☐'
}

function date(properties: Element, answer: string): string {
  const found = child(properties, 'w:date')
  if (!found || val(child(found, 'w:dateFormat')) !== 'dd/MM/yyyy') throw new Error('a date in another format')
  const filled = { ...found, attributes: { ...found.attributes, 'w:fullDate': `${answer}T00:00:00Z` } }
  properties.children.splice(properties.children.indexOf(found), 1, filled)
  return answer.split('-').reverse().join('/')
}

function remove(parent: Element, name: string): void {
  const found = child(parent, name)
  if (found) parent.children.splice(parent.children.indexOf(found), 1)
}

function run(text: string): Element {
  return node('w:r', { ...node('w:t', text), attributes: { 'xml:space': 'preserve' } })
}

function node(name: string, ...children: (Element | string)[]): Element {
  return { name, attributes: {}, children }
}

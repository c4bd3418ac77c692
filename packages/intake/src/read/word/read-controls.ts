import { fromPromptName } from '@roadmap/document/field-path'
import { parseDate } from '@roadmap/document/normal-form'
import { limits } from '../../limits.ts'
import { Refused } from '../../refused.ts'
import type { PlacedValue } from '../assemble-answers.ts'
import { type Element, visitXml } from './parse-xml.ts'

/**
 * The content controls of a document (ISO 29500-1 §17.5.2) in their order, by tag: the text that a reader sees, insertions
 * kept and deletions left out; the id of the chosen option; whether a box is ticked. A control that still shows its prompt
 * is blank. Controls stand within one another, across paragraphs and in rows.
 *
 * @param prompts what a control says while it is empty, by tag; read from the glossary of the same file.
 * @param known further prompts, of any control.
 * @param language whose names of months are understood in dates.
 */
export function readControls(
  bytes: Uint8Array,
  prompts: ReadonlyMap<string, string> = new Map(),
  known: ReadonlySet<string> = new Set(),
  language?: string,
): readonly PlacedValue[] {
  const values: PlacedValue[] = []
  const open: Control[] = []
  const state: State = { path: [], deletedFrom: [], paragraphs: [], previous: undefined }
  let count = 0
  visitXml(bytes, {
    open: (element, depth) => {
      const { name } = element
      const parent = state.path.at(-1)
      state.path.push(name)
      if (name === 'w:p') state.previous = undefined
      if (isDeletion(name, parent)) state.deletedFrom.push(deletedDepth(name, parent, depth))
      const control = open.at(-1)
      if (name === 'w:sdt') {
        count += 1
        if (count > limits.fields) throw new Refused('too-complex')
        open.push(createControl(depth, state.deletedFrom.length > 0))
        // Its place in the order is where it begins.
        values.push({ path: '', value: null })
        open.at(-1)!.index = values.length - 1 // just pushed
      } else if (control) {
        if (name === 'w:sdtContent' && depth === control.depth + 1) control.isContent = true
        if (!control.isContent) readProperty(control, element, parent)
        else if (name === 'w:p') state.paragraphs.push(depth)
        const piece = pieceOf(element, state.path)
        if (piece !== undefined && control.isContent && state.deletedFrom.length === 0) write(open, piece)
      }
    },
    text: (text) => {
      if (state.path.at(-1) === 'w:t' && state.deletedFrom.length === 0 && !state.path.includes('w:rt'))
        write(open, text)
    },
    close: (name, depth) => {
      state.path.pop()
      if (name === 'w:p') state.previous = undefined
      if (state.deletedFrom.at(-1) === depth) state.deletedFrom.pop()
      if (name === 'w:p' && state.paragraphs.at(-1) === depth) {
        state.paragraphs.pop()
        for (const control of open) if (control.isContent && control.depth < depth) append(control, '\n')
      }
      const control = open.at(-1)
      if (name === 'w:sdt' && control?.depth === depth) {
        open.pop()
        const path = pathOf(control)
        // LibreOffice 7.4 wraps the first control of a cell into a copy of its properties; the one within is the real one.
        for (const outer of open) outer.isWrapper ||= path !== undefined && pathOf(outer) === path
        if (path !== undefined && !control.isDeleted && !control.isWrapper) {
          // LibreOffice 7.4 writes a field once more for each script within it, after one that holds all of the text.
          if (path !== state.previous)
            values[control.index] = { path, value: answerOf(control, { prompt: prompts.get(path), known, language }) }
          state.previous = path
        }
      }
    },
  })
  return values.filter(({ path }) => path !== '')
}

interface State {
  /** Names of the open elements. */
  readonly path: string[]
  /** Depths of the open elements whose content a reviewer has deleted. */
  readonly deletedFrom: number[]
  readonly paragraphs: number[]
  /** The path of the control that ended last in the open paragraph. */
  previous: string | undefined
}

interface Control {
  readonly depth: number
  readonly isDeleted: boolean
  /** Holds a control of the same name. */
  isWrapper: boolean
  index: number
  tag: string | undefined
  placeholder: string | undefined
  isPrompt: boolean
  isContent: boolean
  ticked: boolean | undefined
  date: string | undefined
  isDate: boolean
  readonly options: Map<string, string>
  text: string
}

function createControl(depth: number, isDeleted: boolean): Control {
  return {
    depth,
    isDeleted,
    isWrapper: false,
    index: -1,
    tag: undefined,
    placeholder: undefined,
    isPrompt: false,
    isContent: false,
    ticked: undefined,
    date: undefined,
    isDate: false,
    options: new Map(),
    text: '',
  }
}

function pathOf({ tag, placeholder }: Control): string | undefined {
  return tag ?? placeholder
}

function readProperty(control: Control, { name, attributes }: Element, parent: string | undefined): void {
  const value = attributes['w:val']
  if (name === 'w:tag') control.tag = value
  else if (name === 'w:docPart' && parent === 'w:placeholder') control.placeholder ??= fromPromptName(value ?? '')
  else if (name === 'w:showingPlcHdr') control.isPrompt = isOn(value)
  else if (name === 'w14:checkbox') control.ticked ??= false
  else if (name === 'w14:checked') control.ticked = isOn(attributes['w14:val'])
  else if (name === 'w:date') {
    control.isDate = true
    control.date = attributes['w:fullDate']?.slice(0, 10)
  } else if (name === 'w:listItem') {
    const id = attributes['w:value'] ?? attributes['w:displayText'] ?? ''
    control.options.set((attributes['w:displayText'] ?? id).trim(), id)
  }
}

/** An element that stands for text. */
function pieceOf({ name, attributes }: Element, path: readonly string[]): string | undefined {
  if (name === 'w:br' || name === 'w:cr') return '\n'
  if (name === 'w:tab' && path.at(-2) === 'w:r') return '\t' // within properties it is a stop, not a character
  if (name === 'w:noBreakHyphen') return '\u2011'
  if (name !== 'w:sym') return undefined
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  // Symbol fonts are addressed through the private area (ISO 29500-1 §17.3.3.30); there is no text to be had from them.
  return code > 0x1f && code < 0xe000 ? String.fromCodePoint(code) : undefined
}

/** Writes into every open control whose prompt does not stand in the way: a field within a field is seen in both. */
function write(open: readonly Control[], text: string): void {
  if (open.some(({ isContent }) => !isContent)) return
  const hidden = open.findIndex(({ isPrompt }) => isPrompt)
  const visible = hidden === -1 ? open : open.slice(0, hidden)
  for (const control of visible) append(control, text)
}

function append(control: Control, text: string): void {
  // Twice the longest answer: enough to be told that it is too long, and not enough to fill the memory.
  if (control.text.length < limits.textCharacters * 4) control.text += text
}

interface Wording {
  readonly prompt: string | undefined
  readonly known: ReadonlySet<string>
  readonly language: string | undefined
}

function answerOf(control: Control, { prompt, known, language }: Wording): string | boolean {
  if (control.ticked !== undefined) return control.ticked
  const text = control.text.trim()
  if (control.isPrompt || text === '' || text === prompt?.trim() || known.has(text)) return ''
  if (control.options.size > 0) return control.options.get(text) ?? text
  // What is seen counts, for it may have been typed over a date that was picked before, and wrong digits are told to the
  // person. The stored date stands in for a way of writing dates that Word alone knows.
  const isPlain = /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})$|^\d{4}-\d{2}-\d{2}$/.test(text)
  const isSeen = !control.isDate || isPlain || parseDate(text, language) !== undefined
  return isSeen ? text : (control.date ?? text)
}

function isDeletion(name: string, parent: string | undefined): boolean {
  if (name === 'w:moveFrom') return parent !== 'w:rPr' && parent !== 'w:trPr'
  if (name === 'w:del') return parent !== 'w:rPr' // there it marks the end of a paragraph
  return name === 'mc:Fallback' || name === 'w:del'
}

/** A deleted row says so in its properties, and all of the row goes. */
function deletedDepth(name: string, parent: string | undefined, depth: number): number {
  return name === 'w:del' && parent === 'w:trPr' ? depth - 2 : depth
}

/** ST_OnOff (ISO 29500-1 §22.9.2.7): the element alone means yes. */
function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off'
}

import { type IContext, TextRun } from 'docx'
import { element, valued, type Xmlable } from './xmlable.ts'

export interface RunTextOptions {
  /** Id of a character style. */
  readonly style?: string | undefined
  /** Whether the text runs from right to left. */
  readonly rightToLeft?: boolean
}

/**
 * Text in a named style and nothing else, several times faster than docx's own run, which weighs forty properties. `\n`
 * breaks the line and `\t` is a tab; characters that XML 1.0 §2.2 forbids, and halves of surrogate pairs, become U+FFFD.
 */
export class RunText extends TextRun {
  readonly #text: string
  readonly #options: RunTextOptions

  constructor(text: string, options: RunTextOptions = {}) {
    super({})
    this.#text = text
    this.#options = options
  }

  get text(): string {
    return this.#text
  }

  override prepForXml(_: IContext) {
    return runXml(this.#text, this.#options)
  }
}

/** `w:r`, ISO/IEC 29500-1 §17.3.2.25. */
export function runXml(text: string, { style, rightToLeft }: RunTextOptions): Xmlable {
  const properties = [
    ...(style === undefined ? [] : [valued('w:rStyle', style)]),
    ...(rightToLeft ? [element('w:rtl', {})] : []),
  ]
  const content = writable(text)
    .split(/([\n\t])/)
    .flatMap((part) => (part === '' ? [] : [contentXml(part)]))
  return { 'w:r': properties.length > 0 ? [{ 'w:rPr': properties }, ...content] : content }
}

function contentXml(part: string): Xmlable {
  if (part === '\n') return element('w:br', {})
  if (part === '\t') return element('w:tab', {})
  return { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, part] }
}

// U+000D is left out too: XML readers turn it into U+000A.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

function writable(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(forbidden, '\uFFFD')
}

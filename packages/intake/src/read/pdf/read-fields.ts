import type { PDFCatalog, PDFContext, PDFDict, PDFObject } from '@cantoo/pdf-lib'
import { limits } from '../../limits.ts'
import { Refused } from '../../refused.ts'
import type { RawAnswer } from '../../submission.ts'

type PdfLib = typeof import('@cantoo/pdf-lib')

/**
 * The values of all fields of a form by their full names, in the order of the document (ISO 32000-1 §12.7.3): text as it
 * was typed, the export value of a choice, the name of the state of a button with `''` for `Off`.
 */
export function readFields(lib: PdfLib, context: PDFContext, catalog: PDFCatalog): ReadonlyMap<string, RawAnswer> {
  const values = new Map<string, RawAnswer>()
  const form = lookup(lib, catalog, 'AcroForm')
  const roots = form instanceof lib.PDFDict ? lookup(lib, form, 'Fields') : undefined
  if (!(roots instanceof lib.PDFArray)) return values
  const seen = new Set<PDFObject>()
  const walk = (item: PDFObject | undefined, inherited: Inherited, depth: number) => {
    const field = context.lookup(item)
    // What a file points to and does not hold was lost on the way; its answer would be taken for a blank one.
    if (!(field instanceof lib.PDFDict)) throw new Refused('damaged-pdf')
    if (seen.has(field)) return
    seen.add(field)
    // Every box of a group of buttons is an object of its own.
    if (seen.size > limits.fields * 4 || depth > maxDepth) throw new Refused('too-complex')
    const own = inherit(lib, field, inherited)
    const kids = lookup(lib, field, 'Kids')
    const children = kids instanceof lib.PDFArray ? kids.asArray() : []
    const named = children.filter((kid) => {
      const child = context.lookup(kid)
      return child instanceof lib.PDFDict && child.has(lib.PDFName.of('T'))
    })
    if (named.length > 0) {
      for (const kid of named) walk(kid, own, depth + 1)
    } else if (own.name !== '' && !values.has(own.name)) {
      if (values.size >= limits.fields) throw new Refused('too-complex')
      const widgets = children.map((kid) => context.lookup(kid)).filter((kid) => kid instanceof lib.PDFDict)
      const value = answerOf(lib, own, [field, ...widgets])
      if (value !== undefined) values.set(own.name, value)
    }
  }
  for (const root of roots.asArray()) walk(root, { name: '', flags: 0 }, 0)
  return values
}

const maxDepth = 32
const pushButton = 1 << 16

/** What a field has from those above it (ISO 32000-1 §12.7.3.1). */
interface Inherited {
  readonly name: string
  readonly type?: string
  readonly value?: PDFObject
  readonly options?: PDFObject
  readonly flags: number
}

function inherit(lib: PdfLib, field: PDFDict, above: Inherited): Inherited {
  const part = textOf(lib, lookup(lib, field, 'T'))
  const type = lookup(lib, field, 'FT')
  const value = lookup(lib, field, 'V') ?? above.value
  const options = lookup(lib, field, 'Opt') ?? above.options
  const flags = lookup(lib, field, 'Ff')
  const name = part === undefined ? above.name : above.name === '' ? part : `${above.name}.${part}`
  const typeName = type instanceof lib.PDFName ? type.decodeText() : above.type
  return {
    name,
    flags: flags instanceof lib.PDFNumber ? flags.asNumber() : above.flags,
    ...(typeName !== undefined && { type: typeName }),
    ...(value !== undefined && { value }),
    ...(options !== undefined && { options }),
  }
}

function answerOf(lib: PdfLib, { type, value, options, flags }: Inherited, widgets: readonly PDFDict[]) {
  if (type === 'Tx') return textOf(lib, value) ?? ''
  const exports = exportValues(lib, options)
  if (type === 'Btn') return flags & pushButton ? undefined : stateOf(lib, value, widgets, exports)
  if (type !== 'Ch') return undefined
  const toId = (text: string) => exports.find(({ id, shown }) => id === text || shown === text)?.id ?? text
  if (!(value instanceof lib.PDFArray)) return toId(textOf(lib, value) ?? '')
  const chosen = value.asArray().flatMap((item) => textOf(lib, item) ?? [])
  return chosen.length === 1 ? toId(chosen[0] ?? '') : chosen.map(toId)
}

/** The state of a group of buttons: its value, or what a box of it shows where a program set only that. */
function stateOf(
  lib: PdfLib,
  value: PDFObject | undefined,
  widgets: readonly PDFDict[],
  exports: readonly Exported[],
): string {
  const shown = widgets.map((widget) => lookup(lib, widget, 'AS'))
  const states = (value === undefined ? shown : [value]).map((state) =>
    state instanceof lib.PDFName ? state.decodeText() : textOf(lib, state),
  )
  const state = states.find((name) => name !== undefined && name !== '' && name !== 'Off')
  if (state === undefined) return ''
  // Where the states are numbered, their meaning stands beside them (ISO 32000-1 §12.7.4.2.4).
  return (/^\d+$/.test(state) ? exports[Number(state)]?.id : undefined) ?? state
}

interface Exported {
  readonly id: string
  readonly shown: string
}

function exportValues(lib: PdfLib, options: PDFObject | undefined): readonly Exported[] {
  if (!(options instanceof lib.PDFArray)) return []
  return options.asArray().map((_, index) => {
    const option = options.lookup(index)
    const [id, shown] = option instanceof lib.PDFArray ? [option.lookup(0), option.lookup(1)] : [option, option]
    return { id: textOf(lib, id) ?? '', shown: textOf(lib, shown) ?? '' }
  })
}

/** A text string (ISO 32000-1 §7.9.2), or a stream in the place of one, which long answers may be. */
function textOf(lib: PdfLib, value: PDFObject | undefined): string | undefined {
  if (value instanceof lib.PDFString || value instanceof lib.PDFHexString) return decode(value)
  if (value instanceof lib.PDFName) return value.decodeText()
  if (!(value instanceof lib.PDFRawStream)) return undefined
  const { contents } = value
  if (contents.length > limits.textCharacters * 4 || value.dict.has(lib.PDFName.of('Filter'))) {
    const bytes = lib.decodePDFRawStream(value).getBytes(limits.textCharacters * 4)
    return decode(lib.PDFHexString.of(Buffer.from(bytes).toString('hex')))
  }
  return decode(lib.PDFHexString.of(Buffer.from(contents).toString('hex')))
}

function decode(value: { readonly asBytes: () => Uint8Array; readonly decodeText: () => string }): string {
  const bytes = value.asBytes()
  // UTF-8 with its mark (ISO 32000-2 §7.9.2.2), which the library takes for letters (seen in 2.11.1).
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return Buffer.from(bytes.subarray(3)).toString('utf8')
  return value.decodeText()
}

function lookup(lib: PdfLib, dict: PDFDict, key: string): PDFObject | undefined {
  const name = lib.PDFName.of(key)
  const value = dict.lookup(name)
  if (value === undefined && dict.has(name) && key === 'V') throw new Refused('damaged-pdf')
  return value === lib.PDFNull ? undefined : value
}

import type { FormField } from './form/form-field.ts'
import { prepareField } from './form/prepare-field.ts'
import type { PdfNode } from './node.ts'
import type { LayoutNode } from './pdfmake.ts'

/** Stands for a page number that is not known yet: its width is what a line keeps free. */
const pageNumberPlaceholder = '000'

/** A whole document's content, as `prepareNode` makes it. Throws when two nodes have the same id. */
export function prepareContent(content: PdfNode | readonly PdfNode[]): LayoutNode {
  checkIds(content, new Set())
  return prepareNode(content)
}

/**
 * A deep copy of a node for pdfmake, which writes into what it is given. Ids and page references get names of our own,
 * so that pdfmake, which resolves them in a paragraph's first line only, leaves them to us. Text in text is made flat
 * with inherited styles (bpampuch/pdfmake#1174). Soft hyphens are taken out of drawings, which do not break lines.
 */
export function prepareNode(node: PdfNode): LayoutNode {
  if (typeof node === 'string') return prepareNode({ text: node })
  if (Array.isArray(node)) return prepareNode({ stack: node })
  const copy = rename(node as Loose)
  // pdfmake knows no deferred content: to it this is an empty stack, until the layout reaches it.
  if ('deferred' in copy) copy.stack = []
  if ('text' in copy) copy.text = prepareText(copy.text)
  for (const name of ['stack', 'columns', 'ul', 'ol']) {
    if (Array.isArray(copy[name])) copy[name] = copy[name].map(prepareNode)
  }
  if (copy.table) {
    const { body, widths, ...rest } = copy.table as Loose & { body: PdfNode[][] }
    copy.table = { ...rest, widths: copyOf(widths), body: body.map((row) => row.map(prepareCell)) }
  }
  // `FieldNode` says what a field is; what depends on its values is checked there.
  if (copy.field) copy.canvas = prepareField(copy.field as FormField, copy.width, copy.height)
  if (Array.isArray(copy.canvas)) copy.canvas = copy.canvas.map(copyOf)
  if (typeof copy.svg === 'string') copy.svg = withoutSoftHyphens(copy.svg)
  // Prepared is what `LayoutNode` says; the names with an underscore are optional there and come from pdfmake.
  return copy as unknown as LayoutNode
}

type Loose = Record<string, unknown>

function prepareCell(cell: PdfNode): LayoutNode {
  return prepareNode(typeof cell === 'object' && Object.keys(cell).length === 0 ? { text: '' } : cell)
}

function rename(node: Loose): Loose {
  const { id, pageReference, linked, ...copy } = node
  if (id !== undefined) copy.anchor = id
  if (pageReference !== undefined) {
    copy.pageNumberOf = pageReference
    copy.text = pageNumberPlaceholder
    if (linked !== false && copy.link === undefined) copy.linkToDestination ??= pageReference
  }
  return copy
}

function prepareText(text: unknown): unknown {
  if (typeof text === 'string') return text
  if (typeof text === 'number') return String(text)
  const pieces: Loose[] = []
  flatten(text, {}, pieces)
  return pieces
}

function flatten(text: unknown, inherited: Loose, pieces: Loose[]): void {
  if (Array.isArray(text)) {
    for (const piece of text) flatten(piece, inherited, pieces)
  } else if (typeof text === 'object' && text !== null) {
    const own = inherit(inherited, text as Loose)
    const { text: inner, ...styles } = rename(own)
    flatten(inner, styles, pieces)
  } else {
    pieces.push({ ...inherited, piece: pieces.length, text: String(text ?? '') })
  }
}

/** Styles named inside come after those named outside, so they win. */
function inherit(outer: Loose, inner: Loose): Loose {
  const merged = { ...outer, ...inner }
  if (outer.style && inner.style) merged.style = [outer.style, inner.style].flat()
  return merged
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copyOf(inner)]))
  }
  return value
}

function withoutSoftHyphens(text: string): string {
  return text.replaceAll('\u00ad', '')
}

function checkIds(value: unknown, seen: Set<string>): void {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return
  if (Array.isArray(value)) {
    for (const inner of value) checkIds(inner, seen)
    return
  }
  const { id, text, stack, columns, ul, ol, table } = value as Loose
  if (typeof id === 'string') {
    if (seen.has(id)) throw new Error(`Two nodes have the id "${id}"`)
    seen.add(id)
  }
  for (const inner of [text, stack, columns, ul, ol]) checkIds(inner, seen)
  if (table) checkIds((table as Loose).body, seen)
}

import type { DocumentInstance } from './pdfmake.ts'
import type { TaggedDocument } from './tagged-document.ts'

/** Name trees are searched by bytes (ISO 32000-1 §7.9.6); pdfkit sorts them by the language of the machine. */
export function sortDestinations({ _root }: DocumentInstance): void {
  _root.data.Names.data.Dests._compareKeys = (left, right) => Buffer.compare(encoded(left), encoded(right))
}

/** pdfkit writes what is not ASCII in UTF-16 with a byte order mark. */
function encoded(name: string): Buffer {
  if (/^[\u0000-\u007f]*$/.test(name)) return Buffer.from(name, 'latin1')
  return Buffer.from(`\ufeff${name}`, 'utf16le').swap16()
}

/** Throws when a link leads to an id that nothing has: pdfkit would write a link that does nothing. */
export function checkDestinations({ _root, linkedIds }: TaggedDocument): void {
  const { _items: destinations } = _root.data.Names.data.Dests
  const missing = [...linkedIds].filter((id) => !Object.hasOwn(destinations, id))
  if (missing.length === 0) return
  throw new Error(`Links lead to ids that no node has: ${missing.map((id) => `"${id}"`).join(', ')}`)
}

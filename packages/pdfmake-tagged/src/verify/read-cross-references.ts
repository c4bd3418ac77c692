import { inflateSync } from 'node:zlib'
import { readIndirect } from './open-file.ts'
import { type Cursor, expectWord, latin1, parseValue, skipSpace } from './parse-value.ts'
import type { PdfDictionary } from './pdf-value.ts'

/** Where an object is. */
export type Place =
  | { readonly kind: 'file'; readonly offset: number }
  | { readonly kind: 'stream'; readonly stream: number; readonly index: number }

export interface CrossReferences {
  /** By number; free ones are missing. */
  readonly places: readonly (Place | undefined)[]
  readonly trailer: PdfDictionary
}

/** Reads the table or stream that the end of the file names (ISO 32000-1 §7.5.4 and §7.5.8). */
export function readCrossReferences(bytes: Uint8Array): CrossReferences {
  if (!/^%PDF-1\.[4-7]/.test(latin1(bytes, 0, 8)))
    throw new Error('The file does not begin as a PDF of version 1.4 to 1.7')
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(bytes, Math.max(0, bytes.length - 64), bytes.length))
  if (!end) throw new Error('The file does not end with the place of its cross-references')
  const offset = Number(end[1])
  return latin1(bytes, offset, offset + 4) === 'xref' ? readTable(bytes, offset) : readStream(bytes, offset)
}

function readTable(bytes: Uint8Array, offset: number): CrossReferences {
  const cursor: Cursor = { bytes, at: offset }
  expectWord(cursor, 'xref')
  expectWord(cursor, '0')
  const size = Number(parseValue(cursor))
  const places: (Place | undefined)[] = []
  skipSpace(cursor)
  for (let id = 0; id < size; id++) {
    const row = latin1(bytes, cursor.at + id * 20, cursor.at + (id + 1) * 20)
    if (row[17] === 'n') places[id] = { kind: 'file', offset: Number(row.slice(0, 10)) }
  }
  cursor.at += size * 20
  expectWord(cursor, 'trailer')
  return { places, trailer: asTrailer(parseValue(cursor)) }
}

function readStream(bytes: Uint8Array, offset: number): CrossReferences {
  const id = Number(/^\d+/.exec(latin1(bytes, offset, offset + 10))?.[0])
  const stream = readIndirect(bytes, id, offset)
  if (typeof stream !== 'object' || stream?.kind !== 'stream' || stream.entries.get('Type') !== 'XRef') {
    throw new Error('The place that the end of the file names holds no cross-references')
  }
  const rows = withoutPredictor(inflateSync(stream.bytes))
  const number = (at: number, length: number) => {
    let value = 0
    for (let byte = 0; byte < length; byte++) value = value * 256 + (rows[at + byte] ?? 0)
    return value
  }
  const places: (Place | undefined)[] = []
  for (let row = 0; row * rowBytes < rows.length; row++) {
    const at = row * rowBytes
    if (rows[at] === 1) places[row] = { kind: 'file', offset: number(at + 1, 4) }
    if (rows[at] === 2) places[row] = { kind: 'stream', stream: number(at + 1, 4), index: number(at + 5, 2) }
  }
  return { places, trailer: { kind: 'dictionary', entries: stream.entries } }
}

/** As `cross-references.ts` writes them: entries of 1, 4 and 2 bytes, each row the difference from the one above. */
const rowBytes = 7

function withoutPredictor(encoded: Uint8Array): Uint8Array {
  const count = encoded.length / (rowBytes + 1)
  if (!Number.isInteger(count)) throw new Error('The cross-references are cut off')
  const rows = new Uint8Array(count * rowBytes)
  for (let at = 0; at < rows.length; at++) {
    const row = Math.floor(at / rowBytes)
    rows[at] = (encoded[at + row + 1] ?? 0) + (row === 0 ? 0 : (rows[at - rowBytes] ?? 0))
  }
  return rows
}

function asTrailer(value: unknown): PdfDictionary {
  // `parseValue` gives a dictionary where one is; the file cannot be read without it.
  if ((value as PdfDictionary | null)?.kind !== 'dictionary') throw new Error('The file has no trailer')
  return value as PdfDictionary
}

import { inflateSync } from 'node:zlib'
import { type Cursor, expectWord, latin1, parseValue, skipSpace } from './parse-value.ts'
import type { PdfDictionary, PdfStream, PdfValue } from './pdf-value.ts'
import { type Place, readCrossReferences } from './read-cross-references.ts'

/** A PDF whose objects are read when they are asked for. */
export interface PdfFile {
  readonly trailer: PdfDictionary
  /** The value that a reference leads to; any other value as it is. */
  follow(value: PdfValue | undefined): PdfValue | undefined
  dictionary(value: PdfValue | undefined): PdfDictionary | PdfStream | undefined
  array(value: PdfValue | undefined): readonly PdfValue[]
}

/** Opens a file as this package writes it: PDF 1.4 to 1.7, one revision, Flate or nothing, not encrypted. */
export function openFile(bytes: Uint8Array): PdfFile {
  const { places, trailer } = readCrossReferences(bytes)
  const objects = new Map<number, PdfValue>()
  const streams = new Map<number, ObjectStream>()

  const read = (id: number): PdfValue => {
    const place = places[id]
    if (!place) throw new Error(`The object ${id} is not in the file`)
    if (place.kind === 'file') return readIndirect(bytes, id, place.offset)
    const stream = streams.get(place.stream) ?? openObjectStream(read(place.stream), place.stream)
    streams.set(place.stream, stream)
    return readPacked(stream, id, place)
  }
  const follow = (value: PdfValue | undefined): PdfValue | undefined => {
    if (typeof value !== 'object' || value?.kind !== 'reference') return value
    const known = objects.get(value.id)
    if (known !== undefined) return known
    const object = read(value.id)
    objects.set(value.id, object)
    return object
  }
  return {
    trailer,
    follow,
    dictionary(value) {
      const object = follow(value)
      const isOne = typeof object === 'object' && (object?.kind === 'dictionary' || object?.kind === 'stream')
      return isOne ? object : undefined
    },
    array(value) {
      const object = follow(value)
      return typeof object === 'object' && object?.kind === 'array' ? object.items : []
    },
  }
}

/** The bytes of a stream, inflated if they are compressed. Throws when they cannot be. */
export function streamBytes({ entries, bytes }: PdfStream): Uint8Array {
  const filter = entries.get('Filter')
  if (filter === undefined) return bytes
  if (filter !== 'FlateDecode')
    throw new Error(`A stream has the filter ${JSON.stringify(filter)}, expected FlateDecode`)
  return inflateSync(bytes)
}

/** The object that begins at an offset of the file: `12 0 obj … endobj` (ISO 32000-1 §7.3.10). */
export function readIndirect(bytes: Uint8Array, id: number, offset: number): PdfValue {
  const cursor: Cursor = { bytes, at: offset }
  expectWord(cursor, `${id} 0 obj`)
  const value = parseValue(cursor)
  skipSpace(cursor)
  if (
    typeof value !== 'object' ||
    value?.kind !== 'dictionary' ||
    latin1(bytes, cursor.at, cursor.at + 6) !== 'stream'
  ) {
    expectWord(cursor, 'endobj')
    return value
  }
  cursor.at += 'stream'.length
  if (bytes[cursor.at] === 13) cursor.at++
  cursor.at++
  const length = value.entries.get('Length')
  if (typeof length !== 'number') throw new Error(`The stream ${id} has no direct length`)
  const start = cursor.at
  cursor.at += length
  expectWord(cursor, 'endstream')
  expectWord(cursor, 'endobj')
  return { kind: 'stream', entries: value.entries, bytes: bytes.subarray(start, start + length) }
}

interface ObjectStream {
  readonly bytes: Uint8Array
  readonly ids: readonly number[]
  readonly offsets: readonly number[]
}

function openObjectStream(value: PdfValue, id: number): ObjectStream {
  if (typeof value !== 'object' || value?.kind !== 'stream') throw new Error(`The object ${id} is no object stream`)
  const bytes = streamBytes(value)
  const cursor: Cursor = { bytes, at: 0 }
  const first = Number(value.entries.get('First'))
  const ids: number[] = []
  const offsets: number[] = []
  for (let index = 0; index < Number(value.entries.get('N')); index++) {
    ids.push(Number(parseValue(cursor)))
    offsets.push(first + Number(parseValue(cursor)))
  }
  return { bytes, ids, offsets }
}

function readPacked(
  { bytes, ids, offsets }: ObjectStream,
  id: number,
  { index }: Place & { kind: 'stream' },
): PdfValue {
  if (ids[index] !== id) throw new Error(`The object ${id} is not where the cross-references say`)
  return parseValue({ bytes, at: offsets[index] ?? 0 })
}

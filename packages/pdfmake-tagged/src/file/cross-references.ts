import { deflateSync } from 'node:zlib'
import type { ObjectStream } from './object-streams.ts'

export interface CrossReferenceStream {
  /** Of the stream, without the entries of the trailer. */
  readonly dictionary: Readonly<Record<string, unknown>>
  readonly bytes: Buffer
}

/** Bytes of an entry: its kind, an offset in the file or the number of an object stream, and the index in that. */
const widths = [1, 4, 2] as const
const rowBytes = 7

/**
 * A cross-reference stream (ISO 32000-1 §7.5.8): where each object from 1 on is, by offset in the file unless it is in
 * an object stream. Rows are written as differences from the row above (PNG's Up), so that runs compress to nothing.
 */
export function crossReferenceStream(
  offsets: readonly (number | null)[],
  packed: readonly ObjectStream[],
): CrossReferenceStream {
  const rows = Buffer.alloc((offsets.length + 1) * rowBytes)
  rows.writeUInt16BE(0xffff, 5) // Object 0 heads the list of free ones.
  offsets.forEach((offset, index) => {
    if (offset === null) throw new Error(`The object ${index + 1} has not been written`)
    setRow(rows, index + 1, { kind: inFile, place: offset, index: 0 })
  })
  for (const { id, objectIds } of packed) {
    objectIds.forEach((objectId, index) => {
      setRow(rows, objectId, { kind: inStream, place: id, index })
    })
  }
  const bytes = deflateSync(differences(rows))
  const dictionary = {
    Type: 'XRef',
    Size: offsets.length + 1,
    W: widths,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 12, Columns: rowBytes },
    Length: bytes.length,
  }
  return { dictionary, bytes }
}

/** Kinds of entries (ISO 32000-1 table 18). */
const inFile = 1
const inStream = 2

function setRow(rows: Buffer, id: number, row: { kind: number; place: number; index: number }): void {
  const at = id * rowBytes
  rows[at] = row.kind
  rows.writeUInt32BE(row.place, at + 1)
  rows.writeUInt16BE(row.index, at + 5)
}

/** The filter that PNG calls Up. */
const up = 2

function differences(rows: Buffer): Buffer {
  const count = rows.length / rowBytes
  const encoded = Buffer.alloc(count * (rowBytes + 1))
  for (let row = 0; row < count; row++) {
    const from = row * rowBytes
    const to = row * (rowBytes + 1)
    encoded[to] = up
    for (let byte = 0; byte < rowBytes; byte++) {
      const above = row === 0 ? 0 : (rows[from - rowBytes + byte] ?? 0)
      encoded[to + 1 + byte] = (rows[from + byte] ?? 0) - above
    }
  }
  return encoded
}

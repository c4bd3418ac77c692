import { deflateInParts } from './deflate-in-parts.ts'

/** Objects without streams of their own, gathered and written together. */
export interface ObjectStreams {
  /** Takes an object; writes out what has gathered when it is enough for a stream. */
  add(id: number, object: string): void
  /** Writes what is left. */
  flush(): void
  readonly written: readonly ObjectStream[]
}

/** An object stream by its number, with the numbers of the objects in it. */
export interface ObjectStream {
  readonly id: number
  readonly objectIds: readonly number[]
}

/** Writes a stream to the file at once; gives its number. */
export type WriteStream = (dictionary: Readonly<Record<string, unknown>>, bytes: Buffer) => number

/** So many that like compresses with like, and so few that a reader who wants one does not inflate the book. */
const objectsPerStream = 400

/**
 * Compressed object streams (ISO 32000-1 §7.5.7). A structure tree is tens of thousands of small dictionaries that
 * differ in a few digits: together they take a tenth of the room. Only what fills the next stream is kept in memory.
 */
export function createObjectStreams(writeStream: WriteStream): ObjectStreams {
  const written: ObjectStream[] = []
  let objectIds: number[] = []
  let objects: string[] = []

  const flush = () => {
    if (objects.length === 0) return
    let header = ''
    let body = ''
    objects.forEach((object, index) => {
      header += `${objectIds[index]} ${body.length} `
      body += `${object}\n`
    })
    // The header is digits alone and the body words, so each has its own code.
    const bytes = deflateInParts([header, body].map((part) => Buffer.from(part, 'latin1')))
    const dictionary = { Type: 'ObjStm', N: objects.length, First: header.length }
    const id = writeStream({ ...dictionary, Filter: 'FlateDecode', Length: bytes.length }, bytes)
    written.push({ id, objectIds })
    objectIds = []
    objects = []
  }

  return {
    add(id, object) {
      objectIds.push(id)
      objects.push(object)
      if (objects.length === objectsPerStream) flush()
    },
    flush,
    written,
  }
}

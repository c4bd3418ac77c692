import * as fs from 'node:fs'
import { basename } from 'node:path'
import { hashOf, limits, type Reader, Refused, type Submission } from '@roadmap/intake'
import type { InboxFile } from './find-inbox.ts'

/** A file that was met before, by its hash, or the form that it holds. */
export type ReadInboxFile<T> =
  | { readonly hash: string; readonly seen: T }
  | { readonly hash: string; readonly seen: undefined; readonly submission: Submission }

/**
 * Reads a file that somebody handed in. Throws a `Refused` when it holds no form.
 *
 * @param seenAs what is known of a file by its hash: such a file is not read again.
 */
export async function readInboxFile<T extends {}>(
  file: InboxFile,
  reader: Reader,
  seenAs: (hash: string) => T | undefined,
): Promise<ReadInboxFile<T>> {
  const bytes = bytesOf(file)
  const hash = hashOf(bytes)
  const seen = seenAs(hash)
  if (seen !== undefined) return { hash, seen }
  return { hash, seen, submission: await reader.read(bytes, basename(file.path)) }
}

/** The bytes of a file that is a plain one, and not too large to be read at all. */
function bytesOf({ path, isFound }: InboxFile): Uint8Array {
  if (isFound && fs.lstatSync(path).isSymbolicLink()) throw new Refused('link')
  // Not waiting for the other end of a pipe; and what is checked is what is read, whatever takes its name meanwhile.
  const noFollow = isFound ? fs.constants.O_NOFOLLOW : 0
  const file = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK | noFollow)
  try {
    const stat = fs.fstatSync(file)
    if (!stat.isFile()) throw new Refused('not-a-file')
    if (stat.size > limits.fileBytes) throw new Refused('too-large', { most: limits.fileBytes / 1024 / 1024 })
    const bytes = Buffer.alloc(stat.size)
    let length = 0
    while (length < bytes.length) {
      const read = fs.readSync(file, bytes, length, bytes.length - length, length)
      if (read === 0) break
      length += read
    }
    return bytes.subarray(0, length)
  } finally {
    fs.closeSync(file)
  }
}

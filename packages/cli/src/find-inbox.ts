import * as fs from 'node:fs'
import { join } from 'node:path'
import { limits, Refused } from '@roadmap/intake'
import { UsageError } from './exit-codes.ts'

/** A file that somebody handed in, before it is read. */
export interface InboxFile {
  /** As it is shown to people: what they typed, and the way below it. */
  readonly path: string
  /** Found in a folder rather than named: a link there is not followed. */
  readonly isFound: boolean
}

/** The files that are named, and those in the folders that are named, in the order of their names. Throws a `UsageError` when there is nothing of a name. */
export function findInbox(paths: readonly string[]): readonly InboxFile[] {
  return paths.flatMap((path): readonly InboxFile[] => {
    const stat = fs.statSync(path, { throwIfNoEntry: false })
    if (!stat) throw new UsageError(`There is no file or folder \`${path}\`. Name what is to be read.`)
    return stat.isDirectory() ? filesIn(path) : [{ path, isFound: false }]
  })
}

function filesIn(dir: string): readonly InboxFile[] {
  const entries = fs.readdirSync(dir, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return sorted.flatMap((entry) => {
    const path = join(dir, entry.name)
    return entry.isDirectory() ? filesIn(path) : [{ path, isFound: true }]
  })
}

/** The bytes of a file. Throws a `Refused` for what is no plain file, or too large to be read at all. */
export function readInboxFile({ path, isFound }: InboxFile): Uint8Array {
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

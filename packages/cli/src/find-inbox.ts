import * as fs from 'node:fs'
import { join } from 'node:path'
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

import { parseSource } from './parse-source.ts'
import type { SourceFile } from './source-file.ts'

/** The reading that this package needs; handed in, so that a test can make a folder of strings. */
export interface ContentIo {
  /** Paths of all files below `dir`, relative to it, with forward slashes, in any order. Throws if there is no such folder. */
  readonly list: (dir: string) => Promise<readonly string[]>
  readonly read: (path: string) => Promise<Uint8Array>
}

/**
 * Reads and parses every file of a content folder, in the order of their paths: numbers within them by value, so that
 * `2-design.md` stands before `10-review.md` on every machine. Files and folders whose name starts with a dot are not
 * content. Throws what `io` throws; problems in content are messages on the files.
 */
export async function readContent(io: ContentIo, dir: string): Promise<readonly SourceFile[]> {
  const paths = (await io.list(dir)).filter((path) => !path.split('/').some((part) => part.startsWith('.')))
  const sources: SourceFile[] = []
  for (const path of paths.toSorted(byPath)) {
    const shown = `${dir.replace(/\/+$/, '')}/${path}`
    sources.push(parseSource(path, shown, await io.read(shown)))
  }
  return sources
}

const collator = new Intl.Collator('en', { numeric: true })

/** Orders paths folder by folder, with numbers by value; the same on every machine. */
export function byPath(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')]
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = collator.compare(left[index] ?? '', right[index] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0)
}

import { type Zippable, zipSync } from 'fflate'
import type { Parts } from './parts.ts'

/**
 * The package as a zip file, the same bytes for the same parts: `[Content_Types].xml` first, as readers that stream
 * expect it, then the package's relationships, then all others by name.
 */
export function writeZip(parts: Parts): Uint8Array {
  const entries: Zippable = {}
  for (const path of [...parts.keys()].sort(byPlace)) {
    const bytes = parts.get(path)
    if (bytes) entries[path] = [bytes, { level: 6, mtime: zipTime() }]
  }
  return zipSync(entries)
}

const first: readonly string[] = ['[Content_Types].xml', '_rels/.rels']

function byPlace(one: string, other: string): number {
  const place = (path: string) => (first.includes(path) ? first.indexOf(path) : first.length)
  return place(one) - place(other) || (one < other ? -1 : 1)
}

/**
 * Zip entries carry local time without a zone, and fflate reads it with the getters of local time; the same clock
 * reading in every zone therefore gives the same bytes. Noon, because midnight does not exist everywhere every day.
 */
function zipTime(): Date {
  return new Date(1980, 0, 1, 12, 0, 0)
}

import { crc32 } from 'node:zlib'
import { deflateSync } from 'fflate'
import type { Parts } from './parts.ts'
import { writeZipEntries, type ZipEntry } from './zip-entries.ts'

/**
 * The package as a zip file, the same bytes for the same parts: `[Content_Types].xml` first, as readers that stream
 * expect it, then the package's relationships, then all others by name.
 */
export function writeZip(parts: Parts): Uint8Array {
  const paths = [...parts.keys()].sort(byPlace)
  return writeZipEntries(paths.map((path) => ({ path, ...compress(path, parts.get(path) ?? new Uint8Array()) })))
}

const first: readonly string[] = ['[Content_Types].xml', '_rels/.rels']

function byPlace(one: string, other: string): number {
  const place = (path: string) => (first.includes(path) ? first.indexOf(path) : first.length)
  return place(one) - place(other) || (one < other ? -1 : 1)
}

type Compressed = Omit<ZipEntry, 'path'>

/** What stood last under each path: files of one look share styles, theme and numbering, which are half of them. */
const last = new Map<string, { readonly bytes: Uint8Array; readonly compressed: Compressed }>()
const longestKept = 1024 * 1024
const mostKept = 64

/** fflate rather than Node's zlib, whose output differs from machine to machine. */
export function compress(path: string, bytes: Uint8Array): Compressed {
  const kept = last.get(path)
  if (kept && Buffer.compare(kept.bytes, bytes) === 0) return kept.compressed
  const compressed = { crc: crc32(bytes), size: bytes.length, deflated: deflateSync(bytes, { level: 6 }) }
  if (bytes.length <= longestKept && (last.has(path) || last.size < mostKept)) last.set(path, { bytes, compressed })
  return compressed
}

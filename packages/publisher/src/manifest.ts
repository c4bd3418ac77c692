import { createHash } from 'node:crypto'
import type { OutputFile } from './output-file.ts'

/** An edition as its manifest names it. */
export interface ManifestEdition {
  readonly id: string
  readonly title: string
  readonly version: string
  /** As in the edition file, such as `2026-03-01`; never the clock's. */
  readonly date: string
  /** A language tag, BCP 47. */
  readonly language: string
}

/**
 * `manifest.json`: the edition, and of every other file its path, size, checksum, title and origin, in the order of the
 * paths. The same input gives the same bytes.
 */
export function buildManifest(options: {
  readonly edition: ManifestEdition
  readonly files: readonly OutputFile[]
}): OutputFile {
  const { id, title, version, date, language } = options.edition
  const files = [...options.files]
    .sort((a, b) => (a.path < b.path ? -1 : 1)) // by code unit, whatever the locale
    .map((file) => ({
      path: file.path,
      bytes: file.bytes.byteLength,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      title: file.title,
      madeFrom: file.madeFrom,
    }))
  const text = `${JSON.stringify({ edition: { id, title, version, date, language }, files }, null, 2)}\n`
  return { path: 'manifest.json', bytes: new TextEncoder().encode(text), title: 'manifest.json', madeFrom: id }
}

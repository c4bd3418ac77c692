import type { Place } from '@roadmap/diagnostics'
import type { Root } from 'mdast'
import type { VFile } from 'vfile'

/** A path of keys and indexes into a YAML value: `['outputs', 0, 'id']`. */
export type PropertyPath = readonly (string | number)[]

/** One file of the content folder, parsed, with the means to say where each thing in it stands. */
export interface SourceFile {
  /** Relative to the content folder, with forward slashes: `activities/1.GM.1-bring-sponsors.md`. */
  readonly path: string
  /** Collects the messages; its path is the one shown to people. */
  readonly file: VFile
  /** The front matter of a Markdown file, or the whole of a YAML file, as plain data. */
  readonly data: unknown
  /** The Markdown below the front matter, positions kept; absent in a YAML file. */
  readonly body: Root | undefined
  /** Where a value (or its key) stands in the file; the nearest parent that exists when it is missing. */
  readonly placeOf: (path: PropertyPath, part?: 'key' | 'value') => Place | undefined
}

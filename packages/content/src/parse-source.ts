import { type Place, type Point, report } from '@roadmap/diagnostics'
import type { Root, Yaml } from 'mdast'
import { VFile } from 'vfile'
import { findLooseFrontMatter } from './loose-front-matter.ts'
import { offsetOfLine } from './offset-of-line.ts'
import { parseBody, parseMarkdown } from './parse-markdown.ts'
import type { SourceFile } from './source-file.ts'
import { parseYaml } from './yaml-source.ts'

const startOfFile: Place = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }

/**
 * Parses one file of the content folder: Markdown with YAML front matter (`.md`) or YAML (`.yaml`, `.yml`). Never
 * throws; problems are messages on the returned `file`, under the rules `not-utf8`, `missing-front-matter`,
 * `yaml-syntax`, `yaml-depth` and `yaml-aliases`.
 *
 * @param path where it stands in the content folder, with forward slashes.
 * @param shownPath how messages name it.
 */
export function parseSource(path: string, shownPath: string, bytes: Uint8Array): SourceFile {
  const { text, sound } = decode(bytes)
  const file = new VFile({ path: shownPath, value: text })
  if (!sound) reportNotUtf8(file)
  if (!path.endsWith('.md')) return { path, file, body: undefined, ...parseYaml(text, file, 0) }
  const tree = parseMarkdown(text)
  const [first, ...rest] = tree.children
  if (first?.type !== 'yaml') return parseLoose(path, file, tree)
  const { data, placeOf } = parseYaml((first satisfies Yaml).value, file, 1)
  return { path, file, data, placeOf, body: { ...tree, children: rest } }
}

/** A file without front matter in its usual form: what was meant is read all the same, so that one mistake is one problem. */
function parseLoose(path: string, file: VFile, tree: Root): SourceFile {
  const text = file.toString()
  const loose = findLooseFrontMatter(text)
  for (const { line, what, fix } of loose?.faults ?? [nothingFound]) {
    const start: Point = { line, column: 1, offset: offsetOfLine(text, line - 1) }
    report(
      file,
      { start, end: start },
      {
        rule: 'missing-front-matter',
        source: 'content',
        what,
        why: 'The file has no id, so nothing of it would appear in any output.',
        fix,
      },
    )
  }
  if (!loose) return { path, file, data: undefined, body: tree, placeOf: () => startOfFile }
  return { path, file, ...parseYaml(loose.yaml, file, loose.shift), body: parseBody(text, loose.above) }
}

const nothingFound = {
  line: 1,
  what: 'No front matter, expected `---` on the first line',
  fix: 'Start the file with a line `---`, the lines `id: …` and `title: …`, and another line `---`.',
}

function decode(bytes: Uint8Array): { text: string; sound: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), sound: true }
  } catch {
    // The only error that a fatal decoder throws is about the encoding; what can be read is kept for the other checks.
    return { text: new TextDecoder('utf-8').decode(bytes), sound: false }
  }
}

function reportNotUtf8(file: VFile): void {
  const value = file.toString()
  const offset = Math.max(0, value.indexOf('\uFFFD'))
  const before = value.slice(0, offset).split('\n')
  const start = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset }
  report(
    file,
    { start, end: { ...start, column: start.column + 1, offset: offset + 1 } },
    {
      rule: 'not-utf8',
      source: 'content',
      what: 'A character that is not UTF-8, expected a file saved as UTF-8',
      why: 'The reader would see a replacement mark instead of the character.',
      fix: 'Save the file again with the encoding UTF-8.',
    },
  )
}

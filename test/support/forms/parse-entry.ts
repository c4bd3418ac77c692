import { parseSource, type SourceFile } from '@roadmap/content'

/** What the front matter of a case study holds that intake wrote. */
export interface ParsedEntry {
  readonly source: SourceFile
  readonly data: Readonly<Record<string, unknown>> & { readonly answers: Readonly<Record<string, unknown>> }
}

/** All that intake says of a case study; anything else came in with an answer. */
const known = ['id', 'title', 'publication', 'form', 'consent', 'attribution', 'answers']

/**
 * Reads a case study that intake wrote. Throws when it is anything but one front matter: then no dialect of Markdown finds a
 * node in it, no HTML, link or directive.
 */
export function parseEntry(id: string, entry: string): ParsedEntry {
  const lines = entry.split(/\r\n|[\n\r\u2028\u2029\u0085]/)
  // Both marks that end a document of YAML (1.2, §9.1.4); those of an answer are indented.
  const marks = lines.flatMap((line, index) => (/^(?:---|\.\.\.)(?:\s|$)/.test(line) ? [index] : []))
  if (marks.length !== 2 || marks[0] !== 0 || marks[1] !== lines.length - 2 || lines.at(-1) !== '') {
    throw new Error(`More than front matter:\n${entry}`)
  }
  const path = `case-studies/${id}.md`
  const source = parseSource(path, path, Buffer.from(entry))
  if (source.file.messages.length > 0 || source.body?.children.length !== 0) {
    throw new Error(`${source.file.messages.join('\n')}\n${entry}`)
  }
  const data = source.data as ParsedEntry['data'] // As intake writes it.
  const unknown = Object.keys(data).filter((key) => !known.includes(key))
  if (unknown.length > 0) throw new Error(`Front matter says ${unknown.join(', ')}:\n${entry}`)
  return { source, data }
}

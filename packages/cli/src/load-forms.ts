import { type ContentIo, readContent } from '@roadmap/content'
import { countProblems } from '@roadmap/diagnostics'
import type { Forms } from '@roadmap/intake'
import { loadRoadmap } from '@roadmap/model'
import { commandLine } from './command-line.ts'
import { UsageError } from './exit-codes.ts'
import { isBrandFile } from './load-brands.ts'
import type { LoadedWording } from './load-wording.ts'
import type { CommonOptions } from './options.ts'

/**
 * The forms of a roadmap with their lists of options. Prose is not read, nor are case studies, of which thousands may wait:
 * no form depends on them. Throws a `UsageError` when the rest has errors, for then no form is certain.
 */
export async function loadForms(io: ContentIo, folders: CommonOptions, { sources }: LoadedWording): Promise<Forms> {
  const { content } = folders
  const list = async (dir: string) =>
    (await io.list(dir)).filter((path) => !path.startsWith('case-studies/') && !isBrandFile(path))
  const read = async (path: string) => frontMatter(path, await io.read(path))
  const { roadmap, files } = loadRoadmap(await readContent({ list, read }, content), sources, { bodies: 'skip' })
  if (!roadmap) {
    const { errors } = countProblems(files)
    throw new UsageError(
      `The content in \`${content}\` has ${errors === 1 ? 'an error' : `${errors} errors`}, so no form can be read by it. This shows what to mend: ${commandLine('check', folders, ['content', 'templates'])}`,
    )
  }
  return {
    forms: roadmap.forms,
    assessments: roadmap.assessment ? [roadmap.assessment] : [],
    language: roadmap.language,
  }
}

/** A Markdown file without what stands below its front matter. */
function frontMatter(path: string, bytes: Uint8Array): Uint8Array {
  if (!path.endsWith('.md')) return bytes
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = buffer.indexOf('\n---', 3)
  const line = end === -1 ? -1 : buffer.indexOf('\n', end + 1)
  return line === -1 ? bytes : bytes.subarray(0, line + 1)
}

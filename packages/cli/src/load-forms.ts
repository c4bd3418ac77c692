import { readContent, type ContentIo } from '@roadmap/content'
import { countProblems } from '@roadmap/diagnostics'
import type { Forms } from '@roadmap/intake'
import { loadRoadmap } from '@roadmap/model'
import { UsageError } from './exit-codes.ts'
import type { LoadedWording } from './load-wording.ts'

/**
 * The forms of a roadmap with their lists of options. Case studies that wait for an editor are passed over: there may be
 * thousands, and no form depends on one. Throws a `UsageError` when the content has errors, for then no form is certain.
 */
export async function loadForms(io: ContentIo, content: string, { sources }: LoadedWording): Promise<Forms> {
  const waiting = new Set<string>()
  for (const path of await io.list(content)) {
    if (!/^case-studies\/[^/]+\.md$/.test(path)) continue
    const start = Buffer.from(await io.read(`${content}/${path}`)).toString('latin1', 0, 2000)
    if (/^publication: submitted$/m.test(start)) waiting.add(path)
  }
  const list = async (dir: string) => (await io.list(dir)).filter((path) => !waiting.has(path))
  const { roadmap, files } = loadRoadmap(await readContent({ ...io, list }, content), sources)
  const { errors } = countProblems(files)
  if (!roadmap) {
    throw new UsageError(
      `The content in \`${content}\` has ${errors} errors, so no form can be read by it. Run \`roadmap check\`, and correct them.`,
    )
  }
  return { forms: roadmap.forms, assessments: roadmap.assessment ? [roadmap.assessment] : [], language: roadmap.language }
}

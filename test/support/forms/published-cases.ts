import type { DocumentNode, Flow, Section } from '@roadmap/document'
import { type Forms, judgeSubmission } from '@roadmap/intake'
import type { Deliverable } from '@roadmap/publisher'
import { nodeIo } from '../../../packages/cli/src/io.ts'
import { loadProject, type Project } from '../../../packages/cli/src/load-project.ts'
import { planOf } from '../../../packages/cli/src/plan-of.ts'
import type { RawRecord } from '../../../packages/intake/src/submission.ts'
import { repository } from '../repository.ts'

/**
 * The default roadmap with case studies that came in through intake and were published. Throws when one is refused, or when
 * the roadmap cannot be built with them.
 */
export async function withPublishedCases(
  forms: Forms,
  submissions: readonly RawRecord[],
): Promise<NonNullable<Project['sound']>> {
  const form = { id: 'case-study', version: 1 }
  const cases = new Map(
    submissions.map((answers) => {
      const judged = judgeSubmission({ format: 'json', form, answers }, forms)
      if (judged.kind !== 'accepted') throw new Error(JSON.stringify(judged.problems))
      const { id, entry } = judged.newCase
      return [
        `case-studies/${id}.md`,
        Buffer.from(entry.replace('\npublication: submitted\n', '\npublication: published\n')),
      ]
    }),
  )
  const io = nodeIo()
  const [content, templates] = [`${repository}/content`, `${repository}/templates`]
  const { sound, files } = await loadProject(
    {
      list: async (dir) => [...(await io.list(dir)), ...(dir === content ? cases.keys() : [])],
      read: async (path) => cases.get(path.slice(content.length + 1)) ?? io.read(path),
    },
    { content, templates },
  )
  if (!sound) throw new Error(files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal)).join('\n'))
  return sound
}

/** The handbook of the first edition, not made yet. */
export function handbookIn(sound: NonNullable<Project['sound']>): Deliverable {
  const [edition] = sound.roadmap.editions
  const [handbook] = edition ? planOf(sound, edition, { fonts: sound.fontsOf(edition), only: ['handbook'] }) : []
  if (!handbook) throw new Error('the roadmap has no edition with a handbook')
  return handbook
}

/** The chapter of case studies by itself: its opening, then a section for each. */
export function caseStudiesOf(handbook: DocumentNode): DocumentNode & { readonly children: readonly Section[] } {
  const sections = handbook.children.filter((node): node is Section => node.type === 'section')
  const start = sections.findIndex(({ children }) => children.some((node) => isChapter(node)))
  const after = sections.findIndex(({ kind }, index) => index > start && kind !== 'entry')
  return { ...handbook, children: sections.slice(start, after) }
}

function isChapter(node: Flow): boolean {
  return node.type === 'heading' && node.id === 'chapter-case-studies'
}

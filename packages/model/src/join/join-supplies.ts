import type { CheckedContent } from '../checked-content.ts'
import { compareText } from '../compare.ts'
import type { FormSpec, OutputDocument, Tool } from '../roadmap.ts'
import type { JoinedLists } from './join-lists.ts'
import { createIndex } from './lists.ts'
import { prose } from './prose.ts'
import type { Uses } from './uses.ts'

/** The tools, by family and title. */
export function joinTools(
  content: CheckedContent,
  { toolFamilies, sources }: JoinedLists,
  uses: Uses,
): readonly Tool[] {
  const [family, source] = [createIndex(toolFamilies), createIndex(sources)]
  const rank = new Map(toolFamilies.map((one, index) => [one, index]))
  const tools = content.tool
    .map(
      (file): Tool => ({
        ...file.data,
        kind: 'tool',
        source: file.source,
        family: family.get(file.data.family),
        core: file.data.core === true,
        sources: source.all(file.data.sources),
        sections: file.sections,
        usedBy: uses.toolUsers.of(file.data.id),
        caseStudies: uses.toolStudies.of(file.data.id),
      }),
    )
    .sort((a, b) => (rank.get(a.family) ?? 0) - (rank.get(b.family) ?? 0) || compareText(a.title, b.title))
  for (const tool of tools) uses.familyTools.add(tool.family.id, tool)
  return tools
}

/** The output documents, in the order of their files. */
export function joinDocuments(
  content: CheckedContent,
  { levels, roles }: JoinedLists,
  forms: readonly FormSpec[],
  uses: Uses,
): readonly OutputDocument[] {
  const [level, role, form] = [createIndex(levels), createIndex(roles), createIndex(forms)]
  return content.document.map(({ source, data }) => ({
    ...data,
    kind: 'document',
    source,
    core: data.core === true,
    approvedBy: role.get(data.approvedBy),
    levels: level.all(data.levels),
    purpose: prose(source),
    form: data.form === undefined ? undefined : form.get(data.form),
    sections: data.sections.map(joinSection),
    outputs: uses.documentOutputs.of(data.id),
  }))
}

type SectionData = CheckedContent['document'][number]['data']['sections'][number]

function joinSection(section: SectionData): OutputDocument['sections'][number] {
  const { id, heading, guide, type } = section
  const { columns = [], rows = [] } = section.type === 'table' ? section : {}
  return {
    id,
    heading,
    guide,
    type,
    columns: columns.map((column) => ({ ...column, options: column.options ?? [] })),
    rows,
  }
}

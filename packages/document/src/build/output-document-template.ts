import type { DocumentSection, OutputDocument, Roadmap } from '@roadmap/model'
import type { BuildContext } from '../blocks/block.ts'
import { heading, hint, paragraph, text } from '../builders.ts'
import { editionView } from '../edition-view.ts'
import type { DocumentNode, Flow } from '../nodes.ts'
import { fillContents } from '../passes/fill-contents.ts'
import { resolveReferences } from '../passes/resolve-references.ts'
import { setQuotes } from '../passes/set-quotes.ts'
import { proseFlow } from '../prose/index.ts'
import { documentNode } from './document-node.ts'
import { documentSection } from './document-section.ts'
import { answerRow, cellText } from './field-table.ts'
import type { BuildOptions } from './handbook.ts'
import { columnsOf, dateField, field, templateTable } from './template-table.ts'

/**
 * The Word template of an output document as a tree: who wrote and approved it, its contents, and its sections, numbered,
 * with their guidance and a place to fill in for each. Ids of sections are lower case, so no path of theirs is one of ours.
 */
export function buildOutputDocumentTemplate(
  document: OutputDocument,
  roadmap: Roadmap,
  options: BuildOptions,
): DocumentNode {
  const context: BuildContext = { roadmap, ...options }
  const { t } = options
  const titles = { title: document.title, subject: t('documentTemplate.subject', { roadmap: roadmap.title }) }
  const children: readonly Flow[] = [
    ...opening(document, context),
    ...records(document, context),
    {
      type: 'section',
      kind: 'plain',
      opens: 'page',
      children: [
        heading(1, t('documentTemplate.contents')),
        { type: 'contents', depth: 1, entries: [] },
        ...document.sections.flatMap((section, index) => numbered(section, index, context)),
      ],
    },
  ]
  const tree: DocumentNode = { ...documentNode(titles, children, context), numberedHeadings: true }
  return setQuotes(resolveReferences(fillContents(tree)).document, t)
}

/** Title, whose paper this is, and what the document is for. */
function opening({ title, purpose, length }: OutputDocument, context: BuildContext): readonly Flow[] {
  const { edition, t } = context
  const caption = t('documentTemplate.about')
  const columns = columnsOf(
    [
      field('subjectOf', 38),
      field('owner', 24),
      field('state', 20, 'select', ['draft', 'forApproval', 'approved']),
      dateField(18),
    ],
    t,
  )
  return [
    { type: 'paragraph', role: 'title', children: [text(title)] },
    { type: 'paragraph', role: 'subtitle', children: [text(context.roadmap.title)] },
    hint(t('handbook.edition', editionView(edition))),
    {
      type: 'panel',
      kind: 'note',
      title: t('documentTemplate.help'),
      children: [...proseFlow(purpose, context, 2), paragraph(t('documentTemplate.use', { length }))],
    },
    heading(1, caption),
    answerRow({ name: 'aboutDocument', caption, description: t('template.description.document'), columns }),
  ]
}

/** Who changed the document and who agreed to it. */
function records({ approvedBy }: OutputDocument, context: BuildContext): readonly Flow[] {
  const { t } = context
  const versions = [field('version', 14), dateField(18), field('author', 26), field('change', 42, 'multiline')]
  const approval = [
    field('role', 30),
    field('name', 24),
    field('decision', 28, 'select', ['approved', 'conditions', 'declined']),
    dateField(18),
  ]
  return [
    ...templateTable(
      { name: 'versionControl', caption: t('documentTemplate.versions'), columns: versions, blankRows: 2 },
      context,
    ),
    ...templateTable(
      {
        name: 'approvalRecord',
        caption: t('documentTemplate.approval'),
        columns: approval,
        rows: [[cellText(approvedBy.title)]],
        blankRows: 1,
      },
      context,
    ),
  ]
}

function numbered(section: DocumentSection, index: number, context: BuildContext): readonly Flow[] {
  const title = heading(1, section.heading, { id: `section-${section.id}`, code: String(index + 1) })
  return [{ ...title, listed: true }, ...documentSection(section, context)]
}

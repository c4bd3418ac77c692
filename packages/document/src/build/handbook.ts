import { anchorOf, type Cell, type Edition, type Phase, type Roadmap } from '@roadmap/model'
import type { BuildContext } from '../blocks/block.ts'
import { caseStudyTitle, published } from '../blocks/case-study.ts'
import type { DiagramStyle } from '../diagrams/drawing.ts'
import { submitAddresses } from '../edition-addresses.ts'
import { bookSubjects, indexEntries } from '../names/book-subjects.ts'
import type { DocumentNode } from '../nodes.ts'
import { fillContents } from '../passes/fill-contents.ts'
import { fillIndex } from '../passes/fill-index.ts'
import { markMentions } from '../passes/mark-mentions.ts'
import { anchorTitles, resolveReferences } from '../passes/resolve-references.ts'
import { setQuotes } from '../passes/set-quotes.ts'
import { TemplateFault } from '../template-fault.ts'
import type { TemplateSet, Translate } from '../templates/template-set.ts'
import { documentNode } from './document-node.ts'
import { buildFromTemplate, checkTemplateMarkdown } from './from-template.ts'

/** What a document is made of besides the roadmap. */
export interface BuildOptions {
  readonly edition: Edition
  readonly templates: TemplateSet
  readonly t: Translate
  readonly diagramStyle: DiagramStyle
}

/**
 * The handbook of an edition as a tree: the order comes from `templates/handbook.hbs`, the content from the roadmap.
 * Throws a `TemplateFault` when the templates cannot become a document, or leave out what other pages refer to.
 */
export function buildHandbook(roadmap: Roadmap, { edition, templates, t, diagramStyle }: BuildOptions): DocumentNode {
  const context: BuildContext = { roadmap, edition, t, diagramStyle }
  const children = buildFromTemplate(
    'handbook',
    { ...handbookView(context), edition: partsOf(edition) },
    templates,
    context,
  )
  const titles = {
    title: `${roadmap.title}: ${t('handbook.title')}`,
    subject: t('handbook.subject', { roadmap: roadmap.title }),
  }
  const { document, left } = resolveReferences(fillContents(documentNode(titles, children, context)))
  if (left.length > 0) throw new TemplateFault(`The templates leave out what other pages refer to: ${left.join(', ')}`)
  const marked = markMentions(document, bookSubjects(roadmap), {
    anchors: new Set(anchorTitles(document.children).keys()),
    collectFrom: new Set(roadmap.activities.map(anchorOf)),
  })
  return setQuotes(fillIndex(marked.document, indexEntries(roadmap, marked.places, t), t('index.others')), t)
}

/** The first item of every list: a template does the same for all of them, so one shows its faults. */
function firstOfEach<T>(value: T): T {
  if (Array.isArray(value)) return value.slice(0, 1).map(firstOfEach) as T // The same list, shorter.
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, firstOfEach(item)])) as T // The same keys.
}

/** Runs the templates of the handbook for their problems, which are reported on their files; draws nothing. */
export function checkHandbookTemplates(
  roadmap: Roadmap,
  { templates, t }: Pick<BuildOptions, 'templates' | 't'>,
): void {
  const view = { ...handbookView({ roadmap, t }), edition: fullEdition }
  templates.tryOut('handbook', firstOfEach(view), t, checkTemplateMarkdown)
}

/** An edition with everything that an edition may have, so that every part of a template is tried. */
const fullEdition: ReturnType<typeof partsOf> = { changes: { since: '1.0' }, takesCaseStudies: true }

/** What a template asks of an edition, to leave out what it has not got. */
function partsOf(edition: Edition) {
  const { changes } = edition
  return {
    changes: changes === undefined ? (false as const) : { since: changes.since },
    takesCaseStudies: submitAddresses(edition).length > 0,
  }
}

/** What the templates see: ids (`key`), anchors (`id`) and titles. Everything else comes in through blocks. */
function handbookView(context: Pick<BuildContext, 'roadmap' | 't'>): Readonly<Record<string, unknown>> {
  const { roadmap, t } = context
  return {
    front: roadmap.front.map(entryView),
    strands: roadmap.strands.map((strand) => ({ ...entryView(strand), tone: `strand-${strand.index}` })),
    phases: roadmap.phases.map((phase) => phaseView(phase, t)),
    toolFamilies: roadmap.toolFamilies.map((family) => ({ ...entryView(family), tools: family.tools.map(entryView) })),
    documents: roadmap.documents.map(entryView),
    scenarios: roadmap.scenarios.map(entryView),
    assessment: roadmap.assessment ? entryView(roadmap.assessment) : false,
    filledAssessments: roadmap.filledAssessments.map(entryView),
    caseStudies: published(context).map((study) => entryView({ ...study, title: caseStudyTitle(study, t) })),
  }
}

function phaseView(phase: Phase, t: Translate) {
  const running = `${t('phase.eyebrow', { numeral: phase.numeral })}: ${phase.title}`
  return {
    ...entryView(phase),
    running,
    mark: phase.numeral,
    tone: `phase-${phase.index}`,
    cells: phase.cells.map(cellView),
  }
}

function cellView(cell: Cell) {
  const tone = `strand-${cell.strand.index}`
  const activities = cell.activities.map((activity) => ({ ...entryView(activity), tone }))
  return { ...entryView(cell), tone, activities }
}

type Viewed = Parameters<typeof anchorOf>[0] & { readonly title: string }

function entryView(entry: Viewed) {
  return { key: entry.id, id: anchorOf(entry), title: entry.title }
}

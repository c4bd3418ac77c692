import type { Activity, Roadmap, Tool } from '@roadmap/model'
import { inputTitle } from '../blocks/activity.ts'
import type { BuildContext } from '../blocks/block.ts'
import { heading, hint, list, paragraph, text } from '../builders.ts'
import { editionView } from '../edition-view.ts'
import type { DocumentNode, Flow } from '../nodes.ts'
import { resolveReferences } from '../passes/resolve-references.ts'
import { setQuotes } from '../passes/set-quotes.ts'
import { sectionFlow } from '../prose/index.ts'
import { fillIn } from '../templates/fill-in.ts'
import { documentNode } from './document-node.ts'
import { answerRow, cellText, type TableRowSpec } from './field-table.ts'
import type { BuildOptions } from './handbook.ts'
import { handbookLink } from './handbook-link.ts'
import { columnsOf, dateField, field, given, templateTable as table } from './template-table.ts'

/**
 * The Word template of an activity as a tree: what the roadmap says of it, with a place to fill in beside each thing. A
 * grid of fields has no prose of its own, so it is built here and not in a template file.
 */
export function buildActivityTemplate(activity: Activity, roadmap: Roadmap, options: BuildOptions): DocumentNode {
  const context: BuildContext = { roadmap, ...options }
  const { edition, t } = options
  const titles = {
    title: `${activity.id} ${activity.title}`,
    subject: t('template.subject', { id: activity.id, roadmap: roadmap.title }),
  }
  const { phase, strand } = activity.cell
  const place = t('activity.eyebrow', { numeral: phase.numeral, phase: phase.title, strand: strand.title })
  const children: readonly Flow[] = [
    { type: 'paragraph', role: 'title', children: [text(titles.title)] },
    { type: 'paragraph', role: 'subtitle', children: [text(place)] },
    hint(t('template.use', editionView(edition))),
    heading(1, t('section.purpose')),
    ...sectionFlow(activity.sections.purpose, context, 1),
    ...parts.flatMap((part) => part(activity, context)),
  ]
  return setQuotes({ ...resolveReferences(documentNode(titles, children, context)).document, compact: true }, t)
}

type Part = (activity: Activity, context: BuildContext) => readonly Flow[]

const parts: readonly Part[] = [
  (_, context) => {
    const { t } = context
    const columns = columnsOf([field('team', 29), field('organisation', 37), dateField(18), field('version', 16)], t)
    const caption = t('template.about')
    return [heading(1, caption), answerRow({ caption, description: t('template.description.about'), columns })]
  },
  ({ sections }, context) => {
    const columns = [given('trigger', 60), field('applies', 12, 'checkbox'), field('note', 28, 'multiline')]
    const rows = itemRows(sections.triggers, context)
    return table({ name: 'trigger', caption: context.t('section.triggers'), columns, rows }, context)
  },
  ({ inputs }, context) => {
    if (inputs.length === 0) return []
    const columns = [given('input', 42), given('from', 18), field('have', 12, 'checkbox'), field('where', 28)]
    const rows = inputs.map((input): TableRowSpec => {
      const from = input.type === 'output' ? input.output.activity.id : context.t('activity.outside')
      return [cellText(inputTitle(input)), cellText(from)]
    })
    return table({ name: 'input', caption: context.t('activity.inputs'), columns, rows }, context)
  },
  ({ sections }, context) => {
    const columns = [
      field('task', 44, 'multiline'),
      field('owner', 15),
      field('due', 12, 'date'),
      field('status', 13, 'select', statuses),
      field('note', 16, 'multiline'),
    ]
    const rows = itemRows(sections.tasks, context)
    return table({ name: 'task', caption: context.t('section.tasks'), columns, rows, blankRows: 1 }, context)
  },
  ({ outputs }, context) => {
    const columns = [given('output', 36), field('approvedBy', 22), dateField(16), field('kept', 26)]
    const rows = outputs.map(({ title }): TableRowSpec => [cellText(title)])
    return table({ name: 'output', caption: context.t('activity.outputs'), columns, rows }, context)
  },
  ({ lead, roles }, context) => {
    const { t } = context
    const columns = [given('role', 40), given('part', 20), field('name', 40)]
    const rows: readonly TableRowSpec[] = [
      [cellText(lead.title), cellText(t('template.leads'))],
      ...roles.map(({ title }): TableRowSpec => [cellText(title), cellText(t('template.takesPart'))]),
    ]
    return table({ name: 'role', caption: t('template.people'), columns, rows }, context)
  },
  ({ tools }, { t }) => {
    if (tools.length === 0) return []
    const line = (tool: Tool) => {
      const link = handbookLink(tool, t('template.toolPage', { tool: tool.title }))
      return paragraph(...fillIn(t, 'template.tool', { link, makes: text(tool.makes) }))
    }
    return [heading(1, t('template.tools')), list(tools.map((tool) => [line(tool)]))]
  },
  ({ sections }, context) => [
    heading(1, context.t('section.lightTouch')),
    ...sectionFlow(sections.lightTouch, context, 1),
  ],
  ({ sections }, context) => {
    const columns = [given('check', 60), field('done', 12, 'checkbox'), field('note', 28, 'multiline')]
    const rows = [[sectionFlow(sections.doneWhen, context, 1)]]
    return table({ name: 'check', caption: context.t('section.doneWhen'), columns, rows }, context)
  },
  (_, context) => {
    const columns = [
      field('risk', 38, 'multiline'),
      field('kind', 14, 'select', ['risk', 'issue']),
      field('owner', 16),
      field('response', 32, 'multiline'),
    ]
    return table({ name: 'risk', caption: context.t('template.risks'), columns, blankRows: 1 }, context)
  },
  (_, context) => {
    const columns = [field('decision', 56, 'multiline'), field('decidedBy', 26), dateField(18)]
    return table({ name: 'decision', caption: context.t('template.decisions'), columns, blankRows: 1 }, context)
  },
  ({ lead }, context) => {
    const columns = [field('role', 32), field('name', 26), field('signature', 24), dateField(18)]
    const rows = [[cellText(lead.title)]]
    return table({ name: 'signOff', caption: context.t('template.signOff'), columns, rows, blankRows: 1 }, context)
  },
]

const statuses = ['notStarted', 'inProgress', 'blocked', 'done']

/** A row for each item of the lists of a section, whose shape the content check has made sure of. */
function itemRows(section: Activity['sections'][string], context: BuildContext): readonly TableRowSpec[] {
  const nodes = sectionFlow(section, context, 1)
  return nodes.flatMap((node) => (node.type === 'list' ? node.children.map((item) => [item.children]) : []))
}

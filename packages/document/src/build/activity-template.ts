import type { Activity, Roadmap } from '@roadmap/model'
import { inputTitle } from '../blocks/activity.ts'
import type { BuildContext } from '../blocks/block.ts'
import { fact, facts, heading, hint, paragraph, text } from '../builders.ts'
import type { DocumentNode, Field, Flow } from '../nodes.ts'
import { resolveReferences } from '../passes/resolve-references.ts'
import { sectionFlow } from '../prose/index.ts'
import { documentNode } from './document-node.ts'
import { blankField, cellText, type FieldColumn, fieldTable, type TableRowSpec } from './field-table.ts'
import type { BuildOptions } from './handbook.ts'

/** How many empty rows follow what the roadmap fills in. */
const emptyRows = { task: 2, risk: 3, decision: 3 } as const

/**
 * The Word template of an activity as a tree: what the roadmap says of it, with a place to fill in beside each thing. A
 * grid of fields has no prose of its own, so it is built here and not in a template file.
 */
export function buildActivityTemplate(activity: Activity, roadmap: Roadmap, options: BuildOptions): DocumentNode {
  const context: BuildContext = { roadmap, ...options }
  const { t } = options
  const titles = {
    title: `${activity.id} ${activity.title}`,
    subject: t('template.subject', { id: activity.id, roadmap: roadmap.title }),
  }
  const { phase, strand } = activity.cell
  const where = t('activity.eyebrow', { numeral: phase.numeral, phase: phase.title, strand: strand.title })
  const children: readonly Flow[] = [
    { type: 'paragraph', role: 'title', children: [text(titles.title)] },
    { type: 'paragraph', role: 'subtitle', children: [text(where)] },
    ...sectionFlow(activity.sections.purpose, context, 1),
    hint(t('template.use')),
    ...parts.flatMap((part) => part(activity, context)),
  ]
  return resolveReferences(documentNode(titles, children, context)).document
}

type Part = (activity: Activity, context: BuildContext) => readonly Flow[]

const parts: readonly Part[] = [
  about,
  ({ sections }, context) => {
    const rows = listItems(sectionFlow(sections.triggers, context, 1)).map((item): TableRowSpec => [item])
    const columns = [given('trigger', 52), field('applies', 14, 'checkbox'), field('note', 34)]
    return table('trigger', context.t('section.triggers'), columns, rows, context)
  },
  ({ inputs }, context) => {
    const rows = inputs.map((input): TableRowSpec => {
      const from = input.type === 'output' ? input.output.activity.id : context.t('activity.outside')
      return [cellText(inputTitle(input)), cellText(from)]
    })
    const columns = [given('input', 34), given('from', 20), field('have', 14, 'checkbox'), field('where', 32)]
    return inputs.length > 0 ? table('input', context.t('activity.inputs'), columns, rows, context) : []
  },
  ({ sections }, context) => {
    const rows = listItems(sectionFlow(sections.tasks, context, 1)).map((item): TableRowSpec => [item])
    const columns = [
      field('task', 32),
      field('owner', 15),
      field('due', 12, 'date'),
      { ...field('status', 26, 'select'), options: statuses(context) },
      field('note', 15),
    ]
    return table('task', context.t('section.tasks'), columns, [...rows, ...blank('task')], context)
  },
  ({ outputs }, context) => {
    const rows = outputs.map(({ title }): TableRowSpec => [cellText(title)])
    const columns = [given('output', 36), field('approvedBy', 22), field('due', 14, 'date', 'date'), field('kept', 28)]
    return table('output', context.t('activity.outputs'), columns, rows, context)
  },
  people,
  ({ sections }, context) => [
    heading(1, context.t('section.lightTouch')),
    ...sectionFlow(sections.lightTouch, context, 1),
  ],
  ({ sections }, context) => {
    const columns = [given('check', 60), field('done', 14, 'checkbox'), field('note', 26)]
    return table(
      'check',
      context.t('section.doneWhen'),
      columns,
      [[sectionFlow(sections.doneWhen, context, 1)]],
      context,
    )
  },
  (_, context) => {
    const columns = [field('risk', 40), field('owner', 20), field('response', 40)]
    return table('risk', context.t('template.risks'), columns, blank('risk'), context)
  },
  (_, context) => {
    const columns = [field('decision', 56), field('decidedBy', 28), field('due', 16, 'date', 'date')]
    return table('decision', context.t('template.decisions'), columns, blank('decision'), context)
  },
  ({ lead }, context) => {
    const columns = [given('role', 32), field('name', 28), field('signature', 24), field('due', 16, 'date', 'date')]
    return table('signOff', context.t('template.signOff'), columns, [[cellText(lead.title)]], context)
  },
]

function about(_: Activity, { t }: BuildContext): readonly Flow[] {
  const question = (path: string, control: Field['control']): Field =>
    blankField({ path, control, label: t(`template.${path}`), prompt: t(`template.prompt.${path}`) })
  return [
    heading(1, t('template.about')),
    {
      type: 'fieldGroup',
      caption: t('template.about'),
      description: t('template.description.about'),
      heads: [t('template.question'), t('template.answer')],
      children: [
        question('team', 'text'),
        question('organisation', 'text'),
        question('date', 'date'),
        question('version', 'text'),
      ],
    },
  ]
}

function people({ lead, roles, tools }: Activity, context: BuildContext): readonly Flow[] {
  const { t } = context
  const rows: readonly TableRowSpec[] = [
    [cellText(lead.title), cellText(t('template.leads'))],
    ...roles.map(({ title }): TableRowSpec => [cellText(title), cellText(t('template.takesPart'))]),
  ]
  const columns = [given('role', 40), given('part', 20), field('name', 40)]
  return [
    ...table('role', t('template.people'), columns, rows, context),
    ...(tools.length > 0
      ? [heading(2, t('template.tools')), facts(tools.map((tool) => fact(tool.title, paragraph(tool.makes))))]
      : []),
  ]
}

/** A column that the roadmap fills in; `key` names its heading among the messages. */
function given(key: string, width: number): FieldColumn {
  return { key, width }
}

/** A column to fill in; `key` names its heading, `id` its fields if they are called otherwise. */
function field(id: string, width: number, control: Field['control'] = 'text', key = id): FieldColumn {
  return { key, width, field: { id, control } }
}

function table(
  name: string,
  caption: string,
  columns: readonly FieldColumn[],
  rows: readonly TableRowSpec[],
  { t }: BuildContext,
): readonly Flow[] {
  return [heading(1, caption), fieldTable({ name, caption, columns, rows, t })]
}

function statuses({ t }: BuildContext): Field['options'] {
  return ['notStarted', 'inProgress', 'blocked', 'done'].map((id) => ({ id, label: t(`template.statuses.${id}`) }))
}

function blank(name: keyof typeof emptyRows): readonly TableRowSpec[] {
  return Array.from({ length: emptyRows[name] }, () => [])
}

/** The items of the lists of a section, whose shape the content check has made sure of. */
function listItems(nodes: readonly Flow[]): readonly (readonly Flow[])[] {
  return nodes.flatMap((node) => (node.type === 'list' ? node.children.map((item) => item.children) : []))
}

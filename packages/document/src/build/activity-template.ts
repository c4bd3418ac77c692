import type { Activity, Roadmap } from '@roadmap/model'
import { inputTitle } from '../blocks/activity.ts'
import type { BuildContext } from '../blocks/block.ts'
import { fact, facts, heading, hint, paragraph } from '../builders.ts'
import type { DocumentNode, Field, Flow } from '../nodes.ts'
import { resolveReferences } from '../passes/resolve-references.ts'
import { proseFlow } from '../prose/index.ts'
import { documentNode } from './document-node.ts'
import type { BuildOptions } from './handbook.ts'
import { blank, fieldColumns, prose, type Row } from './template-table.ts'

/** How many empty rows follow what the roadmap fills in. */
const emptyRows = { tasks: 2, risks: 3, decisions: 3 } as const

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
    { type: 'paragraph', role: 'title', children: [{ type: 'text', value: titles.title }] },
    { type: 'paragraph', role: 'subtitle', children: [{ type: 'text', value: where }] },
    ...proseFlow(activity.sections.purpose, context, 1),
    hint(t('template.use')),
    ...parts.flatMap((part) => part(activity, context)),
  ]
  return resolveReferences(documentNode(titles, children, context)).document
}

type Part = (activity: Activity, context: BuildContext) => readonly Flow[]

const parts: readonly Part[] = [
  about,
  triggers,
  inputs,
  tasks,
  outputs,
  people,
  lightTouch,
  done,
  risks,
  decisions,
  signOff,
]

function about(_: Activity, { t }: BuildContext): readonly Flow[] {
  const question = (path: string, control: Field['control']): Field => ({
    ...blank({ path, control, label: t(`template.${path}`), prompt: t(`template.${path}Prompt`) }),
    type: 'field',
  })
  return [
    heading(1, t('template.about')),
    {
      type: 'fieldGroup',
      caption: t('template.about'),
      description: t('template.aboutDescription'),
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

function triggers({ sections }: Activity, context: BuildContext): readonly Flow[] {
  const { t } = context
  const items = listItems(proseFlow(sections.triggers, context, 1))
  return [
    heading(1, t('section.triggers')),
    fieldColumns({
      name: 'trigger',
      caption: t('template.triggersTable'),
      description: t('template.triggersDescription'),
      columns: [
        { title: t('template.trigger'), width: 52 },
        { title: t('template.applies'), width: 14, id: 'applies', control: 'checkbox', prompt: '' },
        { title: t('template.note'), width: 34, id: 'note', control: 'text', prompt: t('template.notePrompt') },
      ],
      rows: items.map((children): Row => ({ given: [children] })),
    }),
  ]
}

function inputs(activity: Activity, { t }: BuildContext): readonly Flow[] {
  if (activity.inputs.length === 0) return []
  return [
    heading(1, t('activity.inputs')),
    fieldColumns({
      name: 'input',
      caption: t('activity.inputs'),
      description: t('template.inputsDescription'),
      columns: [
        { title: t('template.input'), width: 34 },
        { title: t('template.from'), width: 20 },
        { title: t('template.have'), width: 14, id: 'have', control: 'checkbox', prompt: '' },
        { title: t('template.where'), width: 32, id: 'where', control: 'text', prompt: t('template.wherePrompt') },
      ],
      rows: activity.inputs.map(
        (input): Row => ({
          given: [
            prose(inputTitle(input)),
            prose(input.type === 'output' ? input.output.activity.id : t('activity.outside')),
          ],
        }),
      ),
    }),
  ]
}

function tasks({ sections }: Activity, context: BuildContext): readonly Flow[] {
  const { t } = context
  const status = (['NotStarted', 'InProgress', 'Blocked', 'Done'] as const).map((id) => ({
    id: id.charAt(0).toLowerCase() + id.slice(1),
    label: t(`template.status${id}`),
  }))
  return [
    heading(1, t('section.tasks')),
    fieldColumns({
      name: 'task',
      caption: t('section.tasks'),
      description: t('template.tasksDescription'),
      columns: [
        { title: t('template.task'), width: 32, id: 'task', control: 'text', prompt: t('template.localTask') },
        { title: t('template.owner'), width: 15, id: 'owner', control: 'text', prompt: t('template.ownerPrompt') },
        { title: t('template.due'), width: 12, id: 'due', control: 'date', prompt: t('template.duePrompt') },
        {
          title: t('template.status'),
          width: 26,
          id: 'status',
          control: 'select',
          prompt: t('template.status'),
          options: status,
        },
        { title: t('template.note'), width: 15, id: 'note', control: 'text', prompt: t('template.notePrompt') },
      ],
      rows: [
        ...listItems(proseFlow(sections.tasks, context, 1)).map((children): Row => ({ given: [children] })),
        ...Array.from({ length: emptyRows.tasks }, (): Row => ({ given: [] })),
      ],
    }),
  ]
}

function outputs(activity: Activity, { t }: BuildContext): readonly Flow[] {
  return [
    heading(1, t('activity.outputs')),
    fieldColumns({
      name: 'output',
      caption: t('activity.outputs'),
      description: t('template.outputsDescription'),
      columns: [
        { title: t('template.output'), width: 36 },
        {
          title: t('template.approvedBy'),
          width: 22,
          id: 'approved_by',
          control: 'text',
          prompt: t('template.ownerPrompt'),
        },
        { title: t('template.date'), width: 14, id: 'date', control: 'date', prompt: t('template.duePrompt') },
        { title: t('template.kept'), width: 28, id: 'kept', control: 'text', prompt: t('template.keptPrompt') },
      ],
      rows: activity.outputs.map(({ title }): Row => ({ given: [prose(title)] })),
    }),
  ]
}

function people({ lead, roles, tools }: Activity, { t }: BuildContext): readonly Flow[] {
  return [
    heading(1, t('template.people')),
    fieldColumns({
      name: 'role',
      caption: t('template.people'),
      description: t('template.peopleDescription'),
      columns: [
        { title: t('template.role'), width: 40 },
        { title: t('template.part'), width: 20 },
        { title: t('template.name'), width: 40, id: 'name', control: 'text', prompt: t('template.namePrompt') },
      ],
      rows: [
        { given: [prose(lead.title), prose(t('template.leads'))] },
        ...roles.map(({ title }): Row => ({ given: [prose(title), prose(t('template.takesPart'))] })),
      ],
    }),
    ...(tools.length > 0
      ? [heading(2, t('template.tools')), facts(tools.map((tool) => fact(tool.title, paragraph(tool.makes))))]
      : []),
  ]
}

function lightTouch({ sections }: Activity, context: BuildContext): readonly Flow[] {
  return [heading(1, context.t('section.lightTouch')), ...proseFlow(sections.lightTouch, context, 1)]
}

function done({ sections }: Activity, context: BuildContext): readonly Flow[] {
  const { t } = context
  return [
    heading(1, t('section.doneWhen')),
    fieldColumns({
      name: 'done',
      caption: t('section.doneWhen'),
      description: t('template.doneDescription'),
      columns: [
        { title: t('template.check'), width: 60 },
        { title: t('template.done'), width: 14, id: 'done', control: 'checkbox', prompt: '' },
        { title: t('template.note'), width: 26, id: 'note', control: 'text', prompt: t('template.notePrompt') },
      ],
      rows: [{ given: [proseFlow(sections.doneWhen, context, 1)] }],
    }),
  ]
}

function risks(_: Activity, { t }: BuildContext): readonly Flow[] {
  return [
    heading(1, t('template.risks')),
    fieldColumns({
      name: 'risk',
      caption: t('template.risks'),
      description: t('template.risksDescription'),
      columns: [
        { title: t('template.risk'), width: 40, id: 'risk', control: 'text', prompt: t('template.riskPrompt') },
        { title: t('template.owner'), width: 20, id: 'owner', control: 'text', prompt: t('template.ownerPrompt') },
        {
          title: t('template.response'),
          width: 40,
          id: 'response',
          control: 'text',
          prompt: t('template.responsePrompt'),
        },
      ],
      rows: Array.from({ length: emptyRows.risks }, (): Row => ({ given: [] })),
    }),
  ]
}

function decisions(_: Activity, { t }: BuildContext): readonly Flow[] {
  return [
    heading(1, t('template.decisions')),
    fieldColumns({
      name: 'decision',
      caption: t('template.decisions'),
      description: t('template.decisionsDescription'),
      columns: [
        {
          title: t('template.decision'),
          width: 56,
          id: 'decision',
          control: 'text',
          prompt: t('template.decisionPrompt'),
        },
        {
          title: t('template.decidedBy'),
          width: 28,
          id: 'decided_by',
          control: 'text',
          prompt: t('template.ownerPrompt'),
        },
        { title: t('template.date'), width: 16, id: 'date', control: 'date', prompt: t('template.duePrompt') },
      ],
      rows: Array.from({ length: emptyRows.decisions }, (): Row => ({ given: [] })),
    }),
  ]
}

function signOff({ lead }: Activity, { t }: BuildContext): readonly Flow[] {
  return [
    heading(1, t('template.signOff')),
    fieldColumns({
      name: 'sign_off',
      caption: t('template.signOff'),
      description: t('template.signOffDescription'),
      columns: [
        { title: t('template.role'), width: 32 },
        { title: t('template.name'), width: 28, id: 'name', control: 'text', prompt: t('template.namePrompt') },
        { title: t('template.signature'), width: 24, id: 'signature', control: 'text', prompt: '' },
        { title: t('template.date'), width: 16, id: 'date', control: 'date', prompt: t('template.duePrompt') },
      ],
      rows: [{ given: [prose(lead.title)] }],
    }),
  ]
}

/** The items of the lists of a section, whose shape the content check has made sure of. */
function listItems(nodes: readonly Flow[]): readonly (readonly Flow[])[] {
  return nodes.flatMap((node) => (node.type === 'list' ? node.children.map((item) => item.children) : []))
}

import { type Activity, anchorOf, type Input, type Output } from '@roadmap/model'
import { activityCode, activityCodeAndPage, activityLink, commaList, entryLink, pageOf } from '../anchors.ts'
import { fact, facts, heading, label, paragraph, reference, strong, table, text } from '../builders.ts'
import type { Flow, Phrasing } from '../nodes.ts'
import { proseLine, sectionFlow } from '../prose/index.ts'
import { fillIn } from '../templates/fill-in.ts'
import { type Block, type BuildContext, find, part } from './block.ts'
import { caseStudyList } from './case-study.ts'
import { locator } from './diagrams.ts'
import { sourceList } from './source.ts'

/** The parts of an activity's page. */
export const activity: Block = {
  attributes: {
    id: 'required',
    part: [
      'masthead',
      'purpose',
      'triggers',
      'inputs',
      'tasks',
      'outputs',
      'people',
      'guidance',
      'lightTouch',
      'doneWhen',
      'caseStudies',
      'sources',
    ],
  },
  build: ({ id, part: name }, context) => part(parts, name, find(context.roadmap.activities, id, 'activity'), context),
}

const depth = 4

const parts = {
  masthead: (activity: Activity, context: BuildContext): readonly Flow[] => {
    const { phase, strand } = activity.cell
    const { t } = context
    return [
      {
        type: 'masthead',
        tone: `strand-${strand.index}`,
        eyebrow: [
          { type: 'tag', value: activity.id, tone: `strand-${strand.index}` },
          text(` ${t('activity.eyebrow', { numeral: phase.numeral, phase: phase.title, strand: strand.title })}`),
        ],
        heading: heading(3, activity.title, { code: activity.id }),
        figure: locator(activity.cell, context),
      },
    ]
  },

  purpose: ({ sections }: Activity, context: BuildContext): readonly Flow[] =>
    sectionFlow(sections.purpose, context, depth).map((node) =>
      node.type === 'paragraph' ? { ...node, role: 'lead' as const } : node,
    ),

  triggers: ({ sections }: Activity, context: BuildContext): readonly Flow[] => [
    heading(depth, context.t('section.triggers')),
    ...sectionFlow(sections.triggers, context, depth),
  ],

  /** A row for each input that another activity makes, then those from outside the roadmap as one line. */
  inputs: ({ inputs }: Activity, { t }: BuildContext): readonly Flow[] => {
    if (inputs.length === 0) return []
    const made = inputs.filter((input) => input.type === 'output')
    const outside = inputs.filter((input) => input.type === 'external').map(inputTitle)
    return [
      heading(depth, t('activity.inputs')),
      ...(made.length > 0 ? [madeInputs(made, t)] : []),
      ...(outside.length > 0 ? [paragraph(strong(t('activity.outsideLead')), ` ${outside.join('; ')}`)] : []),
    ]
  },

  tasks: ({ sections }: Activity, context: BuildContext): readonly Flow[] => [
    heading(depth, context.t('section.tasks')),
    ...sectionFlow(sections.tasks, context, depth),
  ],

  outputs: ({ outputs }: Activity, { t }: BuildContext): readonly Flow[] => [
    heading(depth, t('activity.outputs')),
    table({
      caption: t('activity.outputs'),
      description: t('activity.outputsDescription'),
      columns: [
        { title: t('activity.output'), width: 45 },
        { title: t('activity.kind'), width: 16 },
        { title: t('activity.usedBy'), width: 39 },
      ],
      rowHeaders: true,
      rows: outputs.map((output) => [
        outputTitle(output, t),
        [paragraph(t(`kind.${output.kind}`))],
        [paragraph(...users(output, t))],
      ]),
    }),
  ],

  people: ({ lead: leader, roles, tools }: Activity, { t }: BuildContext): readonly Flow[] => [
    heading(depth, t('activity.people')),
    facts([
      fact(t('activity.lead'), paragraph(entryLink(leader))),
      ...(roles.length > 0 ? [fact(t('activity.roles'), paragraph(...commaList(roles.map(entryLink))))] : []),
      ...(tools.length > 0 ? [fact(t('activity.tools'), paragraph(...commaList(tools.map(entryLink))))] : []),
    ]),
  ],

  guidance: ({ sections }: Activity, context: BuildContext): readonly Flow[] =>
    sections.guidance
      ? [heading(depth, context.t('section.guidance')), ...sectionFlow(sections.guidance, context, depth)]
      : [],

  lightTouch: ({ sections }: Activity, context: BuildContext): readonly Flow[] => [
    {
      type: 'panel',
      kind: 'lightTouch',
      title: context.t('section.lightTouch'),
      children: sectionFlow(sections.lightTouch, context, depth),
    },
  ],

  doneWhen: ({ sections }: Activity, context: BuildContext): readonly Flow[] => [
    {
      type: 'panel',
      kind: 'doneWhen',
      title: context.t('section.doneWhen'),
      children: sectionFlow(sections.doneWhen, context, depth),
    },
  ],

  caseStudies: ({ caseStudies }: Activity, { t }: BuildContext): readonly Flow[] =>
    caseStudies.length > 0 ? [label(t('activity.caseStudies')), caseStudyList(caseStudies, t)] : [],

  sources: ({ sources }: Activity, { t }: BuildContext): readonly Flow[] =>
    sources.length > 0 ? [label(t('activity.sources')), sourceList(sources)] : [],
}

/** The title of an input, whatever it comes from. */
export function inputTitle(input: Input): string {
  return input.type === 'output' ? input.output.title : input.external.title
}

type MadeInput = Extract<Input, { readonly type: 'output' }>

/** Where inputs come from, by the code and page of the activity, so that each takes one line. */
function madeInputs(inputs: readonly MadeInput[], t: BuildContext['t']): Flow {
  return table({
    caption: t('activity.inputs'),
    description: t('activity.inputsDescription'),
    columns: [
      { title: t('activity.input'), width: 56 },
      { title: t('activity.from'), width: 44 },
    ],
    rowHeaders: true,
    rows: inputs.map(({ output: { title, activity }, cycle }) => [
      [paragraph(title)],
      [paragraph(activityCodeAndPage(activity), ...(cycle ? [text(` (${t('activity.cycle')})`)] : []))],
    ]),
  })
}

function outputTitle({ title, document }: Output, t: BuildContext['t']): readonly Flow[] {
  if (!document) return [paragraph(title)]
  if (document.title === title) {
    return [
      paragraph(
        reference(
          anchorOf(document),
          text(`${title} (`),
          ...fillIn(t, 'activity.documentPage', { page: pageOf(document) }),
          text(')'),
        ),
      ),
    ]
  }
  return [paragraph(title, ' (', ...fillIn(t, 'activity.document', { document: entryLink(document) }), ')')]
}

function users({ usedBy }: Output, t: BuildContext['t']): readonly Phrasing[] {
  if (usedBy.length === 0) return [text(t('activity.notUsed'))]
  return commaList(usedBy.map(activityCode))
}

/** Activities with their purpose and page, as a table. */
export function activityTable(activities: readonly Activity[], context: BuildContext): Flow {
  const { t } = context
  return table({
    caption: t('cell.activities'),
    description: t('cell.activitiesDescription'),
    columns: [
      { title: t('cell.activity'), width: 40 },
      { title: t('cell.purpose'), width: 48 },
      { title: t('cell.page'), width: 12 },
    ],
    rowHeaders: true,
    rows: activities.map((item) => [
      [paragraph(activityLink(item))],
      [paragraph(...proseLine(item.sections.purpose, context))],
      [paragraph(pageOf(item))],
    ]),
  })
}

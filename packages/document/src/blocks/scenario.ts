import type { Scenario } from '@roadmap/model'
import { activityLink, entryLink, pageOf } from '../anchors.ts'
import { factStrip, heading, label, list, paragraph, table, text } from '../builders.ts'
import type { Flow } from '../nodes.ts'
import { proseFlow } from '../prose/index.ts'
import { type Block, type BuildContext, find, part } from './block.ts'
import { caseStudyList } from './case-study.ts'
import { routeOf } from './diagrams.ts'

/** The parts of a scenario's page. */
export const scenario: Block = {
  attributes: { id: 'required', part: ['situation', 'details', 'route', 'watchOuts', 'caseStudies'] },
  build: ({ id, part: name }, context) => part(parts, name, find(context.roadmap.scenarios, id, 'scenario'), context),
}

const parts = {
  situation: ({ situation }: Scenario, context: BuildContext): readonly Flow[] =>
    proseFlow(situation, context, 2).map((node, index) =>
      index === 0 && node.type === 'paragraph' ? { ...node, role: 'lead' as const } : node,
    ),

  details: ({ horizon, lead, startAt, measures }: Scenario, { t }: BuildContext): readonly Flow[] => [
    factStrip({
      caption: t('scenario.details'),
      description: t('scenario.detailsDescription'),
      facts: [
        { title: t('scenario.horizon'), width: 18, body: [paragraph(horizon)] },
        { title: t('scenario.leadRole'), width: 18, body: [paragraph(entryLink(lead))] },
        { title: t('scenario.startAt'), width: 26, body: [paragraph(activityLink(startAt))] },
        ...(measures.length > 0
          ? [{ title: t('scenario.measures'), width: 38, body: [list(measures.map((words) => [paragraph(words)]))] }]
          : []),
      ],
    }),
  ],

  route: (item: Scenario, context: BuildContext): readonly Flow[] => [
    heading(3, context.t('scenario.route')),
    routeOf(item, context),
    routeTable(item, context),
  ],

  watchOuts: ({ watchOuts }: Scenario, { t }: BuildContext): readonly Flow[] =>
    watchOuts.length > 0
      ? [
          {
            type: 'panel',
            kind: 'warning',
            title: t('scenario.watchOuts'),
            children: [list(watchOuts.map((words) => [paragraph(words)]))],
          },
        ]
      : [],

  caseStudies: ({ caseStudies }: Scenario, { t }: BuildContext): readonly Flow[] =>
    caseStudies.length > 0 ? [label(t('scenario.caseStudies')), caseStudyList(caseStudies, t)] : [],
}

function routeTable({ steps, startAt, title }: Scenario, { t }: BuildContext): Flow {
  return table({
    caption: `${title}: ${t('scenario.route').toLowerCase()}`,
    captionShown: true,
    description: t('scenario.routeDescription'),
    columns: [
      { title: t('scenario.step'), width: 42 },
      { title: t('scenario.why'), width: 46 },
      { title: t('scenario.page'), width: 12 },
    ],
    rowHeaders: true,
    rows: steps.map(({ activity, why }) => [
      [paragraph(activityLink(activity), ...(activity === startAt ? [text(` (${t('scenario.startHere')})`)] : []))],
      [paragraph(why)],
      [paragraph(pageOf(activity))],
    ]),
  })
}

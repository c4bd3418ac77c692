import type { Cell } from '@roadmap/model'
import { activityCodeAndPage } from '../anchors.ts'
import { heading, lead, paragraph, table, text } from '../builders.ts'
import type { Flow } from '../nodes.ts'
import { proseFlow } from '../prose/index.ts'
import { activityTable } from './activity.ts'
import { type Block, type BuildContext, find, part } from './block.ts'
import { locator } from './diagrams.ts'

/** The parts of the page of a cell of the grid. */
export const cell: Block = {
  attributes: { id: 'required', part: ['masthead', 'summary', 'text', 'activities', 'statements'] },
  build: ({ id, part: name }, context) => part(parts, name, find(context.roadmap.cells, id, 'cell'), context),
}

const parts = {
  masthead: (item: Cell, context: BuildContext): readonly Flow[] => {
    const { phase, strand } = item
    return [
      {
        type: 'masthead',
        tone: `strand-${strand.index}`,
        eyebrow: [
          { type: 'tag', value: item.id, tone: `strand-${strand.index}` },
          text(` ${context.t('cell.eyebrow', { numeral: phase.numeral, phase: phase.title, strand: strand.title })}`),
        ],
        heading: heading(2, item.title, { code: item.id }),
        figure: locator(item, context),
      },
    ]
  },

  summary: ({ summary, strand }: Cell): readonly Flow[] => [
    lead(summary),
    { type: 'quote', children: [paragraph(strand.question)] },
  ],

  text: (item: Cell, context: BuildContext): readonly Flow[] => proseFlow(item.text, context, 2),

  activities: ({ activities }: Cell, context: BuildContext): readonly Flow[] => [
    heading(3, context.t('cell.activities')),
    activityTable(activities, context),
  ],

  statements: (item: Cell, { roadmap: { assessment }, t }: BuildContext): readonly Flow[] => {
    const statements = assessment?.statements.filter((statement) => statement.cell === item) ?? []
    const [first, last] = [assessment?.scale[0], assessment?.scale.at(-1)]
    if (statements.length === 0 || !first || !last) return []
    return [
      heading(3, t('cell.statements')),
      paragraph(
        t('cell.statementsLead', {
          from: first.score,
          fromLabel: first.label.toLowerCase(),
          to: last.score,
          toLabel: last.label.toLowerCase(),
        }),
      ),
      table({
        caption: t('cell.statements'),
        description: t('cell.statementsDescription'),
        columns: [
          { title: t('cell.statement'), width: 76 },
          { title: t('cell.ifLow'), width: 24 },
        ],
        rows: statements.map(({ statement, ifLow }) => [
          [paragraph(statement)],
          [paragraph(activityCodeAndPage(ifLow))],
        ]),
      }),
    ]
  },
}

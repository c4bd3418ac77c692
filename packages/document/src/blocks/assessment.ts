import { activityCodeAndPage } from '../anchors.ts'
import { heading, list, paragraph, table } from '../builders.ts'
import type { Field, Flow } from '../nodes.ts'
import type { Block, BuildContext } from './block.ts'
import { part } from './block.ts'

/** The parts of the self-assessment; a roadmap without one has none. */
export const assessment: Block = {
  attributes: { part: ['howToUse', 'scale', 'statements', 'bands'] },
  build: ({ part: name }, context) => {
    const { assessment: spec } = context.roadmap
    return spec ? part(parts, name, spec, context) : []
  },
}

type Spec = NonNullable<BuildContext['roadmap']['assessment']>

const parts = {
  howToUse: ({ intro, howToUse }: Spec, { t }: BuildContext): readonly Flow[] => [
    { ...paragraph(intro), role: 'lead' },
    heading(2, t('assessment.howToUse')),
    list(
      howToUse.map((words) => [paragraph(words)]),
      { ordered: true },
    ),
  ],

  scale: ({ scale, notYet }: Spec, { t }: BuildContext): readonly Flow[] => [
    heading(2, t('assessment.scale')),
    table({
      caption: t('assessment.scale'),
      description: t('assessment.scaleDescription'),
      columns: [
        { title: t('assessment.score'), width: 14 },
        { title: t('assessment.label'), width: 26 },
        { title: t('assessment.meaning'), width: 60 },
      ],
      rowHeaders: true,
      rows: [
        ...scale.map(({ score, label, meaning }) => [
          [paragraph(String(score))],
          [paragraph(label)],
          [paragraph(meaning)],
        ]),
        [[paragraph(t('assessment.noScore'))], [paragraph(notYet.label)], [paragraph(notYet.meaning)]],
      ],
    }),
  ],

  /** Each phase on a page of its own, to be copied and filled in. */
  statements: ({ statements }: Spec, { roadmap, t }: BuildContext): readonly Flow[] =>
    roadmap.phases.map(
      (phase): Flow => ({
        type: 'section',
        kind: 'plain',
        opens: 'page',
        children: [
          heading(2, `${t('phase.eyebrow', { numeral: phase.numeral })}: ${phase.title}`),
          ...phase.cells.map((cell) =>
            table({
              caption: cell.strand.title,
              captionShown: true,
              description: t('assessment.statementsDescription'),
              columns: [
                { title: t('assessment.statement'), width: 50 },
                { title: t('assessment.evidence'), width: 25 },
                { title: t('assessment.yourScore'), width: 11 },
                { title: t('assessment.ifLow'), width: 14 },
              ],
              rows: statements
                .filter((statement) => statement.cell === cell)
                .map(({ id, statement, evidence, ifLow }) => [
                  [paragraph(statement)],
                  [paragraph(evidence)],
                  [scoreField(id, t)],
                  [paragraph(activityCodeAndPage(ifLow))],
                ]),
            }),
          ),
        ],
      }),
    ),

  bands: ({ bands, balance }: Spec, { t }: BuildContext): readonly Flow[] => [
    heading(2, t('assessment.bands')),
    table({
      caption: t('assessment.bands'),
      description: t('assessment.bandsDescription'),
      columns: [
        { title: t('assessment.range'), width: 40 },
        { title: t('assessment.band'), width: 60 },
      ],
      rowHeaders: true,
      rows: bands.map(({ from, to, label }, index) => {
        const key = index === bands.length - 1 ? 'assessment.rangeLast' : 'assessment.rangeText'
        return [[paragraph(t(key, { from, to }))], [paragraph(label)]]
      }),
    }),
    paragraph(t('assessment.balance', { gap: balance.gap })),
  ],
}

/** A place for the score, by hand on paper. */
function scoreField(id: string, t: BuildContext['t']): Field {
  const label = t('assessment.yourScore')
  return { type: 'field', path: id, control: 'number', label, prompt: '', required: false, options: [] }
}

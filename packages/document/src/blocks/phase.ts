import type { Phase } from '@roadmap/model'
import { activityCode, activityLink, commaList, entryLink, pageOf } from '../anchors.ts'
import { heading, label, lead, paragraph, table, text } from '../builders.ts'
import type { Flow, Phrasing } from '../nodes.ts'
import { proseFlow } from '../prose/index.ts'
import { fillIn } from '../templates/fill-in.ts'
import { type Block, type BuildContext, find, part } from './block.ts'
import { activityMapOf } from './diagrams.ts'
import { sourceList } from './source.ts'

/** The parts of a phase's chapter that come before its boxes of the grid. */
export const phase: Block = {
  attributes: { id: 'required', part: ['masthead', 'summary', 'introduction', 'strands', 'gate', 'map', 'sources'] },
  build: ({ id, part: name }, context) => part(parts, name, find(context.roadmap.phases, id, 'phase'), context),
}

const parts = {
  masthead: ({ numeral, title, levels, index }: Phase, { t }: BuildContext): readonly Flow[] => [
    {
      type: 'masthead',
      tone: `phase-${index}`,
      eyebrow: [text(t('phase.eyebrow', { numeral })), text(` · ${levels.map((level) => level.title).join(', ')}`)],
      heading: heading(1, title, { code: numeral }),
    },
  ],

  summary: ({ summary }: Phase): readonly Flow[] => [lead(summary)],

  introduction: ({ introduction }: Phase, context: BuildContext): readonly Flow[] =>
    proseFlow(introduction, context, 1),

  strands: ({ cells }: Phase, { t }: BuildContext): readonly Flow[] => [
    heading(2, t('phase.strands')),
    table({
      caption: t('phase.strands'),
      description: t('phase.strandsDescription'),
      columns: [
        { title: t('phase.strand'), width: 30 },
        { title: t('phase.cell'), width: 58 },
        { title: t('phase.page'), width: 12 },
      ],
      rowHeaders: true,
      rows: cells.map((cell) => [
        [paragraph(cell.strand.title)],
        [paragraph(entryLink(cell)), paragraph(cell.summary)],
        [paragraph(pageOf(cell))],
      ]),
    }),
  ],

  gate: ({ gate: { text: words, output } }: Phase, { t }: BuildContext): readonly Flow[] => [
    {
      type: 'panel',
      kind: 'gate',
      title: t('phase.gate'),
      children: [
        paragraph(words),
        paragraph(
          ...fillIn(t, 'phase.gateOutput', { output: text(output.title), activity: activityLink(output.activity) }),
        ),
      ],
    },
  ],

  map: (item: Phase, context: BuildContext): readonly Flow[] => activityMapOf(item, mapTable(item, context), context),

  sources: ({ sources }: Phase, { t }: BuildContext): readonly Flow[] =>
    sources.length > 0 ? [label(t('phase.sources')), sourceList(sources)] : [],
}

/** What the activity map shows, in words: for each activity, whose outputs it uses and who uses its own. */
function mapTable({ numeral, activities }: Phase, { t }: BuildContext): Flow {
  const none: readonly Phrasing[] = [text(t('phase.mapNone'))]
  return table({
    caption: t('phase.mapTable', { numeral }),
    captionShown: true,
    description: t('phase.mapTableDescription'),
    columns: [
      { title: t('phase.mapActivity'), width: 44 },
      { title: t('phase.mapFrom'), width: 28 },
      { title: t('phase.mapTo'), width: 28 },
    ],
    rowHeaders: true,
    rows: activities.map((item) => {
      const from = unique(item.inputs.flatMap((input) => (input.type === 'output' ? [input.output.activity] : [])))
      const to = unique(item.outputs.flatMap(({ usedBy }) => usedBy))
      return [
        [paragraph(activityLink(item))],
        [paragraph(...(from.length > 0 ? commaList(from.map(activityCode)) : none))],
        [paragraph(...(to.length > 0 ? commaList(to.map(activityCode)) : none))],
      ]
    }),
  })
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}

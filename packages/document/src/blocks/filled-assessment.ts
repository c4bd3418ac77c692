import { type Activity, anchorOf, type Cell, type FilledAssessment } from '@roadmap/model'
import { activityLink, entryLink } from '../anchors.ts'
import { assessResults, bandOf, type CellResult, imbalances, lowestCells } from '../assess/assess-results.ts'
import { balanceFlow } from '../assess/balance-flow.ts'
import { fact, facts, heading, paragraph, reference, strong, table, text } from '../builders.ts'
import { formatDate } from '../format-date.ts'
import { formatMean } from '../format-number.ts'
import type { Flow, Paragraph } from '../nodes.ts'
import { proseFlow } from '../prose/index.ts'
import { type Block, type BuildContext, find, part } from './block.ts'

/** The parts of the page of a self-assessment that somebody filled in. */
export const filledAssessment: Block = {
  attributes: { id: 'required', part: ['about', 'means', 'lowest', 'balance', 'notes', 'text'] },
  build: ({ id, part: name }, context) => {
    const { filledAssessments } = context.roadmap
    return part(parts, name, find(filledAssessments, id, 'filled self-assessment'), context)
  },
}

/** How many of the lowest cells are named: as many as the form asks its users to choose. */
const lowestCount = 3

type Result = CellResult<Cell, Activity>

const parts = {
  about: ({ illustration, team, assessedOn }: FilledAssessment, { edition, t }: BuildContext): readonly Flow[] => [
    ...(illustration
      ? [{ type: 'panel' as const, kind: 'note' as const, children: [paragraph(t('filledAssessment.illustration'))] }]
      : []),
    facts([
      fact(t('filledAssessment.team'), paragraph(team)),
      fact(t('filledAssessment.date'), paragraph(formatDate(assessedOn, edition.language))),
    ]),
  ],

  /** The grid, with the mean of each cell and what its band says. */
  means: (filled: FilledAssessment, context: BuildContext): readonly Flow[] => {
    const { roadmap, t } = context
    const results = new Map(resultsOf(filled, context).map((result) => [result.cell, result]))
    const width = 76 / roadmap.strands.length
    return [
      heading(3, t('filledAssessment.means')),
      table({
        caption: t('filledAssessment.means'),
        description: t('filledAssessment.meansDescription'),
        columns: [
          { title: t('filledAssessment.phase'), width: 24 },
          ...roadmap.strands.map(({ title }) => ({ title, width })),
        ],
        rowHeaders: true,
        rows: roadmap.phases.map((phase) => [
          [paragraph(`${phase.numeral}: ${phase.title}`)],
          ...phase.cells.map((cell) => [meanWords(results.get(cell), filled, context)]),
        ]),
      }),
    ]
  },

  lowest: (filled: FilledAssessment, context: BuildContext): readonly Flow[] => {
    const { t } = context
    const lowest = lowestCells(resultsOf(filled, context), lowestCount)
    if (lowest.length === 0) return []
    return [
      heading(3, t('filledAssessment.lowest')),
      table({
        caption: t('filledAssessment.lowest'),
        description: t('filledAssessment.lowestDescription'),
        columns: [
          { title: t('filledAssessment.cell'), width: 36 },
          { title: t('filledAssessment.mean'), width: 16 },
          { title: t('filledAssessment.toOpen'), width: 48 },
        ],
        rowHeaders: true,
        rows: lowest.map((result) => [
          [paragraph(`${result.cell.id} `, entryLink(result.cell))],
          [meanWords(result, filled, context)],
          result.toOpen.map((activity) => paragraph(activityLink(activity))),
        ]),
      }),
    ]
  },

  /** The phases in which one strand lies far below the best. */
  balance: (filled: FilledAssessment, context: BuildContext): readonly Flow[] => {
    const { form } = filled
    return balanceFlow(imbalances(resultsOf(filled, context), form.balance.gap), 3, { ...context, form })
  },

  notes: ({ notes }: FilledAssessment, { t }: BuildContext): readonly Flow[] =>
    notes.length === 0
      ? []
      : [
          heading(3, t('filledAssessment.notes')),
          facts(
            notes.map(({ cell, text: words }) => fact([reference(anchorOf(cell), text(cell.id))], paragraph(words))),
          ),
        ],

  text: (filled: FilledAssessment, context: BuildContext): readonly Flow[] =>
    filled.text.nodes.length === 0
      ? []
      : [heading(3, context.t('filledAssessment.reading')), ...proseFlow(filled.text, context, 3)],
}

function resultsOf({ scores }: FilledAssessment, { roadmap }: BuildContext): readonly Result[] {
  return assessResults(roadmap.cells, scores)
}

/** "1.7 Build", or the words for what is not reached yet. */
function meanWords(result: Result | undefined, { form }: FilledAssessment, context: BuildContext): Paragraph {
  if (result?.mean === undefined) return paragraph(form.notYet.label)
  return paragraph(
    strong(formatMean(result.mean, context.edition.language)),
    ` ${bandOf(result.mean, form.bands).label}`,
  )
}

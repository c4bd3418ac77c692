import type { Activity, Assessment, Cell, Edition } from '@roadmap/model'
import { heading, list, paragraph, strong } from '../builders.ts'
import { formatMean } from '../format-number.ts'
import type { Flow, Heading } from '../nodes.ts'
import type { Translate } from '../templates/template-set.ts'
import type { Imbalance, ScoredCell } from './assess-results.ts'

interface Words {
  readonly form: Assessment
  readonly edition: Edition
  readonly t: Translate
}

/** The phases in which one strand lies far below the best, a line for each; or that there is none. */
export function balanceFlow(
  flagged: readonly Imbalance<Cell, Activity>[],
  depth: Heading['depth'],
  { form, edition, t }: Words,
): readonly Flow[] {
  const title = heading(depth, t('filledAssessment.balance'))
  if (flagged.length === 0) return [title, paragraph(t('filledAssessment.balanced'))]
  const named = ({ cell, mean }: ScoredCell<Cell, Activity>) =>
    `${cell.strand.title} (${formatMean(mean, edition.language)})`
  return [
    title,
    list(
      flagged.map(({ best, low }) => [
        paragraph(
          strong(`${t('phase.eyebrow', { numeral: best.cell.phase.numeral })}:`),
          ` ${form.balance.text} ${t('filledAssessment.gap', { low: low.map(named).join(', '), best: named(best) })}`,
        ),
      ]),
    ),
  ]
}

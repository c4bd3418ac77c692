import type { Assessment, Roadmap } from '@roadmap/model'
import { type AssessmentAnswer, assessmentView } from '../assess/assessment-view.ts'
import type { Result } from '../assess/result.ts'
import { resultGrid } from '../assess/result-grid.ts'
import { resultParts } from '../assess/result-parts.ts'
import { resultScores } from '../assess/result-scores.ts'
import { hint, lead, paragraph, text } from '../builders.ts'
import type { DocumentNode, Flow } from '../nodes.ts'
import { setQuotes } from '../passes/set-quotes.ts'
import { documentNode } from './document-node.ts'
import type { BuildOptions } from './handbook.ts'

/**
 * The result of one or more filled-in self-assessments: who answered, the grid, the lowest boxes, phases out of balance, what
 * to talk about, all scores side by side, and the notes. It names activities; it says nothing of anybody beyond the answers.
 */
export function buildAssessmentResult(
  { form, answers }: { readonly form: Assessment; readonly answers: readonly AssessmentAnswer[] },
  roadmap: Roadmap,
  { edition, t, diagramStyle }: Pick<BuildOptions, 'edition' | 't' | 'diagramStyle'>,
): DocumentNode {
  const view = assessmentView(form, roadmap.cells, answers)
  const result: Result = { roadmap, edition, t, diagramStyle, form, answers, view }
  const title = t('assessmentResult.title', { title: form.title })
  const children: readonly Flow[] = [
    { type: 'paragraph', role: 'title', children: [text(title)] },
    lead(
      answers.length === 1 ? t('assessmentResult.leadOne') : t('assessmentResult.leadMany', { count: answers.length }),
    ),
    ...resultParts.whoAnswered(result),
    ...resultGrid(result),
    ...resultParts.lowest(result),
    ...resultParts.balance(result),
    ...resultScores(result),
    ...resultParts.notes(result),
    { type: 'panel', kind: 'note', children: [paragraph(t('assessmentResult.ownUse'))] },
    hint(
      t('assessmentResult.made', {
        edition: edition.title,
        version: edition.version,
        form: form.id,
        formVersion: form.version,
      }),
    ),
  ]
  const titles = { title, subject: t('assessmentResult.subject', { roadmap: roadmap.title }) }
  return setQuotes(documentNode(titles, children, { roadmap, edition, t }), t)
}

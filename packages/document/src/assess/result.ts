import { type Assessment, notYet } from '@roadmap/model'
import type { BuildContext } from '../blocks/block.ts'
import type { AssessmentAnswer, AssessmentView } from './assessment-view.ts'
import type { GivenScore } from './compare-answers.ts'

/** What the parts of the result draw on. */
export interface Result extends Pick<BuildContext, 'roadmap' | 'edition' | 't' | 'diagramStyle'> {
  readonly form: Assessment
  readonly answers: readonly AssessmentAnswer[]
  readonly view: AssessmentView
}

/** "Answer 2": people are numbered in the order of their files, not named. */
export function nameOf(index: number, t: Result['t']): string {
  return t('assessmentResult.answerName', { number: index + 1 })
}

/** "2 Under way", or that there is no score. */
export function scoreWords(given: GivenScore, { form, t }: Result): string {
  if (given === undefined) return t('assessmentResult.noScore')
  if (given === notYet) return form.notYet.label
  return `${given} ${form.scale.find(({ score }) => score === given)?.label ?? ''}`.trim()
}

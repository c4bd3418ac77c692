import {
  type AssessmentAnswer,
  buildAssessmentResult,
  type DiagramStyle,
  type DocumentNode,
  type Logo,
} from '@roadmap/document'
import { type Assessment, type Edition, type Messages, message, type Roadmap } from '@roadmap/model'
import type { Deliverable } from './plan-edition.ts'

export interface AssessmentPlanOptions {
  /** Whose look and name the result has. */
  readonly edition: Edition
  readonly messages: Messages
  readonly diagramStyle: DiagramStyle
  readonly logo?: Logo | undefined
}

/** The result of filled-in self-assessments, in every format. */
export function planAssessment(
  roadmap: Roadmap,
  filled: { readonly form: Assessment; readonly answers: readonly AssessmentAnswer[] },
  { edition, messages, diagramStyle, logo }: AssessmentPlanOptions,
): readonly Deliverable[] {
  const build = (): DocumentNode => {
    const tree = buildAssessmentResult(filled, roadmap, {
      edition,
      t: (key, values) => message(messages, key, values),
      diagramStyle,
    })
    return logo ? { ...tree, logo } : tree
  }
  return (['pdf', 'docx', 'html'] as const).map((format) => ({
    path: `result.${format}`,
    part: 'forms',
    title: filled.form.title,
    madeFrom: filled.form.source.path,
    format,
    build,
  }))
}

import type { CheckedContent } from '../checked-content.ts'
import type { Assessment, Cell, FilledAssessment } from '../roadmap.ts'
import { createIndex } from './lists.ts'
import { prose } from './prose.ts'

/** The self-assessments that somebody filled in, in the order of their files. */
export function joinFilledAssessments(
  content: CheckedContent,
  assessments: readonly Assessment[],
  cells: readonly Cell[],
): readonly FilledAssessment[] {
  const forms = createIndex(assessments)
  return content['filled-assessment'].map(({ source, data }): FilledAssessment => {
    const form = forms.get(data.form.id)
    return {
      kind: 'filled-assessment',
      source,
      id: data.id,
      title: data.title,
      illustration: data.illustration === true,
      form,
      team: data.team,
      assessedOn: data.assessedOn,
      scores: form.statements.map((statement) => {
        const score = data.scores[statement.id]
        return { statement, score: typeof score === 'number' ? score : undefined }
      }),
      notes: cells.flatMap((cell) => {
        const text = data.notes[cell.id]
        return text === undefined ? [] : [{ cell, text }]
      }),
      text: prose(source),
    }
  })
}

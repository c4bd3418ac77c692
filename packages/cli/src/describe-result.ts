import type { AssessmentAnswer, AssessmentView } from '@roadmap/document'
import type { Assessment } from '@roadmap/model'

/** The numbers of a result as JSON gives them, by ids. */
export function describeResult(form: Assessment, view: AssessmentView, answers: readonly AssessmentAnswer[]) {
  return {
    form: { id: form.id, version: form.version },
    answers: answers.length,
    cells: view.cells.map(({ cell, mean, band, range, toOpen }) => ({
      id: cell.id,
      mean: mean ?? null,
      band: band ?? null,
      ...range,
      activities: toOpen.map(({ id }) => id),
    })),
    lowest: view.lowest.map(({ cell }) => cell.id),
    outOfBalance: view.outOfBalance.map(({ best, low }) => ({
      phase: best.cell.phase.id,
      best: best.cell.id,
      low: low.map(({ cell }) => cell.id),
    })),
    statements: view.statements.map(({ statement, given, range }) => ({
      id: statement.id,
      scores: given.map((score) => score ?? null),
      ...range,
    })),
    toTalkAbout: view.toTalkAbout.map(({ statement }) => statement.id),
  }
}

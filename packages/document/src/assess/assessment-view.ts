import type { Activity, Assessment, Cell, Statement } from '@roadmap/model'
import {
  assessResults,
  bandOf,
  type CellResult,
  type Imbalance,
  imbalances,
  lowestCells,
  type ScoredCell,
} from './assess-results.ts'
import { type Comparison, compareAnswers, type GivenScore, toTalkAbout } from './compare-answers.ts'

/** A filled-in self-assessment, as far as its result needs it. */
export interface AssessmentAnswer {
  /** Who answered and when, by the fields of the form. */
  readonly about: Readonly<Record<string, unknown>>
  /** By id of the statement; left out where nothing was chosen. */
  readonly scores: Readonly<Record<string, GivenScore>>
  /** By id of the cell. */
  readonly notes: Readonly<Record<string, string>>
}

/** Everything that the result of one or more self-assessments says, in numbers. */
export interface AssessmentView {
  readonly cells: readonly CellView[]
  readonly lowest: readonly ScoredCell<Cell, Activity>[]
  readonly outOfBalance: readonly Imbalance<Cell, Activity>[]
  readonly statements: readonly Comparison<Statement>[]
  readonly toTalkAbout: readonly Comparison<Statement>[]
}

export interface CellView extends CellResult<Cell, Activity> {
  /** What the band of the mean says. */
  readonly band: string | undefined
  /** Of single scores. */
  readonly range: { readonly min: number; readonly max: number } | undefined
}

/** How many of the lowest cells are named: as many as the form asks its users to choose. */
const lowestCount = 3

/** Works out a result. The mean of a cell is of all scores that anybody gave there; "not yet" and blanks stay out. */
export function assessmentView(
  form: Assessment,
  cells: readonly Cell[],
  answers: readonly AssessmentAnswer[],
): AssessmentView {
  const statements = compareAnswers(form.statements, answers)
  const scored = statements.flatMap(({ statement, given }) =>
    given.map((score) => ({ statement, score: typeof score === 'number' ? score : undefined })),
  )
  const results = assessResults(cells, scored)
  return {
    cells: results.map((result) => {
      const ranges = statements.flatMap(({ statement, range }) =>
        statement.cell === result.cell && range ? [range] : [],
      )
      const range = {
        min: Math.min(...ranges.map(({ min }) => min)),
        max: Math.max(...ranges.map(({ max }) => max)),
      }
      return {
        ...result,
        band: result.mean === undefined ? undefined : bandOf(result.mean, form.bands).label,
        range: ranges.length > 0 ? range : undefined,
      }
    }),
    lowest: lowestCells(results, lowestCount),
    outOfBalance: imbalances(results, form.balance.gap),
    statements,
    toTalkAbout: toTalkAbout(statements),
  }
}

/** A statement with its score; none where the phase is not reached yet. */
export interface Scored<C, A> {
  readonly statement: { readonly cell: C; readonly ifLow: A }
  readonly score: number | undefined
}

export interface CellResult<C, A> {
  readonly cell: C
  /** Missing when nothing in the cell is scored. */
  readonly mean: number | undefined
  /** Activities of the statements that score no more than the mean of the cell, lowest first, each once. */
  readonly toOpen: readonly A[]
}

/** A cell that has a mean. */
export type ScoredCell<C, A> = CellResult<C, A> & { readonly mean: number }

/**
 * The mean score of each cell, in the order of `cells`. Statements without a score stay out of the means: a phase that is
 * not reached is neither good nor bad.
 */
export function assessResults<C, A>(cells: readonly C[], scores: readonly Scored<C, A>[]): readonly CellResult<C, A>[] {
  return cells.map((cell) => {
    const scored = scores
      .filter(({ statement }) => statement.cell === cell)
      .flatMap(({ statement, score }) => (score === undefined ? [] : [{ ifLow: statement.ifLow, score }]))
    if (scored.length === 0) return { cell, mean: undefined, toOpen: [] }
    const mean = scored.reduce((sum, { score }) => sum + score, 0) / scored.length
    const low = scored.filter(({ score }) => score <= mean).toSorted((a, b) => a.score - b.score)
    return { cell, mean, toOpen: [...new Set(low.map(({ ifLow }) => ifLow))] }
  })
}

/** The cells with the lowest means, at most `count`. Of equal ones the first in the order of the grid comes first. */
export function lowestCells<C, A>(results: readonly CellResult<C, A>[], count: number): readonly ScoredCell<C, A>[] {
  // A sort keeps the order of equal items.
  return results
    .filter(isScored)
    .toSorted((a, b) => a.mean - b.mean)
    .slice(0, count)
}

/** Cells of one phase that lie too far below its best cell. */
export interface Imbalance<C, A> {
  readonly best: ScoredCell<C, A>
  readonly low: readonly ScoredCell<C, A>[]
}

/** The phases in which a cell lies `gap` or more below the best one, in the order of the grid. */
export function imbalances<C extends { readonly phase: unknown }, A>(
  results: readonly CellResult<C, A>[],
  gap: number,
): readonly Imbalance<C, A>[] {
  const scored = results.filter(isScored)
  return [...new Set(scored.map(({ cell }) => cell.phase))].flatMap((phase) => {
    const inPhase = scored.filter(({ cell }) => cell.phase === phase)
    const [best] = inPhase.toSorted((a, b) => b.mean - a.mean)
    const low = best ? inPhase.filter(({ mean }) => best.mean - mean >= gap - leastDifference) : []
    return best && low.length > 0 ? [{ best, low }] : []
  })
}

interface Band {
  readonly from: number
  readonly to: number
  readonly label: string
}

/** The band of a mean: `from` belongs to it and `to` to the next one, but for the last. Throws when none holds it. */
export function bandOf<B extends Band>(mean: number, bands: readonly B[]): B {
  const last = bands.at(-1)
  const found = bands.find(({ from, to }) => mean >= from && mean < to) ?? (mean === last?.to ? last : undefined)
  if (!found) throw new Error(`No band holds ${mean}; the bands passed the check that they cover the scale`)
  return found
}

/** Thirds have no exact binary form, so a difference of just the gap may come out a little smaller. */
const leastDifference = 1e-9

function isScored<C, A>(result: CellResult<C, A>): result is ScoredCell<C, A> {
  return result.mean !== undefined
}

import type { notYet } from '@roadmap/model'

/** One answer to a statement: a score, `not-yet` where the phase is not reached, or nothing. */
export type GivenScore = number | typeof notYet | undefined

/** How the answers of several people to one statement compare. */
export interface Comparison<S> {
  readonly statement: S
  /** In the order of the people. */
  readonly given: readonly GivenScore[]
  /** Of the scores; missing when there is none. */
  readonly range: { readonly min: number; readonly max: number } | undefined
}

/** The answers to each statement side by side, in the order of the statements. */
export function compareAnswers<S extends { readonly id: string }>(
  statements: readonly S[],
  people: readonly { readonly scores: Readonly<Record<string, GivenScore>> }[],
): readonly Comparison<S>[] {
  return statements.map((statement) => {
    const given = people.map(({ scores }) => scores[statement.id])
    const scores = given.filter((score) => typeof score === 'number')
    const range = scores.length > 0 ? { min: Math.min(...scores), max: Math.max(...scores) } : undefined
    return { statement, given, range }
  })
}

/** Scores that differ by so much are talked about. */
export const talkGap = 2

/** The statements on which two scores differ by `talkGap` or more, the widest first. */
export function toTalkAbout<S>(comparisons: readonly Comparison<S>[]): readonly Comparison<S>[] {
  const gap = ({ range }: Comparison<S>) => (range ? range.max - range.min : 0)
  // A sort keeps the order of equal items.
  return comparisons.filter((one) => gap(one) >= talkGap).toSorted((a, b) => gap(b) - gap(a))
}

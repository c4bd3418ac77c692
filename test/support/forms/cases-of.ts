import type { AnswerSpec } from '@roadmap/model'
import fc from 'fast-check'
import { type AnswersOptions, answersOf, type GivenAnswers } from './answers-of.ts'

/**
 * Generated answers to a form, the same on every run: `ROUND_TRIP_SEED` changes them, and `ROUND_TRIP_RUNS` says how many there
 * are for each form.
 */
export function casesOf(spec: AnswerSpec, count: number, options?: AnswersOptions): readonly GivenAnswers[] {
  const { ROUND_TRIP_RUNS: runs = count, ROUND_TRIP_SEED: seed = 6 } = process.env
  return fc.sample(answersOf(spec, options), { numRuns: Number(runs), seed: Number(seed) })
}

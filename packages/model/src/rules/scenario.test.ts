import { expect, test } from 'vitest'
import { problemsOf } from '../testing/load-small.ts'

test('a start that is not a step is reported', () => {
  expect(problemsOf({ 'scenarios/late-start.md': ['startAt: s1.2', 'startAt: s1.1'] })).toEqual([
    'content/scenarios/late-start.md:5:10 start-not-a-step: Found the start `s1.1` that is not a step, expected one of the steps of the scenario. The reader would be told to start at a place that the route does not pass. Did you mean `s1.2`? Change `s1.1` to `s1.2`.',
  ])
})

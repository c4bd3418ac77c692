import { expect, test } from 'vitest'
import { problemsOf } from '../testing/load-small.ts'

test('a loop that is not marked is reported at the input that closes it, with the whole loop', () => {
  expect(problemsOf({ 'activities/s1.1-dig.md': ['inputs:', 'inputs:\n  - ref: plan'] })).toEqual([
    'content/activities/s1.1-dig.md:8:10 loop: Found the input `plan` that closes the loop `s1.1` → `s1.2` → `s1.1`, expected a way without a loop. Each of these activities would wait for the others. Add `cycle: true` below `ref: plan` if it comes from an earlier journey, or remove the input.',
  ])
})

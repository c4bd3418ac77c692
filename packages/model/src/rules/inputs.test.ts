import { expect, test } from 'vitest'
import { problemsOf } from '../testing/load-small.ts'

test('an input that no activity produces is reported with the output that was meant', () => {
  expect(problemsOf({ 'activities/s1.2-sow.md': ['  - ref: seed', '  - ref: sede'] })).toEqual([
    'content/activities/s1.2-sow.md:9:10 input-without-source: Found the input `sede` that no activity produces, expected an output of an activity or an external input. The reader could not be told where the input comes from. Did you mean `seed`? Change `sede` to `seed`.',
  ])
})

test('an output of the activity itself as an input is reported', () => {
  expect(problemsOf({ 'activities/s1.1-dig.md': ['  - ref: harvest', '  - ref: dug-bed\n  - ref: harvest'] })).toEqual([
    'content/activities/s1.1-dig.md:8:10 own-output: Found the output `dug-bed` of `s1.1` as its own input, expected something made elsewhere. The activity could never begin. Remove `- ref: dug-bed` from the inputs.',
  ])
})

test('an input from a later phase is reported, with the activity that produces it', () => {
  expect(problemsOf({ 'activities/s1.1-dig.md': ['    cycle: true\n', ''] })).toEqual([
    'content/activities/s1.1-dig.md:8:10 later-phase-input: Found the input `harvest` from the later phase `summer`, expected one from phase `spring` or before. The reader would need a result that does not exist yet. Add `cycle: true` below `ref: harvest` if it comes from an earlier journey, or remove the input. content/activities/s2.1-reap.md:2:5: `s2.1` produces it',
  ])
})

import { expect, test } from 'vitest'
import { problemsOf } from '../testing/load-small.ts'

test('a second self-assessment is reported', () => {
  expect(
    problemsOf({
      'forms/how-wet.yaml':
        'id: how-wet\nversion: 1\ntitle: T\nintro: I\nhowToUse: [Score.]\nscale:\n  - { score: 0, label: A, meaning: B }\n  - { score: 1, label: A, meaning: B }\nnotYet: { label: A, meaning: B }\nresults:\n  bands:\n    - { from: 0, to: 1, label: A }\n  balance: { gap: 1, text: T }\nstatements:\n  - { id: SB1, cell: s1, statement: S, evidence: E, ifLow: s1.1 }\n',
    }),
  ).toEqual([
    'content/forms/how-wet.yaml:1:5 second-assessment: Found a second self-assessment, expected one. Only one is printed. Remove one of the two files.',
  ])
})

test('scores that leave one out are reported', () => {
  expect(problemsOf({ 'forms/how-green.yaml': ['score: 1', 'score: 5'] })).toEqual([
    'content/forms/how-green.yaml:10:12 scale: Found the score `5`, expected `1`. Means are only fair when the scores are equally far apart. Change the score to `1`, or put the scores in order.',
  ])
})

test('bands with a gap are reported', () => {
  expect(problemsOf({ 'forms/how-green.yaml': ['from: 1\n', 'from: 1.1\n'] })).toEqual([
    'content/forms/how-green.yaml:24:13 bands: Found the limit `1.1` of a band, expected `1`. Some scores would fall in no band or in two. Change it to `1`: each band starts where the one before ends, from the lowest score to the highest.',
  ])
})

test('bands that do not reach the highest score are reported', () => {
  expect(problemsOf({ 'forms/how-green.yaml': ['to: 2', 'to: 1.9'] })).toEqual([
    'content/forms/how-green.yaml:25:11 bands: Found the limit `1.9` of a band, expected `2`. Some scores would fall in no band or in two. Change it to `2`: each band starts where the one before ends, from the lowest score to the highest.',
  ])
})

test('a pointer to an activity of another cell is reported', () => {
  expect(problemsOf({ 'forms/how-green.yaml': ['ifLow: s1.1', 'ifLow: s2.1'] })).toEqual([
    'content/forms/how-green.yaml:35:12 if-low-elsewhere: Found the activity `s2.1` of cell `s2`, expected one of cell `s1`. A low score would send the reader to work on something else. Change `s2.1` to an activity of `s1`, or change the cell of the statement.',
  ])
})

test.each(['activities/s1.1-dig.md', 'forms/how-green.yaml'])('a mistyped cell is one problem, in %s', (path) => {
  expect(problemsOf({ [path]: ['cell: s1', 'cell: S1'] })).toEqual([
    expect.stringMatching(/ unknown-id: Unknown cell `S1`, .* Did you mean `s1`\? Change `S1` to `s1`\.$/),
  ])
})

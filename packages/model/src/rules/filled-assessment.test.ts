import { expect, test } from 'vitest'
import { loadSmall, problemsOf } from '../testing/load-small.ts'

const path = 'self-assessments/our-bed.md'

/** A filled self-assessment with other scores, or with other text in the place of some of it. */
function filled(scores = '  SA1: 2', [from, to]: readonly [string, string] = ['', '']): string {
  return `---
id: our-bed
title: Our bed
illustration: true
form: { id: how-green, version: 1 }
team: The two of us
assessedOn: 2026-05-01
scores:
${scores}
notes:
  s1: We dug it twice.
---

A good year.
`.replace(from, () => to)
}

test('a filled self-assessment is joined to its form, its statements and its cells', () => {
  const { roadmap, files } = loadSmall({ [path]: filled() })
  expect(files.flatMap(({ messages }) => messages)).toEqual([])
  const [entry] = roadmap?.filledAssessments ?? []
  expect(entry).toMatchObject({ kind: 'filled-assessment', illustration: true, team: 'The two of us' })
  expect(entry?.form).toBe(roadmap?.assessment)
  expect(entry?.scores).toEqual([{ statement: roadmap?.assessment?.statements[0], score: 2 }])
  expect(entry?.notes).toEqual([{ cell: roadmap?.cells[0], text: 'We dug it twice.' }])
  expect(roadmap?.entries.get(path)).toBe(entry)
})

test('a statement that is not reached has no score', () => {
  const { roadmap } = loadSmall({ [path]: filled('  SA1: not-yet') })
  expect(roadmap?.filledAssessments[0]?.scores.map(({ score }) => score)).toEqual([undefined])
})

test('a roadmap needs no filled self-assessment', () => {
  expect(loadSmall().roadmap?.filledAssessments).toEqual([])
})

test('a score of a statement that does not exist is reported once', () => {
  expect(problemsOf({ [path]: filled('  SA2: 2') })).toEqual([
    'content/self-assessments/our-bed.md:9:3 unknown-id: Unknown statement `SA2`, expected `SA1`. The score would be left out. Did you mean `SA1`? Change `SA2` to `SA1`.',
  ])
})

test('a score that is not on the scale is reported', () => {
  expect(problemsOf({ [path]: filled('  SA1: 1.5') })).toEqual([
    'content/self-assessments/our-bed.md:9:8 score-off-scale: Found the score `1.5`, expected one of `0`, `1`, `2`, `not-yet`. The means of its box and its phase would be wrong. Change it to a score of the scale, or to `not-yet` if the phase is not reached.',
  ])
})

test('a statement without a score is reported', () => {
  const statement = '    cell: s1\n    statement: The bed is sown.\n    evidence: Seedlings\n    ifLow: s1.2\n'
  expect(
    problemsOf({
      [path]: filled(),
      'forms/how-green.yaml': ['  - id: SA1\n', `  - id: SA0\n${statement}  - id: SA1\n`],
    }),
  ).toEqual([
    'content/self-assessments/our-bed.md:8:1 missing-score: Found no score for `SA0`, expected one for each statement of the form. A reader could not tell a statement that was forgotten from one that was not reached. Add a line for each, with a score or with `not-yet`.',
  ])
})

test('a note on a cell that does not exist is reported', () => {
  expect(problemsOf({ [path]: filled('  SA1: 2', ['  s1: We', '  s9: We']) })).toEqual([
    'content/self-assessments/our-bed.md:11:3 unknown-id: Unknown cell `s9`, expected one of `s1`, `s2`. The note would be left out. Did you mean `s1`? Change `s9` to `s1`.',
  ])
})

test('scores for another version of the form are reported, and nothing that follows from it', () => {
  expect(problemsOf({ [path]: filled('  SA7: 9', ['version: 1', 'version: 2']) })).toEqual([
    'content/self-assessments/our-bed.md:5:33 form-version: Found version `2` of the form `how-green`, expected version `1`. Its scores may belong to statements that have changed since. Bring the scores up to version 1 of the form, then change the version here. content/forms/how-green.yaml:2:10: the version of the form',
  ])
})

test('a score in words is reported by the schema', () => {
  expect(problemsOf({ [path]: filled('  SA1: lots') }).join()).toMatch(
    /self-assessments\/our-bed\.md:9:8 (?:bad-value|wrong-type)/,
  )
})

import { expect, test } from 'vitest'
import { problemsOf } from '../testing/load-small.ts'

test('a place of the grid without a cell is reported', () => {
  expect(
    problemsOf({
      'roadmap.yaml': ['strands:', 'strands:\n  - id: shed\n    title: Shed\n    question: What is stored?'],
    }),
  ).toEqual([
    'content/phases/1-spring.md:2:5 missing-cell: No cell for phase `spring` and strand `shed`, expected one. The overview would have an empty place. Add a file to `cells/` with `phase: "spring"` and `strand: shed`.',
    'content/phases/2-summer.md:2:5 missing-cell: No cell for phase `summer` and strand `shed`, expected one. The overview would have an empty place. Add a file to `cells/` with `phase: "summer"` and `strand: shed`.',
  ])
})

test('two cells in one place are reported', () => {
  expect(
    problemsOf({
      'cells/s3.md': '---\nid: s3\ntitle: T\nphase: spring\nstrand: bed\nsummary: S\n---\n',
      'activities/s1.2-sow.md': ['cell: s1', 'cell: s3'],
    }),
  ).toEqual([
    'content/cells/s3.md:2:5 duplicate-cell: Found a second cell for phase `spring` and strand `bed`, expected one. Only one cell has room in each place of the grid. Change `phase` or `strand` of one of the two cells, or remove one. content/cells/s1.md:2:5: the first cell in this place',
  ])
})

test('a cell without activities is reported', () => {
  expect(problemsOf({ 'activities/s2.1-reap.md': ['cell: s2', 'cell: s1'] })).toEqual([
    'content/phases/2-summer.md:9:11 gate-output: Found the gate output `harvest` of phase `spring`, expected an output of phase `summer`. The phase could not be closed by its own activities. Change `harvest` to an output of an activity in phase `summer`. content/activities/s2.1-reap.md:2:5: `s2.1` produces it',
    'content/cells/s2.md:2:5 empty-cell: Found the cell `s2` without activities, expected at least one. The reader would find nothing to do in this place of the grid. Write `cell: s2` in the activities that belong here, or add one to `activities/`.',
  ])
})

test.each(['S2', 'nowhere'])('a mistyped cell does not make a cell empty as well: %s', (cell) => {
  const problems = problemsOf({ 'activities/s2.1-reap.md': ['cell: s2', `cell: ${cell}`] })
  expect(problems).toEqual([expect.stringContaining(`unknown-id: Unknown cell \`${cell}\``)])
})

test('a gate with an output of another phase is reported', () => {
  expect(problemsOf({ 'phases/1-spring.md': ['output: sown-bed', 'output: harvest'] })).toEqual([
    'content/phases/1-spring.md:9:11 gate-output: Found the gate output `harvest` of phase `summer`, expected an output of phase `spring`. The phase could not be closed by its own activities. Change `harvest` to an output of an activity in phase `spring`. content/activities/s2.1-reap.md:2:5: `s2.1` produces it',
  ])
})

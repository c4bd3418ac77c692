import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { report } from './report.ts'

const problem = {
  rule: 'unknown-strand',
  source: 'model',
  what: 'Unknown strand `peple`, expected one of `people`, `data`',
  why: 'The activity would be missing from the grid.',
  fix: 'Change `strand: peple` to `strand: people`.',
}
const place = { start: { line: 4, column: 10, offset: 40 }, end: { line: 4, column: 15, offset: 45 } }

test('a problem becomes a message of the file, at its place, with what, why and fix', () => {
  const file = new VFile({ path: 'content/a.md' })
  const message = report(file, place, problem)
  expect(file.messages).toEqual([message])
  expect(message).toMatchObject({
    reason: problem.what,
    ruleId: 'unknown-strand',
    source: 'model',
    fatal: true,
    line: 4,
    column: 10,
    place,
    note: `${problem.why}\n${problem.fix}`,
  })
})

test('a problem may only warn', () => {
  expect(report(new VFile(), place, { ...problem, fatal: false }).fatal).toBe(false)
})

test('a problem of a whole file has no place', () => {
  expect(report(new VFile(), undefined, problem)).toMatchObject({ place: undefined, line: undefined })
})

test('when two places disagree, the other one stands in the note', () => {
  const cause = { path: 'content/b.md', place, what: 'the first strand with this id' }
  expect(report(new VFile(), place, { ...problem, cause }).note).toBe(
    `${problem.why}\n${problem.fix}\ncontent/b.md:4:10: the first strand with this id`,
  )
  const note = report(new VFile(), place, { ...problem, cause: { ...cause, place: undefined } }).note
  expect(note?.endsWith('\ncontent/b.md: the first strand with this id')).toBe(true)
})

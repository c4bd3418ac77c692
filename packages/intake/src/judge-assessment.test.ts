import type { Activity, Assessment, Cell } from '@roadmap/model'
import { expect, test } from 'vitest'
import { judgeAssessment } from './judge-assessment.ts'
import type { Submission } from './submission.ts'
import { storyForm } from './testing/story-form.ts'

// As far as reading looks at them.
const cell = { id: '1.GM', title: 'Agree', summary: 'Agree first.' } as Cell
const activity = { id: '1.GM.1', title: 'Meet' } as Activity
const statement = (id: string) => ({ id, cell, statement: `We do ${id}.`, evidence: 'Minutes', ifLow: activity })
const form = {
  kind: 'assessment',
  id: 'scores',
  version: 2,
  title: 'Scores',
  fields: [
    { id: 'team', label: 'Team', hint: '', type: 'text', required: true, max: 50, options: [], mapsTo: [] },
    { id: 'on', label: 'Date', hint: '', type: 'date', required: false, options: [], mapsTo: [] },
  ],
  scale: [0, 1, 2].map((score) => ({ score, label: `Step ${score}`, meaning: '' })),
  notYet: { label: 'Not yet', meaning: '' },
  statements: [statement('SA.1.GM.1'), statement('SA.1.GM.2')],
} as unknown as Assessment

const forms = { forms: [storyForm], assessments: [form], language: 'en-GB' }
const answers = { team: ' Beans ', on: '9/3/26', score: { 'SA.1.GM.1': '2 Step 2', 'SA.1.GM.2': 'not-yet' }, note: {} }
const judge = (changes: object = {}, identity: object = {}, format: Submission['format'] = 'json') =>
  judgeAssessment(
    { format, form: { id: 'scores', version: 2, ...identity }, answers: { ...answers, ...changes } },
    forms,
  )
const problems = (changes: object, format?: Submission['format']) => {
  const judgement = judge(changes, {}, format)
  return judgement.kind === 'wrong-answers' ? judgement.problems.map(({ path, code }) => `${path} ${code}`) : []
}

test('scores are read by their number or by their words, notes and who answered in normal form', () => {
  expect(judge({ note: { '1.GM': ' Talk.\r\n' } })).toMatchObject({
    kind: 'read',
    about: { team: 'Beans', on: '2026-03-09' },
    scores: { 'SA.1.GM.1': '2', 'SA.1.GM.2': 'not-yet' },
    notes: { '1.GM': 'Talk.' },
  })
})

test('a statement may be left blank, but what is required may not', () => {
  expect(judge({ score: { 'SA.1.GM.1': 0 } })).toMatchObject({ scores: { 'SA.1.GM.1': '0' } })
  expect(problems({ team: '' })).toEqual(['team required'])
})

test('a score off the scale, an unknown statement and scores that are none are told by path', () => {
  expect(problems({ score: { 'SA.1.GM.1': '7', 'SA.9': '1' } })).toEqual(['SA.9 unknown', 'score[SA.1.GM.1] option'])
  expect(problems({ score: { 'SA.1.GM.1': '1', 'SA.9': '1' } }, 'docx')).toEqual([])
  expect(problems({ score: 'all fine' })).toEqual(['score type'])
})

test('a form without any answer is refused as a whole', () => {
  expect(() => judge({ team: '', on: '', score: {}, note: {} })).toThrow('blank')
})

test('another form, another version and a form without scores are refused', () => {
  expect(() => judge({}, { id: 'other' })).toThrow('unknown-form')
  expect(() => judge({}, { id: storyForm.id })).toThrow('not-assessment')
  expect(() => judge({}, { version: 1 })).toThrow('older-version')
  expect(() => judge({}, { version: 3 })).toThrow('newer-version')
  expect(() => judge({ score: {} })).toThrow('no-scores')
})

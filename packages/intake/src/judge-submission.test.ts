import { expect, test } from 'vitest'
import { judgeSubmission } from './judge-submission.ts'
import type { RawRecord } from './submission.ts'
import { storyAnswers, storyForm } from './testing/story-form.ts'

const { title, email, publish, review_by } = storyAnswers
const asked = { title, email, publish, review_by }
const fields = [...storyForm.short.fields, 'bed_name', 'no_yield']
const form = { ...storyForm, short: { ...storyForm.short, fields } }
const judge = (answers: RawRecord) =>
  judgeSubmission(
    { format: 'json', form: { id: 'story-short', version: 2 }, answers },
    { forms: [form], assessments: [], language: 'en-GB' },
  )

test('a short form is judged by its own questions, and becomes a case study of the long one', () => {
  // What the long form asks about the yield is not asked here, and no condition hangs on it.
  const judgement = judge({ ...asked, bed: [{ bed_name: 'North' }] })
  expect(judgement).toMatchObject({ kind: 'accepted', form: { id: 'story' } })
})

test('an answer to a question that the short form does not ask is reported', () => {
  expect(judge({ ...asked, bed: [{ bed_name: 'North' }], story: 'It rained.' })).toMatchObject({
    kind: 'wrong-answers',
    problems: [{ code: 'unknown', path: 'story' }],
  })
})

test('a form without any answer is refused as a whole, not question by question', () => {
  expect(() => judge({})).toThrow('blank')
  expect(() => judge({ title: ' \n', publish: false, bed: [{ bed_name: '' }, {}], review_by: null })).toThrow('blank')
  expect(judge({ bed: [{ bed_name: 'North' }] })).toMatchObject({ kind: 'wrong-answers' })
})

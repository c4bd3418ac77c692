import { shortForm } from '@roadmap/model'
import { expect, test } from 'vitest'
import type { RawRecord } from '../submission.ts'
import { storyAnswers, storyForm } from '../testing/story-form.ts'
import { type CheckOptions, checkAnswers } from './check-answers.ts'
import { migrateAnswers } from './migrate-answers.ts'

const problems = (changes: RawRecord, options?: CheckOptions) =>
  checkAnswers(storyForm, { ...storyAnswers, ...changes }, options).problems.map(({ path, code }) => `${path} ${code}`)

test('sound answers come out in normal form and in the order of the form', () => {
  const { answers, problems: found } = checkAnswers(storyForm, storyAnswers)
  expect(found).toEqual([])
  expect(answers).toEqual(storyAnswers)
  expect(Object.keys(answers)).toEqual(Object.keys(storyAnswers))
})

test('every answer that is missing is named, with its question and its section', () => {
  const { problems: found } = checkAnswers(storyForm, {})
  expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'title required',
    'story required',
    'bed tooFew',
    'email required',
    'publish required',
    'review_by required',
  ])
  expect(found[0]).toEqual({
    code: 'required',
    values: {},
    path: 'title',
    label: 'Question title',
    section: 'About',
  })
})

test('the short form requires only what it asks', () => {
  const { title, email, publish, review_by } = storyAnswers
  const short = { title, email, publish, review_by }
  expect(checkAnswers(shortForm(storyForm), short).problems).toEqual([])
  expect(checkAnswers(storyForm, short).problems).not.toEqual([])
})

test('an answer may depend on another that is blank, or on one that is not', () => {
  expect(problems({ bed: [{ bed_name: 'North' }] })).toEqual(['bed[1].no_yield required'])
  expect(problems({ show_me: false })).toEqual(['show_me required'])
  expect(problems({ show_me: false, role: '' })).toEqual([])
})

test('a section repeats as often as the form says, and blocks left empty do not count', () => {
  const bed = { bed_name: 'North', yield: '3' }
  expect(problems({ bed: [bed, { bed_name: ' ', yield: '' }, bed] })).toEqual([])
  expect(problems({ bed: [bed, bed, bed, bed] })).toEqual(['bed tooMany'])
  expect(problems({ bed: [{ bed_name: '' }] })).toEqual(['bed tooFew'])
  expect(problems({ bed: 'North' })).toEqual(['bed type', 'bed tooFew'].slice(0, 1))
})

test('wrong answers in a row say which row', () => {
  const { problems: found } = checkAnswers(storyForm, {
    ...storyAnswers,
    bed: [
      { bed_name: 'North', yield: 3 },
      { bed_name: 'South', yield: 'lots' },
    ],
  })
  expect(found).toEqual([
    {
      code: 'number',
      values: { found: 'lots' },
      path: 'bed[2].yield',
      label: 'Question yield',
      section: 'Bed',
      row: 2,
    },
  ])
})

test('an answer to what is not asked is refused from a program and passed over in a document', () => {
  expect(problems({ colour: 'red' })).toEqual(['colour unknown'])
  expect(problems({ colour: 'red' }, { unknown: 'ignore' })).toEqual([])
  expect(problems({ bed: [{ bed_name: 'North', yield: 3, soil: 'clay' }] })).toEqual(['soil unknown'])
})

test('answers to an older version are brought up by the steps that the form declares', () => {
  const old = { tale: 'It rained.', shoe_size: 9, weather: 'broad', bed: [{ tale: 'x' }] }
  const migrated = migrateAnswers(storyForm, 1, old)
  expect({ ...migrated }).toEqual({ story: 'It rained.', weather: 'beans', bed: [{ story: 'x' }] })
  expect(migrateAnswers({ ...storyForm, version: 3 }, 1, old)).toBeUndefined()
  expect(migrateAnswers(storyForm, 2, old)).toBe(old)
})

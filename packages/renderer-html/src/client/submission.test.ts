import fc from 'fast-check'
import { expect, test } from 'vitest'
import { question } from '../testing/questions.ts'
import type { RawAnswer } from './raw-answer.ts'
import { buildSubmission, pickAnswer } from './submission.ts'

const form = { id: 'story', version: 2, edition: 'full', language: 'en-GB' }
const row = (number: number) => ({ name: 'crop', row: number, min: 0, max: 3, title: '', addLabel: '' })
const options = [
  { id: 'wet', label: 'Wet' },
  { id: 'dry', label: 'Dry' },
]

const title = question({ path: 'title' })
const weather = question({ path: 'weather', control: 'select', options })
const days = question({ path: 'days', control: 'multiselect', options })
const sure = question({ path: 'sure', control: 'checkbox' })
const first = question({ path: 'crop[1].crop_name', row: row(1) })
const second = question({ path: 'crop[2].crop_name', row: row(2) })
const score = question({ path: 'score[SA.1]', control: 'select', options })

test('answers stand by name, in rows, and by the id of what was asked about', () => {
  const submission = buildSubmission(form, [
    [title, 'Beans'],
    [first, 'Broad'],
    [second, 'Runner'],
    [score, 'wet'],
    [days, ['wet', 'dry']],
    [sure, true],
  ])
  expect(JSON.stringify(submission)).toBe(
    '{"form":{"id":"story","version":2,"edition":"full","language":"en-GB"},' +
      '"answers":{"title":"Beans","crop":[{"crop_name":"Broad"},{"crop_name":"Runner"}],"score":{"SA.1":"wet"},' +
      '"days":["wet","dry"],"sure":true}}',
  )
})

test('what was written is picked up again', () => {
  const text = fc.string({ unit: 'grapheme' })
  const chosen = fc.constantFrom('', 'wet', 'dry')
  fc.assert(
    fc.property(text, text, text, chosen, fc.subarray(['wet', 'dry']), fc.boolean(), (a, b, c, one, many, tick) => {
      const answers: readonly (readonly [typeof title, RawAnswer])[] = [
        [title, a],
        [first, b],
        [second, c],
        [weather, one],
        [days, many],
        [sure, tick],
      ]
      const written: unknown = JSON.parse(JSON.stringify(buildSubmission(form, answers).answers))
      expect(answers.map(([asked]) => pickAnswer(written, asked))).toEqual(answers.map(([, answer]) => answer))
    }),
  )
})

test('a file from elsewhere fills in nothing that a question cannot hold', () => {
  const strange = { title: { a: 1 }, weather: 'hail', days: ['wet', 7, 'hail'], sure: 'yes', crop: 'none', score: [] }
  expect([title, weather, days, sure, first, score].map((asked) => pickAnswer(strange, asked))).toEqual([
    '',
    '',
    ['wet'],
    false,
    '',
    '',
  ])
  expect(pickAnswer(null, title)).toBe('')
  expect(pickAnswer(JSON.parse('{"__proto__": {"title": "x"}}'), title)).toBe('')
})

test('numbers of a saved file go back into their controls', () => {
  expect(pickAnswer({ title: 12.5 }, title)).toBe('12.5')
})

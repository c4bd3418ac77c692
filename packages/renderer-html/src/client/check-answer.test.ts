import { expect, test } from 'vitest'
import { question } from '../testing/questions.ts'
import { askedQuestions, checkAnswer, isAsked } from './check-answer.ts'
import type { RawAnswer } from './raw-answer.ts'

const check = (asked: ReturnType<typeof question>, raw: RawAnswer, others: readonly [string, RawAnswer][] = []) =>
  checkAnswer(asked, raw, new Map([[asked.path, raw], ...others]), 'en-GB')

test('a required answer that is blank is asked for in the way of its control', () => {
  const word = (control: 'text' | 'select' | 'multiselect' | 'checkbox', raw: RawAnswer) =>
    check(question({ control, required: true }), raw)
  expect(word('text', '  ')).toEqual({ fault: { word: 'needText', values: { label: 'Harvest' } } })
  expect(word('select', '')).toMatchObject({ fault: { word: 'needChoice' } })
  expect(word('multiselect', [])).toMatchObject({ fault: { word: 'needChoice' } })
  expect(word('checkbox', false)).toMatchObject({ fault: { word: 'needTick' } })
})

test('an answer that need not be given may be blank', () => {
  expect(check(question({}), '')).toEqual({ answer: undefined })
})

test('answers are taken in normal form', () => {
  expect(check(question({}), ' Two\tsacks ')).toEqual({ answer: 'Two sacks' })
  expect(check(question({ control: 'number' }), '1,200')).toEqual({ answer: 1200 })
  expect(check(question({ control: 'date' }), '31/3/26')).toEqual({ answer: '2026-03-31' })
  expect(check(question({ control: 'checkbox' }), true)).toEqual({ answer: true })
  expect(check(question({ control: 'multiselect' }), ['a', 'b'])).toEqual({ answer: ['a', 'b'] })
})

test('what is no number, day or address is said to be none', () => {
  expect(check(question({ control: 'number' }), 'many')).toMatchObject({ fault: { word: 'badNumber' } })
  expect(check(question({ control: 'date' }), '31 June 2026')).toMatchObject({ fault: { word: 'badDate' } })
  expect(check(question({ control: 'email' }), 'ann@home')).toMatchObject({ fault: { word: 'badEmail' } })
  expect(check(question({ control: 'email' }), 'ann@example.org')).toEqual({ answer: 'ann@example.org' })
})

test('an answer may be as long as its limit in characters, whatever their size', () => {
  expect(check(question({ max: 3 }), '😀😀😀')).toEqual({ answer: '😀😀😀' })
  expect(check(question({ max: 3 }), '😀😀😀!')).toEqual({
    fault: { word: 'tooLong', values: { label: 'Harvest', max: 3, count: 4 } },
  })
})

test('a question with a condition is asked, and must be answered, only while the condition is met', () => {
  const why = question({ path: 'why', requiredIf: { anyBlank: ['before', 'after'] } })
  const met = new Map<string, RawAnswer>([['before', '3']])
  const unmet = new Map<string, RawAnswer>([
    ['before', '3'],
    ['after', '4'],
  ])
  expect([isAsked(why, met), isAsked(why, unmet)]).toEqual([true, false])
  expect(check(why, '', [['before', '3']])).toMatchObject({ fault: { word: 'needText' } })
  expect(
    check(why, '', [
      ['before', '3'],
      ['after', '4'],
    ]),
  ).toEqual({ answer: undefined })
  const consent = question({ path: 'consent', requiredIf: { notBlank: 'quote' } })
  expect(isAsked(consent, new Map([['quote', 'Good!']]))).toBe(true)
  expect(isAsked(consent, new Map([['quote', ' ']]))).toBe(false)
})

test('rows beyond those in use are not asked', () => {
  const row = (number: number) =>
    question({
      path: `crop[${number}].name`,
      row: { name: 'crop', row: number, min: 0, max: 3, title: '', addLabel: '' },
    })
  const data = { questions: [question({}), row(1), row(2), row(3)] }
  const asked = askedQuestions(data, new Map(), new Map([['crop', 2]]))
  expect(asked.map(({ path }) => path)).toEqual(['harvest', 'crop[1].name', 'crop[2].name'])
})

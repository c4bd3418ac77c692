import type { FieldSpec } from '@roadmap/model'
import { expect, test } from 'vitest'
import type { RawAnswer } from '../submission.ts'
import { storyForm } from '../testing/story-form.ts'
import { normaliseAnswer } from './normalise-answer.ts'

const fields = storyForm.sections.flatMap((section) => section.fields)
const fieldOf = (id: string) => fields.find((one) => one.id === id) as FieldSpec
/** The answer, `undefined` for a blank one, the code of what is wrong. */
const read = (id: string, raw: RawAnswer) => {
  const normalised = normaliseAnswer(fieldOf(id), raw)
  if (normalised.kind === 'answer') return normalised.answer
  return normalised.kind === 'blank' ? undefined : `! ${normalised.problem.code}`
}

test('text is trimmed, in NFC, with line feeds and without control characters and halves of pairs', () => {
  expect(read('story', ' \u00a0e\u0301a\r\nb\rc\u2028d\u0000\u0007\u009f\ud83d \n')).toBe('éa\nb\nc\nd')
  expect(read('story', 'a\tb')).toBe('a b')
  expect(read('title', 'one\n  two')).toBe('one two')
  expect(read('story', ' \n ')).toBeUndefined()
})

test('the longest answer is counted in code points', () => {
  expect(read('title', '😀'.repeat(100))).toBe('😀'.repeat(100))
  expect(read('title', '😀'.repeat(101))).toBe('! tooLong')
})

test('numbers are read as people write them', () => {
  const cases: readonly (readonly [RawAnswer, number | string | undefined])[] = [
    ['1,200', 1200],
    ['£1,234,567.50', 1234567.5],
    ['12%', 12],
    ['−5', -5],
    ['-£53,000', -53000],
    ['£-3', -3],
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ['.5', 0.5],
    ['0', 0],
    ['-0', 0],
    [7, 7],
    [' ', undefined],
    ['1,20', '! number'],
    ['12,34,567', '! number'],
    ['about 12', '! number'],
    ['1e3', '! number'],
    ['-', '! number'],
    ['£', '! number'],
    ['9'.repeat(400), '! number'],
    [true, '! type'],
  ]
  for (const [text, value] of cases) expect([text, read('weight', text)]).toEqual([text, value])
})

test('dates are read as people write them, the day before the month', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['31/3/26', '2026-03-31'],
    ['31/03/2026', '2026-03-31'],
    ['31.3.2026', '2026-03-31'],
    ['31-3-2026', '2026-03-31'],
    ['31 March 2026', '2026-03-31'],
    ['31st  Mar 2026', '2026-03-31'],
    ['1 SEPT 26', '2026-09-01'],
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31T00:00:00Z', '2026-03-31'],
    ['29/2/2028', '2028-02-29'],
    ['29/2/2026', '! date'],
    ['3/31/2026', '! date'],
    ['31/3-26', '! date'],
    ['31 Ma 2026', '! date'],
    ['spring', '! date'],
    ['0/1/2026', '! date'],
  ]
  for (const [text, value] of cases) expect([text, read('sown_on', text)]).toEqual([text, value])
})

test('a choice is the id of its option, also where a format holds its label', () => {
  expect(read('weather', 'kale.1')).toBe('kale.1')
  expect(read('weather', ' broad  BEANS'.replace('  ', ' '))).toBe('beans')
  expect(read('weather', 'turnips')).toBe('! option')
  expect(read('grown', ['leeks', 'Kale', 'leeks', ''])).toEqual(['kale.1', 'leeks'])
  expect(read('grown', [])).toBeUndefined()
  expect(read('grown', ['turnips'])).toBe('! option')
  expect(read('grown', [1])).toBe('! type')
})

test('a box is ticked or blank', () => {
  expect(['yes', true, '☒', 'on'].map((raw) => read('is_sold', raw))).toEqual([true, true, true, true])
  expect(['', false, '☐', 'Off', null].map((raw) => read('is_sold', raw))).toEqual(Array(5).fill(undefined))
  expect(read('is_sold', 'perhaps')).toBe('! type')
})

test('an e-mail address has one at sign and a dot after it', () => {
  expect(read('email', 'a.b@example.org')).toBe('a.b@example.org')
  for (const text of ['a', 'a@b', '@example.org', 'a b@example.org', 'a@b@example.org']) {
    expect(read('email', text)).toBe('! email')
  }
})

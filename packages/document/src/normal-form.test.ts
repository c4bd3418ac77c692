import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEmail, lengthOf, normaliseText, parseDate, parseNumber } from './normal-form.ts'

test('text loses what no reader sees', () => {
  expect(normaliseText(' e\u0301t\u0000\u0007e\r\nun\tdeux\u2028trois \ud800 ')).toBe('éte\nun deux\ntrois')
  expect(normaliseText('one\n  two', 'one')).toBe('one two')
  expect(normaliseText('one \n \n\n two\n', 'one')).toBe('one two')
})

test('a long run of spaces takes no longer than any text', () => {
  const gap = ' '.repeat(2_000_000)
  expect(normaliseText(`a${gap}b${gap}\nc`, 'one')).toBe(`a${gap}b c`)
  expect(parseDate(`1 May${gap}2026`)).toBe('2026-05-01')
  expect(parseNumber(`1${gap}`)).toBe(1)
})

test('the normal form of any text is its own normal form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('one', 'many' as const), (text, lines) => {
      const once = normaliseText(text, lines)
      expect(normaliseText(once, lines)).toBe(once)
      expect(once).toBe(once.trim().normalize('NFC'))
      expect(once).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]|\p{Surrogate}/u)
    }),
    { numRuns: 300 },
  )
})

test('length counts characters and not halves of them', () => expect(lengthOf('a😀é')).toBe(3))

test.each([
  ['1,200', 1200],
  ['1 200', 1200],
  ['1\u00a0200', 1200],
  ['£12.50', 12.5],
  ['-£3', -3],
  ['£-3', -3],
  ['85  %', 85],
  ['\u22127', -7],
  ['.5', 0.5],
  ['+4', 4],
  ['-0', 0],
])('`%s` is the number %d', (text, value) => expect(parseNumber(text)).toBe(value))

test.each(['', '-', '1,20', 'twelve', '1.2.3', '1e5', '12 days', '--1', '£', '9'.repeat(400)])(
  '`%s` is no number',
  (text) => expect(parseNumber(text)).toBeUndefined(),
)

test.each([
  ['2026-03-31', '2026-03-31'],
  ['2026-03-31T00:00:00Z', '2026-03-31'],
  ['31/3/26', '2026-03-31'],
  ['31 / 3 / 2026', '2026-03-31'],
  ['31 3 2026', '2026-03-31'],
  ['31.03.2026', '2026-03-31'],
  ['31. 3. 2026', '2026-03-31'],
  ['31 March 2026', '2026-03-31'],
  ['31 March, 2026', '2026-03-31'],
  ['31st  mar. 2026', '2026-03-31'],
  ['31-Mar-26', '2026-03-31'],
  ['29 February 2028', '2028-02-29'],
])('`%s` is the day %s', (text, day) => expect(parseDate(text)).toBe(day))

test('months are understood in the language of the page', () => {
  expect(parseDate('3 Mawrth 2026', 'cy')).toBe('2026-03-03')
  expect(parseDate('3. März 2026', 'de')).toBe('2026-03-03')
})

test.each([
  '',
  '31/2/2026',
  '29 February 2026',
  '3/31/2026',
  'March 2026',
  '31 ma 2026',
  '31 March2026',
  '1/1/20266',
  '1/1/0026',
  '1-3/2026',
])('`%s` is no day', (text) => expect(parseDate(text)).toBeUndefined())

test('a day is the same day in all its spellings', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year = '', month = '', number = ''] = iso.split('-')
      const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(date)
      const spellings = [iso, `${Number(number)}/${Number(month)}/${year.slice(2)}`, `${number}.${month}.${year}`]
      for (const text of [...spellings, `${Number(number)} ${name} ${year}`, `${number} ${name.slice(0, 3)} ${year}`]) {
        expect([text, parseDate(text)]).toEqual([text, iso])
      }
    }),
  )
})

test('an e-mail address has one at sign, a dot within what follows it, and no brackets', () => {
  expect(['a.b@example.org', 'a@b.c.org'].every(isEmail)).toBe(true)
  const wrong = ['a', 'a@b', '@example.org', 'a b@example.org', 'a@b@example.org', 'a@b..org', '<a@example.org>']
  expect(wrong.filter(isEmail)).toEqual([])
})

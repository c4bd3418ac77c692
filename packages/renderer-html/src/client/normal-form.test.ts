import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthOf, normalText, parseDate, parseNumber } from './normal-form.ts'

test('text loses what no reader sees, and a second time changes nothing', () => {
  expect(normalText(' e\u0301t\u0000\u0007e\r\nun\tdeux\u2028trois \ud800 ')).toBe('éte\nun deux\ntrois')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normalText(normalText(text))).toBe(normalText(text))
    }),
  )
})

test('length counts characters and not halves of them', () => expect(lengthOf('a😀é')).toBe(3))

test.each([
  ['1,200', 1200],
  ['1 200', 1200],
  ['£12.50', 12.5],
  ['-£3', -3],
  ['£-3', -3],
  ['85 %', 85],
  ['\u22127', -7],
  ['.5', 0.5],
  ['+4', 4],
])('`%s` is the number %d', (text, value) => expect(parseNumber(text)).toBe(value))

test.each(['', '-', '1,20', 'twelve', '1.2.3', '1e5', '12 days', '--1'])('`%s` is no number', (text) => {
  expect(parseNumber(text)).toBeUndefined()
})

test.each([
  ['2026-03-31', '2026-03-31'],
  ['31/3/26', '2026-03-31'],
  ['31 3 2026', '2026-03-31'],
  ['31.03.2026', '2026-03-31'],
  ['31 March 2026', '2026-03-31'],
  ['31st mar 2026', '2026-03-31'],
  ['29 February 2028', '2028-02-29'],
])('`%s` is the day %s', (text, day) => expect(parseDate(text, 'en-GB')).toBe(day))

test('months are understood in the language of the page', () => {
  expect(parseDate('3 Mawrth 2026', 'cy')).toBe('2026-03-03')
})

test.each(['', '31/2/2026', '29 February 2026', '3/31/2026', 'March 2026', '31 ma 2026', '1/1/20266'])(
  '`%s` is no day',
  (text) => expect(parseDate(text, 'en-GB')).toBeUndefined(),
)

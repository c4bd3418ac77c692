import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type QuoteMarks, setMarks } from './quote-marks.ts'

const english: QuoteMarks = { openDouble: '“', closeDouble: '”', openSingle: '‘', closeSingle: '’' }
const german: QuoteMarks = { openDouble: '„', closeDouble: '“', openSingle: '‚', closeSingle: '‘' }
const french: QuoteMarks = { openDouble: '«\u00a0', closeDouble: '\u00a0»', openSingle: '“', closeSingle: '”' }
const set = (line: string, marks = english) => setMarks(line, marks).join('')

test.each([
  ['"Open", she said.', '“Open”, she said.'],
  ['He said "open". Then "shut"!', 'He said “open”. Then “shut”!'],
  ["the programme's benefits and the partners' plan", 'the programme’s benefits and the partners’ plan'],
  ['("so")', '(“so”)'],
  ['beds—"more beds"—and "staff"/"rooms"', 'beds—“more beds”—and “staff”/“rooms”'],
  ['"She said \'yes\'"', '“She said ‘yes’”'],
  ['"\'Yes\', she said"', '“‘Yes’, she said”'],
  ["since '98, in the 1990's and the '90s", 'since ’98, in the 1990’s and the ’90s'],
  ["rock 'n' roll is 'loud'", 'rock ‘n’ roll is ‘loud’'],
  ["'tis late", '’tis late'],
  ['a 6" pipe and a 5\'10" door', 'a 6" pipe and a 5\'10" door'],
  ['from "0" to "4".', 'from “0” to “4”.'],
  ['"One quarter, 2024"', '“One quarter, 2024”'],
  ['alone " and \' stay', 'alone " and \' stay'],
  ['see "https://example.org/o\'brien?q="', "see “https://example.org/o'brien?q=”"],
  ["write to o'brien@example.org", "write to o'brien@example.org"],
  ['“Set” already, isn’t it', '“Set” already, isn’t it'],
  ['and the end" of it', 'and the end” of it'],
])('%s', (line, expected) => {
  expect(set(line)).toBe(expected)
})

test('other languages have other marks, the apostrophe is the same', () => {
  expect(set("Er sagt \"so geht's\" und 'nein'.", german)).toBe('Er sagt „so geht’s“ und ‚nein‘.')
  expect(set('Elle dit "oui" et s\'en va.', french)).toBe('Elle dit «\u00a0oui\u00a0» et s’en va.')
})

const characters = [
  '"',
  "'",
  'a',
  'b',
  '1',
  '98',
  ' ',
  '.',
  ',',
  '(',
  ')',
  '-',
  '—',
  '“',
  '”',
  '’',
  '‘',
  '\n',
  '/',
  '@',
  '://',
]
const lines = fc.array(fc.constantFrom(...characters), { maxLength: 30 }).map((parts) => parts.join(''))

test('a line that is set stays as it is', () => {
  fc.assert(
    fc.property(lines, (line) => {
      expect(set(set(line))).toBe(set(line))
    }),
    { numRuns: 3000 },
  )
})

test('nothing but straight quotes and apostrophes changes', () => {
  const straight = (line: string) => line.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'")
  fc.assert(
    fc.property(fc.oneof(lines, fc.string({ unit: 'grapheme' })), (line) => {
      expect(straight(set(line))).toBe(straight(line))
      expect(setMarks(line, english)).toHaveLength(line.length)
    }),
  )
})

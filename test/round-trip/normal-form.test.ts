import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseText, lengthOf as readLength } from '../../packages/intake/src/answers/normalise-text.ts'
import { parseDate as readDate } from '../../packages/intake/src/answers/parse-date.ts'
import { parseNumber as readNumber } from '../../packages/intake/src/answers/parse-number.ts'
import { lengthOf, normalText, parseDate, parseNumber } from '../../packages/renderer-html/src/client/normal-form.ts'

// The web form and intake keep to one normal form (docs/contract.md) and cannot share code: one runs in browsers.

test('the web form saves texts as intake would read them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normalText(text)).toBe(normaliseText(text))
      expect(lengthOf(text)).toBe(readLength(text))
    }),
    { numRuns: 1000 },
  )
})

test('a number that the web form takes is the same number to intake', () => {
  const written = fc.stringMatching(/^[-+−]?[£€$]?[-+−]?\d{0,3}([, ]\d{3}){0,2}(\.\d{1,2})? ?%?$/)
  fc.assert(
    fc.property(written, (text) => {
      const value = parseNumber(text)
      if (value !== undefined) expect(readNumber(normalText(text))).toBe(value)
    }),
    { numRuns: 1000 },
  )
})

test('a day that the web form saves is the same day to intake, and so is one in the spellings of both', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year = '', month = '', number = ''] = iso.split('-')
      const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(date)
      const spellings = [iso, `${Number(number)}/${Number(month)}/${year.slice(2)}`, `${number}.${month}.${year}`]
      for (const text of [...spellings, `${Number(number)} ${name} ${year}`, `${number} ${name.slice(0, 3)} ${year}`]) {
        expect([text, parseDate(text, 'en-GB'), readDate(text, 'en-GB')]).toEqual([text, iso, iso])
      }
    }),
  )
})

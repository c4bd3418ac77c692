import { expect, test } from 'vitest'
import { createMeasure, openFonts } from './fonts.ts'
import { defaultFonts } from './testing/test-book.ts'

test('text is measured in points, with the spaces between words', () => {
  const measure = createMeasure(defaultFonts())
  const one = measure('orchard', { sizePt: 10 })
  expect(one).toBeCloseTo(32.75)
  expect(measure('orchard', { sizePt: 20 })).toBeCloseTo(2 * one)
  expect(measure('orchard orchard', { sizePt: 10 })).toBeCloseTo(2 * one + measure(' ', { sizePt: 10 }))
  expect(measure('orchard', { sizePt: 10, bold: true })).toBeGreaterThan(one)
})

test('the fonts say which characters they have', () => {
  const fonts = openFonts(defaultFonts())
  expect([...'é→☐'].map((character) => fonts.covers(character.codePointAt(0) ?? 0))).toEqual([true, true, true])
  expect(fonts.covers('苹'.codePointAt(0) ?? 0)).toBe(false)
})

test('an estimate differs from the width of a long word by no more than kerning does', () => {
  const { estimate, measure } = openFonts(defaultFonts())
  for (const word of [
    'Transformational',
    'responsibility,',
    'Wi-Fi-enabled',
    'naïvety',
    'bottom-drawer',
    'AVAILABILITY',
    '',
  ]) {
    for (const bold of [true, false]) {
      const style = { sizePt: 10, bold }
      expect(estimate(word, style) * 1.03, word).toBeGreaterThanOrEqual(measure(word, style))
      expect(estimate(word, style) * 0.94, word).toBeLessThanOrEqual(measure(word, style))
    }
  }
})

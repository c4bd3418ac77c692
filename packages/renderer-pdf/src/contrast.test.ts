import { expect, test } from 'vitest'
import { contrastOf } from './contrast.ts'
import { mixColours } from './mix-colours.ts'
import { defaultTheme } from './testing/test-book.ts'

test('contrast is that of WCAG, whichever colour comes first', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrastOf('#ffffff', '#767676')).toBeCloseTo(4.54, 2)
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

test('words on the deepest ground of a cell can be read', () => {
  const { colours } = defaultTheme()
  expect(contrastOf(colours.ink, mixColours(colours.accent, colours.paper, 0.3))).toBeGreaterThanOrEqual(4.5)
  expect(mixColours('#000000', '#ffffff', 0.5)).toBe('#808080')
})

import { contrastOf } from '@roadmap/document/contrast'
import { expect, test } from 'vitest'
import { mixColours } from './mix-colours.ts'
import { defaultTheme } from './testing/test-book.ts'

test('words on the deepest ground of a cell can be read', () => {
  const { colours } = defaultTheme()
  expect(contrastOf(colours.ink, mixColours(colours.accent, colours.paper, 0.3))).toBeGreaterThanOrEqual(4.5)
  expect(mixColours('#000000', '#ffffff', 0.5)).toBe('#808080')
})

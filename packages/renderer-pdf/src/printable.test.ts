import { expect, test } from 'vitest'
import { namingMissing } from './printable.ts'
import { testState } from './testing/test-book.ts'

test('a space that the font lacks is a plain one, and does not break where it must not', () => {
  const { state, problems } = testState([])
  expect(namingMissing('a\u1680b\u2004c\u2028d\u202fe\nf', state)).toMatch(/^a b c d[\u00a0\u202f]e\nf$/)
  expect(problems).toEqual([])
})

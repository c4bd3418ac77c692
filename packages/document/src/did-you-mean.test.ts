import { expect, test } from 'vitest'
import { didYouMean } from './did-you-mean.ts'

test('the nearest word is meant, if it is near enough', () => {
  expect(didYouMean('activty', ['cell', 'activity'])).toBe('activity')
  expect(didYouMean('Activity', ['activity'])).toBe('activity')
  expect(didYouMean('glosary', ['glossary', 'sources'])).toBe('glossary')
})

test('a word that is too far away is not meant', () => {
  expect(didYouMean('phase', ['cell', 'activity'])).toBeUndefined()
  expect(didYouMean('x', [])).toBeUndefined()
})

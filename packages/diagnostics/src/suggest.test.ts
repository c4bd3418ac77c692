import { expect, test } from 'vitest'
import { suggest } from './suggest.ts'

test('the nearest word is meant, if it is near enough', () => {
  expect(suggest('activty', ['cell', 'activity'])).toBe('activity')
  expect(suggest('Activity', ['activity'])).toBe('activity')
  expect(suggest('glosary', ['glossary', 'sources'])).toBe('glossary')
})

test('a word that is too far away is not meant', () => {
  expect(suggest('phase', ['cell', 'activity'])).toBeUndefined()
  expect(suggest('x', [])).toBeUndefined()
})

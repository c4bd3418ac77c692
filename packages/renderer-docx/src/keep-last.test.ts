import { expect, test } from 'vitest'
import { keepLast } from './keep-last.ts'

test('the last answer is kept, and no other', () => {
  const asked: string[] = []
  const shout = keepLast(
    (text: string) => {
      asked.push(text)
      return text.toUpperCase()
    },
    (one, other) => one === other,
  )
  expect(['a', 'a', 'b', 'a'].map(shout)).toEqual(['A', 'A', 'B', 'A'])
  expect(asked).toEqual(['a', 'b', 'a'])
})

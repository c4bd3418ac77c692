import { expect, test } from 'vitest'
import { compareAnswers, toTalkAbout } from './compare-answers.ts'

const statements = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
const people = [
  { scores: { a: 3, b: 0, c: 'not-yet' as const } },
  { scores: { a: 1, b: 4, c: 'not-yet' as const, d: 2 } },
  { scores: { a: 2, b: 'not-yet' as const, d: 3 } },
]

test('answers stand side by side, with the lowest and the highest score', () => {
  const [a, b, c, d] = compareAnswers(statements, people)
  expect(a).toMatchObject({ given: [3, 1, 2], range: { min: 1, max: 3 } })
  expect(b).toMatchObject({ given: [0, 4, 'not-yet'], range: { min: 0, max: 4 } })
  expect(c).toMatchObject({ given: ['not-yet', 'not-yet', undefined], range: undefined })
  expect(d).toMatchObject({ given: [undefined, 2, 3], range: { min: 2, max: 3 } })
})

test('statements whose scores differ by two or more are talked about, the widest first', () => {
  expect(toTalkAbout(compareAnswers(statements, people)).map(({ statement }) => statement.id)).toEqual(['b', 'a'])
  expect(toTalkAbout(compareAnswers(statements, people.slice(0, 1)))).toEqual([])
})

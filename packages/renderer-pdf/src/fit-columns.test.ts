import { expect, test } from 'vitest'
import { fitColumns } from './fit-columns.ts'

test('columns have their shares where every word has room', () => {
  expect(fitColumns([1, 3], [20, 20], 400)).toEqual([100, 300])
})

test('a column is as wide as its longest word, at the cost of the others', () => {
  expect(fitColumns([1, 1, 2], [160, 10, 10], 400)).toEqual([160, 80, 160])
})

test('words that do not fit together share the room by their length', () => {
  expect(fitColumns([1, 1], [300, 100], 200)).toEqual([150, 50])
})

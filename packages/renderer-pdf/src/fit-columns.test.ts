import { expect, test } from 'vitest'
import { fitColumns } from './fit-columns.ts'

test('columns have their shares where every word has room', () => {
  expect(fitColumns([1, 3], [20, 20], 400)).toEqual([100, 300])
})

test('a column is as wide as its longest word, at the cost of the others', () => {
  expect(fitColumns([1, 1, 2], [160, 10, 10], 400)).toEqual([160, 80, 160])
})

test('where the words do not fit together, the columns with the longest give way', () => {
  expect(fitColumns([1, 1, 1], [300, 40, 100], 200)).toEqual([80, 40, 80])
  expect(fitColumns([1, 1], [300, 100], 200)).toEqual([100, 100])
})

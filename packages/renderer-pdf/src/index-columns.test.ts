import { expect, test } from 'vitest'
import { fillColumns, type IndexItem } from './index-columns.ts'

const letter = (name: string): IndexItem => ({ kind: 'letter', heightPt: 20, node: name })
const entry = (name: string, heightPt = 10): IndexItem => ({ kind: 'entry', heightPt, node: name })
const many = (count: number) => [letter('A'), ...Array.from({ length: count }, (_, index) => entry(`a${index}`))]
const shown = (pages: ReturnType<typeof fillColumns>) =>
  pages.map(({ opens, columns }) => `${opens ? 'new ' : ''}${columns.map((column) => column.length).join('|')}`)

test('a page is filled down its left column, then down its right one, and the last one is balanced', () => {
  expect(shown(fillColumns(many(40), { firstPt: 100, otherPt: 150 }))).toEqual(['9|10', 'new 11|11'])
})

test('the index begins on a new page where there is hardly room for it', () => {
  expect(shown(fillColumns(many(6), { firstPt: 30, otherPt: 200 }))).toEqual(['new 3|4'])
})

test('a letter stays with its first entry, at the foot of a column and where the two are balanced', () => {
  const items = [...many(5), letter('B'), ...Array.from({ length: 7 }, (_, index) => entry(`b${index}`))]
  const lastOfLeft = (firstPt: number) => fillColumns(items, { firstPt, otherPt: 200 })[0]?.columns[0].at(-1)?.node
  expect(lastOfLeft(90)).toBe('a4')
  expect(lastOfLeft(200)).toBe('b0')
})

test('an entry that is higher than a column still finds its place', () => {
  expect(shown(fillColumns([letter('A'), entry('a', 900), entry('b')], { firstPt: 100, otherPt: 100 }))).toEqual([
    '2|1',
  ])
})

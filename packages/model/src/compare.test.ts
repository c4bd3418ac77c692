import { expect, test } from 'vitest'
import { compareNames, compareText } from './compare.ts'

test('file names are ordered as people count', () => {
  const names = ['10-live.md', '2-design.md', '1.GM.10-x.md', '1.GM.2-x.md', '1-start.md', '02-b.md']
  expect(names.sort(compareNames)).toEqual([
    '1-start.md',
    '1.GM.2-x.md',
    '1.GM.10-x.md',
    '02-b.md',
    '2-design.md',
    '10-live.md',
  ])
})

test('titles are ordered without regard to case and accents', () => {
  expect(['Zoo', 'école', 'apple', 'Eclair', 'edge'].sort(compareText)).toEqual([
    'apple',
    'Eclair',
    'école',
    'edge',
    'Zoo',
  ])
})

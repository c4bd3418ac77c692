import { expect, test } from 'vitest'
import { readPoints } from './read-points.ts'

test('figures over time are read line by line, as people write them', () => {
  expect(readPoints('June 2025: 1,180\n\nJuly 2025: −3.5\nWeek 3: £40\n2026: 41 per cent')).toEqual([
    { label: 'June 2025', value: 1180 },
    { label: 'July 2025', value: -3.5 },
    { label: 'Week 3', value: 40 },
    { label: '2026', value: 41 },
  ])
})

test('a line that is no figure, or too few figures, make no chart', () => {
  expect(readPoints('June: 4\nJuly: about five\nAugust: 6')).toEqual([])
  expect(readPoints('June: 4\nJuly: 5')).toEqual([])
  expect(readPoints('It went well: we think')).toEqual([])
  expect(readPoints('')).toEqual([])
})

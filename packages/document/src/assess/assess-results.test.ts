import { expect, test } from 'vitest'
import { assessResults, bandOf, imbalances, lowestCells } from './assess-results.ts'

const bands = [
  { from: 0, to: 1.5, label: 'Start' },
  { from: 1.5, to: 2.5, label: 'Build' },
  { from: 2.5, to: 4, label: 'Share' },
]

/** A grid of two phases by two strands. */
const grid = ['1A', '1B', '2A', '2B'].map((id) => ({ id, phase: id[0] }))

/** Results of a grid whose cells have these scores, in order; `-` is a statement that is not reached. */
function resultsOf(...scores: readonly string[]) {
  const scored = grid.flatMap((cell, at) =>
    [...(scores[at] ?? '')].map((mark, index) => ({
      statement: { cell, ifLow: `${cell.id}.${index + 1}` },
      score: mark === '-' ? undefined : Number(mark),
    })),
  )
  return assessResults(grid, scored)
}

test('a limit belongs to the band that starts there, and the highest score to the last band', () => {
  const labels = [0, 1.49, 1.5, 2.49, 2.5, 4].map((mean) => bandOf(mean, bands).label)
  expect(labels).toEqual(['Start', 'Start', 'Build', 'Build', 'Share', 'Share'])
  expect(() => bandOf(4.1, bands)).toThrow('No band holds 4.1')
})

test('what is not reached stays out of the means', () => {
  expect(resultsOf('1-3', '---', '00', '').map(({ mean }) => mean)).toEqual([2, undefined, 0, undefined])
})

test('the lowest cells come lowest first, and equal ones in the order of the grid', () => {
  expect(lowestCells(resultsOf('22', '11', '11', '--'), 3).map(({ cell }) => cell.id)).toEqual(['1B', '2A', '1A'])
  expect(lowestCells(resultsOf('22', '22', '22', '22'), 3).map(({ cell }) => cell.id)).toEqual(['1A', '1B', '2A'])
  expect(lowestCells(resultsOf('--', '--', '3', '--'), 3)).toHaveLength(1)
})

test('a low cell leads to the activities of its low statements, lowest first', () => {
  expect(resultsOf('3104')[0]?.toOpen).toEqual(['1A.3', '1A.2'])
  expect(resultsOf('222')[0]?.toOpen).toEqual(['1A.1', '1A.2', '1A.3'])
})

test('a phase is out of balance from the gap on', () => {
  const flagged = (...scores: readonly string[]) =>
    imbalances(resultsOf(...scores), 1.5).map(({ best, low }) => [best.cell.id, low.map(({ cell }) => cell.id)])
  expect(flagged('33', '12', '22', '22')).toEqual([['1A', ['1B']]])
  expect(flagged('33', '22', '11', '24')).toEqual([['2B', ['2A']]])
  expect(flagged('334', '222', '44', '12')).toEqual([['2A', ['2B']]])
  // 10/3 and 11/6: 1.5 apart, and a little less in binary.
  expect(flagged('334', '122222', '--', '44')).toEqual([['1A', ['1B']]])
  expect(flagged('4', '-', '-', '0')).toEqual([])
})

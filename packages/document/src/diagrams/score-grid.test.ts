import { expect, test } from 'vitest'
import { testStyle as style } from '../testing/diagram-style.ts'
import { type ScoredBox, scoreGrid } from './score-grid.ts'

const box = (changes: Partial<ScoredBox>): ScoredBox => ({
  score: '2.0',
  words: 'Build',
  share: 0.5,
  isLowest: false,
  ...changes,
})
const draw = (...boxes: readonly (ScoredBox | undefined)[]) =>
  scoreGrid(
    { phases: [{ numeral: 'I' }], strands: boxes.map((_, index) => ({ title: `Strand ${index}` })), boxes: [boxes] },
    { style, words: { alt: 'Scores' } },
  ).svg

test('a box says its score in a number, in words and as a bar', () => {
  const svg = draw(box({}))
  expect(svg).toContain('>2.0</text>')
  expect(svg).toContain('>Build</text>')
  const [track = 0, filled = 0] = [...svg.matchAll(/<rect[^>]* width="([^"]*)" height="4"/g)].map(([, width]) =>
    Number(width),
  )
  expect(filled / track).toBeCloseTo(0.5, 2)
})

test('a higher score is a deeper tint, and words on the deepest can still be read', () => {
  const fills = [0, 0.5, 1].map((share) => /fill="(#[0-9a-f]{6})" stroke/.exec(draw(box({ share })))?.[1])
  expect(fills).toEqual(['#ffffff', '#c9c9e6', '#9494cd'])
})

test('a box without a score says so, dashed and without a bar', () => {
  const svg = draw(box({ score: undefined, words: 'Not yet' }))
  expect(svg).toContain('stroke-dasharray')
  expect(svg).toContain('>Not yet</text>')
  expect(svg).not.toContain('height="4"')
})

test('the lowest boxes have a thick frame', () => {
  expect(draw(box({ isLowest: true }))).toContain('stroke-width="2"')
  expect(draw(box({}))).not.toContain('stroke-width="2"')
})

test('no words are smaller than 7.5 points, and a cell that is not there leaves its place free', () => {
  const svg = draw(box({ words: 'Something far too long to stand on one line of a box' }), undefined)
  const sizes = [...svg.matchAll(/font-size="([^"]*)"/g)].map(([, size]) => Number(size))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7.5)
})

import { expect, test } from 'vitest'
import { testStyle as style } from '../testing/diagram-style.ts'
import { type Figure, figureBars } from './figure-bars.ts'
import { runChart } from './run-chart.ts'

const words = { alt: 'Figures' }
const figure = (kind: Figure['kind'], value: number, shown = `${value} days`): Figure => ({
  kind,
  label: kind,
  detail: undefined,
  value,
  shown,
})
const numbers = (svg: string, tag: string, name: string) =>
  [...svg.matchAll(new RegExp(`<${tag}[^>]* ${name}="([^"]*)"`, 'g'))].map(([, value]) => Number(value))

/** Where each line of text ends on both sides. */
function spans(svg: string): readonly (readonly [number, number])[] {
  return [...svg.matchAll(/<text x="([^"]*)"[^>]*font-size="([^"]*)"([^>]*)>([^<]*)/g)].map(
    ([, x, size, rest, text]) => {
      const width = style.measure(text ?? '', { sizePt: Number(size), bold: rest?.includes('bold') ?? false })
      const start = rest?.includes('"end"')
        ? Number(x) - width
        : rest?.includes('"middle"')
          ? Number(x) - width / 2
          : Number(x)
      return [start, start + width] as const
    },
  )
}

test('bars are as long as their values, from a common zero', () => {
  const { svg } = figureBars([figure('baseline', 40), figure('target', 10), figure('result', 20)], { style, words })
  const [baseline = 0, target = 0, result = 0] = numbers(svg, 'rect', 'width')
  expect(baseline / result).toBeCloseTo(2, 1)
  expect(result / target).toBeCloseTo(2, 1)
  expect(new Set(numbers(svg, 'rect', 'x')).size).toBe(1)
})

test('baseline, target and result differ without colour', () => {
  const { svg } = figureBars([figure('baseline', 4), figure('target', 1), figure('result', 2)], { style, words })
  const looks = [...svg.matchAll(/<rect[^>]*\/>/g)].map(([tag]) => [
    tag.includes(`fill="${style.phase.line}"`),
    tag.includes('stroke-dasharray'),
  ])
  expect(looks).toEqual([
    [false, false],
    [false, true],
    [true, false],
  ])
})

test.each([
  ['below zero', [-4, 2, -1]],
  ['all zero', [0, 0, 0]],
  ['all below zero', [-9, -3, -6]],
  ['far apart', [1_000_000, 0.001, 5]],
])('values %s stay inside the picture, with their words', (_, [a = 0, b = 0, c = 0]) => {
  const { svg, width } = figureBars([figure('baseline', a), figure('target', b), figure('result', c)], { style, words })
  for (const [from, to] of spans(svg)) {
    expect(from).toBeGreaterThanOrEqual(0)
    expect(to).toBeLessThanOrEqual(width)
  }
  expect(svg).not.toContain('NaN')
})

test('no label of a chart is smaller than 8 points', () => {
  const bars = figureBars([{ ...figure('baseline', 4), detail: 'January' }, figure('result', 2)], { style, words })
  const points = ['a', 'b', 'c'].map((label, value) => ({ label, value }))
  const run = runChart(points, { style, words, format: String, target: { label: 'Target: 1', value: 1 } })
  const sizes = [bars.svg, run.svg].flatMap((svg) => numbers(svg, 'text', 'font-size'))
  expect(Math.min(...sizes)).toBe(8)
})

test('the times under a line keep clear of each other, and the first and last are named', () => {
  const points = Array.from({ length: 24 }, (_, index) => ({ label: `September ${2000 + index}`, value: index % 5 }))
  const { svg, width } = runChart(points, { style, words, format: String })
  const below = [...svg.matchAll(/<text[^>]*>(September \d+)/g)].map(([, label]) => label)
  expect([below[0], below.at(-1)]).toEqual(['September 2000', 'September 2023'])
  const ends = spans(svg).slice(-below.length)
  for (const [index, [from, to]] of ends.entries()) {
    expect(from).toBeGreaterThanOrEqual(ends[index - 1]?.[1] ?? 0)
    expect(to).toBeLessThanOrEqual(width + 0.01)
  }
})

test('figures that never change are a level line', () => {
  const { svg } = runChart(
    ['a', 'b', 'c'].map((label) => ({ label, value: 7 })),
    { style, words, format: String },
  )
  expect(new Set(numbers(svg, 'circle', 'cy')).size).toBe(1)
  expect(svg).not.toContain('NaN')
})

import { expect, test } from 'vitest'
import type { DiagramStyle } from './drawing.ts'
import { routeGrid } from './route-grid.ts'

const tone = { fill: '#eeeeee', ink: '#111111', line: '#333333' }
const style: DiagramStyle = {
  fontFamily: 'body',
  measure: (text, { sizePt }) => text.length * sizePt * 0.5,
  area: { width: 469, height: 595 },
  strands: [tone],
  phase: tone,
  ink: '#000000',
  muted: '#555555',
  paper: '#ffffff',
}
const route = {
  phases: [
    { id: 'dream', numeral: 'A' },
    { id: 'do', numeral: 'B' },
  ],
  strands: ['one', 'two', 'three'].map((id) => ({ id, title: id })),
  steps: Array.from({ length: 9 }, (_, index) => ({
    id: `B-0${index}`,
    title: `Step <${index}>`,
    phase: index < 7 ? 0 : 1,
    strand: index < 7 ? 1 : 2,
    isStart: index === 3,
  })),
}

test('every step of a route is a link on the grid, numbered in order', () => {
  const { svg, links } = routeGrid(route, { style, words: { alt: 'A route' } })
  expect([...svg.matchAll(/xlink:href="#(activity-B-0\d)"/g)].map(([, to]) => to)).toEqual(links.map(({ to }) => to))
  expect([...svg.matchAll(/>(\d+) · B-0/g)].map(([, number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('a row is as high as its fullest cell, and no chip leaves its cell', () => {
  const { svg, height } = routeGrid(route, { style, words: { alt: '' }, area: { width: 300 } })
  const boxes = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" rx="(\d)"/g)]
    .map((found) => found.slice(1).map(Number))
    .map(([x = 0, y = 0, width = 0, high = 0, rx = 0]) => ({ x, y, right: x + width, bottom: y + high, rx }))
  const cells = boxes.filter(({ rx }) => rx === 3)
  for (const chip of boxes.filter(({ rx }) => rx === 2)) {
    const inside = cells.some(
      (cell) => chip.x >= cell.x && chip.right <= cell.right && chip.y >= cell.y && chip.bottom <= cell.bottom,
    )
    expect(inside).toBe(true)
  }
  expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(height)
})

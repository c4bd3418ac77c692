import { expect, test } from 'vitest'
import { testStyle as style } from '../testing/diagram-style.ts'
import { gridLocator } from './grid-locator.ts'
import { type OverviewSource, overviewGrid } from './overview-grid.ts'

const options = { style, words: { alt: 'The roadmap' } }

function grid(rows: number, columns: number, title = 'Agree what to do first'): OverviewSource {
  const level = [{ id: 'l', title: 'Field and yard' }]
  const phases = Array.from({ length: rows }, (_, index) => {
    return { id: `ph-${index}`, index, numeral: `${index + 1}`, title: `Season ${index}`, levels: level }
  })
  const strandList = Array.from({ length: columns }, (_, index) => {
    return { id: `st-${index}`, title: `Strand of the work ${index}`, question: '', index }
  })
  const cells = phases.flatMap((phase) =>
    strandList.map((strand) => ({ id: `${phase.id}_${strand.id}`, title, phase, strand })),
  )
  return { phases, strands: strandList, cells }
}

interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const number = (tag: string, name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1])
const rectOf = (tag: string): Rect => {
  return { x: number(tag, 'x'), y: number(tag, 'y'), width: number(tag, 'width'), height: number(tag, 'height') }
}
const apart = (a: Rect, b: Rect) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y

/** The boxes of cells, by anchor. */
function cellBoxes(svg: string): ReadonlyMap<string, Rect> {
  const links = [...svg.matchAll(/<a xlink:href="#(cell-[^"]*)">(<rect[^>]*>)/g)]
  return new Map(links.map(([, to = '', tag = '']) => [to, rectOf(tag)]))
}

test.each([
  [5, 4],
  [3, 5],
  [2, 7],
  [8, 8],
  [1, 1],
])(
  '%i phases by %i strands: each cell and phase is a box with one link, inside the page, none over another',
  (rows, columns) => {
    const source = grid(rows, columns)
    const drawing = overviewGrid(source, options)
    const boxes = [...cellBoxes(drawing.svg).values()]
    expect(boxes).toHaveLength(rows * columns)
    for (const [index, box] of boxes.entries()) {
      expect(boxes.slice(index + 1).filter((other) => !apart(box, other))).toEqual([])
      expect(box.x + box.width).toBeLessThanOrEqual(drawing.width)
      expect(box.y + box.height).toBeLessThanOrEqual(drawing.height)
    }
    const anchors = [...source.phases.map(({ id }) => `phase-${id}`), ...source.cells.map(({ id }) => `cell-${id}`)]
    for (const to of anchors) expect(drawing.svg.split(`xlink:href="#${to}"`)).toHaveLength(2)
    expect(drawing.links.map(({ to }) => to)).toEqual(anchors)
    expect(drawing.width).toBeLessThanOrEqual(470)
    expect(drawing.height).toBeLessThanOrEqual(640.01)
  },
)

test('phases run down the page unless there are more strands than phases', () => {
  const across = cellBoxes(overviewGrid(grid(3, 5), options).svg)
  expect(across.get('cell-ph-0_st-0')?.y).toBe(across.get('cell-ph-1_st-0')?.y)
  const down = cellBoxes(overviewGrid(grid(5, 4), options).svg)
  expect(down.get('cell-ph-0_st-0')?.x).toBe(down.get('cell-ph-1_st-0')?.x)
})

test('no title is wider than its cell, however long its words', () => {
  for (const title of [
    'Establish programmes and approve Programme Definitions',
    'Donaudampfschifffahrtsgesellschaft'.repeat(9),
  ]) {
    const { svg } = overviewGrid(grid(5, 4, title), options)
    for (const [, tag = '', inner = ''] of svg.matchAll(/<a xlink:href="#cell-[^"]*">(<rect[^>]*>)(.*?)<\/a>/g)) {
      const box = rectOf(tag)
      for (const [, look = '', text = ''] of inner.matchAll(/(<text[^>]*>)([^<]*)</g)) {
        const width = style.measure(text, { sizePt: number(look, 'font-size'), bold: look.includes('bold') })
        expect(number(look, 'x') + width).toBeLessThanOrEqual(box.x + box.width + 0.02)
        expect(number(look, 'y')).toBeLessThanOrEqual(box.y + box.height)
      }
    }
  }
})

test('titles are escaped and the picture is the same each time', () => {
  const source = grid(2, 2, 'Ask & <listen> "twice"')
  const { svg, links } = overviewGrid(source, options)
  expect(svg).toContain('Ask &amp; &lt;listen&gt; &quot;twice&quot;')
  expect(links.at(-1)?.label).toBe('ph-1_st-1 Ask & <listen> "twice"')
  expect(overviewGrid(source, options).svg).toBe(svg)
})

test('the locator fills one cell of as many as there are, in the same arrangement as the overview', () => {
  const { svg, width, height } = gridLocator({ phases: 3, strands: 5, phase: 2, strand: 1 }, options)
  const rects = [...svg.matchAll(/<rect[^>]*>/g)].map(([tag]) => ({
    ...rectOf(tag),
    here: tag.includes('stroke-width="1"'),
  }))
  expect(rects).toHaveLength(15)
  expect([width, height]).toEqual([70, 44])
  // Five rows of three: the second strand is the second row, the third phase the third column.
  expect(rects.map(({ here }) => here).indexOf(true)).toBe(5)
  expect(rects.filter(({ here }) => here)).toHaveLength(1)
  expect(svg).not.toContain('<text')
})

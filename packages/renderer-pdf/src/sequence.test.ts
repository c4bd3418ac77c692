import type { Flow } from '@roadmap/document/nodes'
import { expect, test } from 'vitest'
import { drawSequence } from './sequence.ts'
import { text } from './testing/sample-document.ts'
import { testState } from './testing/test-book.ts'

const paragraph = (words: string): Flow => ({ type: 'paragraph', children: [text(words)] })
const heading: Flow = { type: 'heading', depth: 2, children: [text('Soil')] }
const list: Flow = { type: 'list', ordered: false, children: [{ type: 'listItem', children: [paragraph('Clay')] }] }
const draw = (...nodes: Flow[]) => drawSequence(nodes, testState(nodes).state)

test('a single line below a heading stays with what follows, a longer paragraph need not', () => {
  expect(draw(heading, paragraph('One line.'), list)[1]).toMatchObject({ keepWithNext: true })
  expect(draw(heading, paragraph('More than one line. '.repeat(9)), list)[1]).not.toHaveProperty('keepWithNext')
  expect(draw(list, paragraph('One line.'), list)[1]).not.toHaveProperty('keepWithNext')
})

test('a short table stays with the chart of its figures, a long one goes over the page', () => {
  const tableOf = (rows: number): Flow => ({
    type: 'table',
    caption: 'Acidity',
    description: 'By bed.',
    columns: [{ width: 1 }],
    children: Array.from({ length: rows }, () => ({
      type: 'tableRow',
      children: [{ type: 'tableCell', children: [paragraph('7')] }],
    })),
  })
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
  const chart: Flow = { type: 'diagram', svg, widthPt: 9, heightPt: 9, alt: 'Bars', links: [], children: [] }
  expect(draw(tableOf(6), chart)[0]).toMatchObject({ keepWithNext: true })
  expect(draw(tableOf(7), chart)[0]).not.toHaveProperty('keepWithNext')
  expect(draw(tableOf(6), list)[0]).not.toHaveProperty('keepWithNext')
})

test('no space is left below what stands before a new page', () => {
  const next: Flow = { type: 'section', kind: 'chapter', opens: 'page', children: [heading] }
  expect(draw(paragraph('Last.'), next)[0]).toMatchObject({ margin: [0, 0, 20, 0] })
  const { paragraph: below } = testState([]).state.theme.space
  expect(draw(paragraph('Not last.'), list)[0]).toMatchObject({ margin: [0, 0, 20, below] })
})

test('a part opens on a right-hand page, anything else on the next', () => {
  const part: Flow = { type: 'section', kind: 'part', opens: 'page', children: [heading] }
  const chapter: Flow = { ...part, kind: 'chapter' }
  expect(draw(list, part)[1]).toMatchObject({ pageBreak: 'beforeOdd' })
  expect(draw(list, chapter)[1]).toMatchObject({ pageBreak: 'before' })
})

test('text goes on below the last lines of other text; an entry with a masthead has its pages to itself', () => {
  const chapter: Flow = { type: 'section', kind: 'chapter', opens: 'page', children: [heading] }
  const masthead: Flow = {
    type: 'masthead',
    eyebrow: [],
    heading: { ...heading, type: 'heading', depth: 2, children: [] },
  }
  const entry: Flow = { ...chapter, kind: 'entry', children: [masthead] }
  const title: Flow = { ...chapter, kind: 'title' }
  expect(draw(chapter, chapter)[1]).toHaveProperty('runOn')
  for (const before of [entry, title, list]) expect(draw(before, chapter)[1]).not.toHaveProperty('runOn')
  for (const after of [entry, title]) expect(draw(chapter, after)[1]).not.toHaveProperty('runOn')
})

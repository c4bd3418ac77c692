import type { Flow, Heading, Section } from '@roadmap/document/nodes'
import { expect, test } from 'vitest'
import { planDocument } from './plan.ts'
import { sampleDocument } from './testing/sample-document.ts'

const heading = (depth: Heading['depth'], title: string, id?: string): Heading => ({
  type: 'heading',
  depth,
  listed: true,
  children: [{ type: 'text', value: title }],
  ...(id !== undefined && { id }),
})
const plan = (...children: Flow[]) => planDocument({ ...sampleDocument(), children })

test('bookmarks are nested by the depth of their headings, three levels deep', () => {
  const headings = [heading(1, 'A', 'a'), heading(3, 'B'), heading(4, 'C'), heading(5, 'D'), heading(3, 'E', 'e')]
  const { bookmarks } = plan(...headings)
  expect([...bookmarks.values()].map(({ title, parent, level }) => [title, parent, level])).toEqual([
    ['A', undefined, 1],
    ['B', 'a', 2],
    ['C', 'pdf-heading-1', 3],
    ['E', 'a', 2],
  ])
})

test('the second node of one id is known as such', () => {
  const [first, second] = [heading(1, 'A', 'a'), heading(1, 'B', 'a')]
  const { anchors, repeated, bookmarks } = plan(first, second)
  expect(anchors.get('a')).toBe('A')
  expect([...repeated]).toEqual([second])
  expect(bookmarks.get(second)?.anchor).toBe('pdf-heading-1')
})

test('anchors are found in the cells of tables, and sections inside a cover belong to it', () => {
  const paragraph: Flow = { type: 'paragraph', id: 'deep', children: [] }
  const { anchors, sections } = plan({
    type: 'section',
    kind: 'cover',
    children: [
      {
        type: 'section',
        kind: 'plain',
        children: [
          {
            type: 'table',
            caption: '',
            description: '',
            columns: [],
            children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [paragraph] }] }],
          },
        ],
      },
    ],
  })
  expect(anchors.has('deep')).toBe(true)
  expect(sections.map(({ cover }) => cover)).toEqual([true, true])
})

test('a part goes on until a section with a running header of its own, and has a number where it has no mark', () => {
  const section = (kind: Section['kind'], more: Partial<Section> = {}): Section => ({
    type: 'section',
    kind,
    children: [],
    ...more,
  })
  const { sections, parts } = plan(
    section('chapter', { running: 'Front' }),
    section('part', { running: 'One', mark: 'I', tone: 'phase-0' }),
    section('chapter'),
    section('entry'),
    section('part', { running: 'Two' }),
    section('entry'),
    section('chapter', { running: 'Back' }),
    section('cover'),
  )
  expect(parts).toEqual([
    { index: 0, mark: 'I', tone: 'phase-0' },
    { index: 1, mark: '2', tone: undefined },
  ])
  expect(sections.map(({ part }) => part?.index)).toEqual([undefined, 0, 0, 0, 1, 1, undefined, undefined])
})

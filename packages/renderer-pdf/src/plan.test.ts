import type { Flow, Heading } from '@roadmap/document/nodes'
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

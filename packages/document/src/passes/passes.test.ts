import { expect, test } from 'vitest'
import { heading, list, paragraph, reference, text } from '../builders.ts'
import { childrenOf } from '../children-of.ts'
import type { Flow, Heading, Phrasing } from '../nodes.ts'
import { documentOf } from '../testing/document-of.ts'
import { fillContents } from './fill-contents.ts'
import { mapFlow } from './map-flow.ts'
import { resolveReferences } from './resolve-references.ts'
import { visitHeadings } from './visit-headings.ts'

const named = (depth: Heading['depth'], id: string, title: string, listed = true): Heading => ({
  ...heading(depth, title),
  id,
  listed,
})

const section = (...children: readonly Flow[]): Flow => ({ type: 'section', kind: 'chapter', children })
const emptyReference = (to: string): Phrasing => ({ type: 'reference', to, children: [] })

test('the contents list the listed headings down to their depth, in order, from every part of the tree', () => {
  const masthead: Flow = { type: 'masthead', eyebrow: [], heading: named(2, 'b', 'Second') }
  const tree = documentOf(
    { type: 'contents', depth: 2, entries: [] },
    section(named(1, 'a', 'First'), masthead, named(3, 'c', 'Too deep'), named(2, 'd', 'Not listed', false)),
    { type: 'panel', kind: 'note', children: [named(2, 'e', 'In a panel')] },
  )
  expect(fillContents(tree).children[0]).toEqual({
    type: 'contents',
    depth: 2,
    entries: [
      { to: 'a', depth: 1, title: 'First' },
      { to: 'b', depth: 2, title: 'Second' },
      { to: 'e', depth: 2, title: 'In a panel' },
    ],
  })
})

test('a reference without words is given the title of its target', () => {
  const { document, left } = resolveReferences(
    documentOf(section(named(1, 'a', 'Alpha')), paragraph('See ', emptyReference('a'))),
  )
  expect(document.children[1]).toEqual(paragraph('See ', reference('a', text('Alpha'))))
  expect(left).toEqual([])
})

test('a reference keeps its own words', () => {
  const line = paragraph(reference('a', text('here')))
  expect(resolveReferences(documentOf(named(1, 'a', 'Alpha'), line)).document.children[1]).toEqual(line)
})

test('a fact and a paragraph can be referred to like a heading', () => {
  const facts: Flow = {
    type: 'facts',
    children: [{ type: 'fact', id: 'term-a', term: [text('Alpha')], children: [paragraph('First letter')] }],
  }
  const titled: Flow = { ...paragraph('Beta'), id: 'b' }
  const { document } = resolveReferences(
    documentOf(facts, titled, paragraph(emptyReference('term-a'), emptyReference('b'))),
  )
  expect(document.children[2]).toEqual(paragraph(reference('term-a', text('Alpha')), reference('b', text('Beta'))))
})

test('a reference that leads out of the document becomes its words, and is named once', () => {
  const out = reference('elsewhere', { type: 'strong', children: [text('there')] })
  const tree = documentOf(list([[paragraph('Go ', out, { type: 'pageNumber', to: 'elsewhere' })], [paragraph(out)]]))
  const { document, left } = resolveReferences(tree)
  expect(left).toEqual(['elsewhere'])
  expect(document.children[0]).toEqual(
    list([
      [paragraph('Go ', { type: 'strong', children: [text('there')] })],
      [paragraph({ type: 'strong', children: [text('there')] })],
    ]),
  )
})

test('an anchor that stands twice is a fault of ours, and thrown', () => {
  expect(() => resolveReferences(documentOf(named(1, 'a', 'One'), named(2, 'a', 'Two')))).toThrow(
    'The anchor `a` stands twice in one document',
  )
})

test('mapFlow reaches every nested node and leaves its input alone', () => {
  const inner = paragraph('x')
  const cell = { type: 'tableCell' as const, children: [inner] }
  const tree: readonly Flow[] = [
    section({ type: 'quote', children: [inner] }, list([[inner]])),
    {
      type: 'table',
      caption: '',
      description: '',
      columns: [{ width: 1 }],
      children: [{ type: 'tableRow', children: [cell] }],
    },
    { type: 'facts', children: [{ type: 'fact', term: [], children: [inner] }] },
    { type: 'diagram', svg: '', widthPt: 1, heightPt: 1, alt: '', links: [], children: [inner] },
  ]
  const before = JSON.stringify(tree)
  const changed = mapFlow(tree, (node) => (node.type === 'paragraph' ? paragraph('y') : node))
  expect(JSON.stringify(changed)).toBe(before.replaceAll('"x"', '"y"'))
  expect(JSON.stringify(tree)).toBe(before)
})

test('headings are visited in reading order, also those in cells, items and facts', () => {
  const tree: readonly Flow[] = [
    list([[heading(2, 'a')]]),
    { type: 'facts', children: [{ type: 'fact', term: [], children: [heading(2, 'b')] }] },
    section(heading(2, 'c')),
  ]
  const seen: string[] = []
  visitHeadings(tree, ({ children }) => seen.push(children.map((node) => ('value' in node ? node.value : '')).join('')))
  expect(seen).toEqual(['a', 'b', 'c'])
  expect(childrenOf(paragraph('none'))).toEqual([])
})

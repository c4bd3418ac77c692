import { expect, test } from 'vitest'
import { heading, hint, label, list, paragraph, reference, table, text } from '../builders.ts'
import type { Subject } from '../names/subject.ts'
import type { Flow, Phrasing, Section } from '../nodes.ts'
import { documentOf } from '../testing/document-of.ts'
import { markMentions } from './mark-mentions.ts'

const subject = (title: string, more: Partial<Subject> = {}): Subject => ({
  title,
  abbreviations: [],
  places: [`term-${title}`],
  linkTo: `term-${title}`,
  isCollected: true,
  ...more,
})

const section = (id: string, ...children: readonly Flow[]): Section => ({
  type: 'section',
  kind: 'entry',
  children: [heading(1, `About a benefit`, { id }), ...children],
})

function mark(subjects: readonly Subject[], sections: readonly Flow[], collectFrom: readonly string[] = []) {
  const anchors = new Set(subjects.flatMap(({ places }) => places))
  const { document, places } = markMentions(documentOf(...sections), subjects, {
    anchors,
    collectFrom: new Set(collectFrom),
  })
  return { children: document.children, places: subjects.map((one) => places.get(one)) }
}

const mentionsIn = (nodes: readonly unknown[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (typeof node !== 'object' || node === null) return []
    const { type, to, id } = node as { type?: string; to?: string; id?: string }
    const own = type === 'mention' ? [`${to ?? '-'} ${id ?? '-'}`] : []
    return [...own, ...mentionsIn(Object.values(node).flat())]
  })

const benefit = subject('benefit')

test('a term in running text is a mention that leads to its definition, and the text around it stays', () => {
  const { children } = mark([benefit], [section('a', paragraph('Every benefit counts.'))])
  expect(children[0]).toMatchObject({
    children: [
      heading(1, 'About a benefit', { id: 'a' }),
      {
        children: [
          text('Every '),
          { type: 'mention', to: 'term-benefit', children: [text('benefit')] },
          text(' counts.'),
        ] satisfies Phrasing[],
      },
    ],
  })
})

test('headings, links, labels, names of rows and columns, pictures and contents hold no link', () => {
  const quiet: readonly Flow[] = [
    label('A benefit'),
    paragraph(reference('x', 'a benefit'), { type: 'link', url: 'https://a.example', children: [text('benefit')] }),
    paragraph({ type: 'code', value: 'benefit' }, { type: 'emphasis', children: [text('benefit')] }),
    table({
      caption: 'benefit',
      description: 'benefit',
      columns: [{ title: 'benefit', width: 1 }],
      rows: [[[paragraph('benefit')]]],
      rowHeaders: true,
    }),
    { type: 'diagram', svg: '', widthPt: 1, heightPt: 1, alt: 'benefit', links: [], children: [paragraph('benefit')] },
    { type: 'contents', depth: 1, entries: [{ to: 'a', depth: 1, title: 'benefit' }] },
  ]
  expect(mentionsIn(mark([benefit], [section('a', ...quiet)]).children)).toEqual([])
})

test('lists, panels, cells and hints hold links', () => {
  const loud: readonly Flow[] = [
    list([[paragraph('a benefit')]]),
    { type: 'panel', kind: 'note', title: 'benefit', children: [hint('a benefit')] },
    table({
      caption: 'x',
      description: 'x',
      columns: [{ title: 'x', width: 1 }],
      rows: [[[paragraph('a benefit')]]],
    }),
  ]
  expect(mentionsIn(mark([benefit], [section('a', ...loud)]).children)).toHaveLength(3)
})

test('the section that defines terms and the covers hold none', () => {
  const glossary = section('glossary', { ...paragraph('benefit'), id: 'term-benefit' }, paragraph('A benefit is good.'))
  const cover: Section = { type: 'section', kind: 'cover', children: [paragraph('A benefit')] }
  expect(mentionsIn(mark([benefit], [cover, glossary]).children)).toEqual([])
})

test('a term that is not to be linked, or whose definition is not in the document, is no mention', () => {
  const quiet = subject('benefit', { linkTo: undefined })
  const absent = subject('cost', { places: [] })
  expect(mentionsIn(mark([quiet, absent], [section('a', paragraph('benefit, cost'))]).children)).toEqual([])
})

test('an abbreviation leads to the definition too, but the index does not lead to it', () => {
  const usual = subject('business as usual', { abbreviations: ['BAU'] })
  const { children, places } = mark([usual], [section('a', paragraph('BAU'))], ['a'])
  expect(mentionsIn(children)).toEqual(['term-business as usual -'])
  expect(places).toEqual([['term-business as usual']])
})

test('the first mention in a section that is collected from has an anchor, also in a link or the name of a row', () => {
  const tool = subject('Risk log', { linkTo: undefined, places: ['tool-risk-log'] })
  const { children, places } = mark(
    [tool],
    [
      section('a', paragraph(reference('tool-risk-log', 'Risk log'), ' and a risk log')),
      section('b', paragraph('risk log')),
    ],
    ['a'],
  )
  expect(mentionsIn(children)).toEqual(['- index-1'])
  expect(places).toEqual([['tool-risk-log', 'index-1']])
})

test('of more than eight places those that name it most often are kept, in reading order', () => {
  const sections = Array.from({ length: 12 }, (_, index) =>
    section(`s${index}`, paragraph(index % 2 === 0 ? 'benefit, benefit' : 'benefit')),
  )
  const { children, places } = mark(
    [benefit],
    sections,
    sections.map((_, index) => `s${index}`),
  )
  expect(places[0]).toHaveLength(8)
  const marked = children.filter((node) => mentionsIn([node]).some((mention) => mention.includes('index-')))
  expect(
    marked.map((node) =>
      sections.findIndex(({ children: [first] }) => 'children' in node && node.children[0] === first),
    ),
  ).toEqual([0, 1, 2, 4, 6, 8, 10])
})

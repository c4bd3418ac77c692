import { expect, test } from 'vitest'
import { paragraph, text } from '../builders.ts'
import type { Diagram, Field, Flow, Phrasing } from '../nodes.ts'
import { documentOf } from '../testing/document-of.ts'
import { setQuotes } from './set-quotes.ts'

const marks: Readonly<Record<string, string>> = {
  'quotes.openDouble': '“',
  'quotes.closeDouble': '”',
  'quotes.openSingle': '‘',
  'quotes.closeSingle': '’',
}
const t = (key: string) => marks[key] ?? key
const set = (...children: readonly Flow[]) => setQuotes(documentOf(...children), t).children

test('a mark before a link opens, and one after it closes', () => {
  const link: Phrasing = { type: 'link', url: "https://a.example/o'b", children: [text("the club's")] }
  expect(set(paragraph('Read "', link, '" now'))).toEqual([
    paragraph('Read “', { ...link, children: [text('the club’s')] }, '” now'),
  ])
})

test('code is left alone, and what stands around it knows of it', () => {
  const code: Phrasing = { type: 'code', value: 'say "x"' }
  expect(set(paragraph('Type "', code, '"'))).toEqual([paragraph('Type “', code, '”')])
})

test('names of tables, headings, contents and running headers are set, anchors and ids are not', () => {
  const [section] = set({
    type: 'section',
    kind: 'chapter',
    running: "Today's",
    children: [
      { type: 'heading', depth: 1, id: "a'b", children: [text("Someone's story")] },
      { type: 'contents', depth: 1, entries: [{ to: "a'b", depth: 1, title: "Someone's story" }] },
    ],
  })
  expect(section).toMatchObject({
    running: 'Today’s',
    children: [
      { id: "a'b", children: [text('Someone’s story')] },
      { entries: [{ to: "a'b", title: 'Someone’s story' }] },
    ],
  })
})

test('a field keeps its path, its ids and its prompt', () => {
  const field: Field = {
    type: 'field',
    path: 'who',
    control: 'select',
    label: "The sender's name",
    hint: 'Say "none" if so',
    prompt: "Type the sender's name",
    required: false,
    options: [{ id: "o'b", label: "The board's" }],
  }
  expect(set(field)[0]).toEqual({
    ...field,
    label: 'The sender’s name',
    hint: 'Say “none” if so',
    options: [{ id: "o'b", label: 'The board’s' }],
  })
})

test('the words of a picture are set, its attributes are not', () => {
  const svg = '<svg font-family="A"><text>The board\'s &quot;plan&quot; &amp; more</text></svg>'
  const diagram: Diagram = { type: 'diagram', svg, widthPt: 1, heightPt: 1, alt: "It's", links: [], children: [] }
  expect(set(diagram)[0]).toEqual({
    ...diagram,
    svg: '<svg font-family="A"><text>The board’s “plan” &amp; more</text></svg>',
    alt: 'It’s',
  })
})

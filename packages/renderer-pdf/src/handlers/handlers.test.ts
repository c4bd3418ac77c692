import type { Flow, Heading, Phrasing, Table } from '@roadmap/document/nodes'
import { expect, test } from 'vitest'
import { table, text } from '../testing/sample-document.ts'
import { testState } from '../testing/test-book.ts'

const paragraph = (...children: Phrasing[]): Flow => ({ type: 'paragraph', children })
const heading: Heading = { type: 'heading', depth: 2, id: 'soil', listed: true, children: [text('Soil')] }

/** What the blocks become, all of them, and what was reported. */
function draw(...nodes: Flow[]) {
  const { state, problems } = testState([heading, ...nodes])
  return { drawn: state.flow(nodes), problems, state }
}

test('white space is made single, and characters that the font lacks are reported once for each kind', () => {
  const { drawn, problems } = draw(paragraph(text('A\n  b\u00ad c 苹')))
  expect(drawn[0]).toMatchObject({ text: [{ text: 'A b c [U+82F9]' }] })
  expect(problems).toEqual([
    expect.objectContaining({
      rule: 'pdf-missing-character',
      what: 'No glyph for `苹` (U+82F9) in the font, expected one in all four faces',
    }),
  ])
})

test('a reference links to its target, takes its title when it has no words, and names its page', () => {
  const { drawn, problems } = draw(
    paragraph({ type: 'reference', to: 'soil', children: [] }, text(', '), { type: 'pageNumber', to: 'soil' }),
  )
  expect(problems).toEqual([])
  expect(drawn[0]).toMatchObject({
    text: [
      { text: 'Soil', linkToDestination: 'soil', decoration: 'underline' },
      { text: ', ' },
      { text: [{ text: 'page\u00a0' }, { pageReference: 'soil' }] },
    ],
  })
})

test('a reference to nothing keeps its words, and is reported', () => {
  const { drawn, problems } = draw(paragraph({ type: 'reference', to: 'sky', children: [text('The sky')] }))
  expect(JSON.stringify(drawn)).not.toContain('linkToDestination')
  expect(drawn[0]).toMatchObject({ text: [{ text: [{ text: 'The sky' }] }] })
  expect(problems).toEqual([
    {
      rule: 'pdf-missing-target',
      what: 'Nothing has the anchor `sky`, expected a heading, paragraph or fact',
      why: '`The sky` is printed without a link or a page number.',
      fix: 'Give the target the id `sky`, or take the reference out.',
      place: undefined,
    },
  ])
})

test('an e-mail address stands on one line if there is room for it', () => {
  const mail = (address: string): Phrasing => ({ type: 'link', url: `mailto:${address}`, children: [text(address)] })
  const noWrap = (node: Phrasing) => JSON.stringify(draw(paragraph(node)).drawn).includes('"noWrap":true')
  expect(noWrap(mail('editors@soil-club.example'))).toBe(true)
  expect(noWrap(mail(`${'long-'.repeat(30)}@soil-club.example`))).toBe(false)
  expect(noWrap({ type: 'link', url: 'https://soil-club.example', children: [text('the club')] })).toBe(false)
})

test('links in tables are told by colour alone, in sentences they are underlined', () => {
  const link: Phrasing = { type: 'reference', to: 'soil', children: [text('the soil')] }
  const { drawn } = draw(table('Names', [1], ['Name'], [[[paragraph(link)]]]))
  expect(JSON.stringify(drawn)).toContain('"linkToDestination":"soil"')
  expect(JSON.stringify(drawn)).not.toContain('underline')
})

test('a listed heading is a bookmark and a target; a second one of its id is neither target nor lost', () => {
  const { drawn, problems } = draw({ ...heading, children: [text('Soil again')] })
  expect(drawn[0]).toMatchObject({ headlineLevel: 2, id: 'pdf-heading-1', outlineText: 'Soil again' })
  expect(problems).toEqual([expect.objectContaining({ rule: 'pdf-repeated-anchor' })])
  expect(testState([heading]).state.flow([heading])[0]).toMatchObject({
    id: 'soil',
    outline: true,
    outlineExpanded: true,
  })
})

test('an unknown tone is reported and printed plain', () => {
  const { drawn, problems, state } = draw(paragraph({ type: 'tag', value: 'X 1', tone: 'season-2' }))
  expect(drawn[0]).toMatchObject({ text: [{ text: '\u00a0X\u00a01\u00a0', background: state.theme.colours.shade }] })
  expect(problems.map(({ what }) => what)).toEqual([
    'Unknown tone `season-2`, expected one of the families `strand`, `phase`',
  ])
})

test('a table repeats its header rows, names its rows, and is named for a screen reader', () => {
  const node: Table = {
    ...table('Names', [1, 3], ['A', 'B'], [[[paragraph(text('x'))], [paragraph(text('y'))]]], true),
    captionShown: false,
  }
  const { drawn } = draw(node)
  expect(drawn[0]).toMatchObject({
    table: {
      headerRows: 1,
      widths: [109, 327],
      body: [
        [{ bold: true }, { bold: true }],
        [{ scope: 'Row' }, {}],
      ],
    },
    summary: 'Names. Names, one in each row',
  })
})

test('the ground of a cell is as deep as its level', () => {
  const levels = [0, 1].map((level) => ({ type: 'tableCell', level, children: [paragraph(text('2.2'))] }) as const)
  const { drawn, state } = draw({
    ...table('Names', [1, 1], [], []),
    children: [{ type: 'tableRow', children: levels }],
  })
  const fills = [...JSON.stringify(drawn).matchAll(/"fillColor":"(#[0-9a-f]{6})"/g)].map(([, fill]) => fill)
  expect(fills).toHaveLength(2)
  expect(fills[0]).toBe(state.theme.colours.paper)
  expect(fills[1]).not.toBe(fills[0])
})

test('rows with cells missing are filled up, and a table of nothing but headers still prints', () => {
  const node = table('Names', [1, 1, 1], ['A', 'B', 'C'], [[[paragraph(text('x'))]]])
  const [wrapped] = draw(node).drawn
  expect(wrapped).toMatchObject({ stack: [{}, { table: { body: [{ length: 3 }, [{}, { text: '' }, { text: '' }]] } }] })
  const headers = table('Names', [1], ['A'], [])
  expect(draw(headers).drawn[0]).toMatchObject({ stack: [{ text: 'Names' }, { table: { headerRows: 0 } }] })
})

test('a table without rows prints its name and is reported', () => {
  const { drawn, problems } = draw({ ...table('Names', [1], [], []), children: [] })
  expect(drawn[0]).toMatchObject({ text: 'Names' })
  expect(problems.map(({ rule }) => rule)).toEqual(['pdf-empty-table'])
})

test('a short panel is kept whole, a long one may go over the page', () => {
  const panel = (value: string): Flow => ({
    type: 'panel',
    kind: 'gate',
    title: 'Gate',
    children: [paragraph(text(value))],
  })
  expect(draw(panel('Short.')).drawn[0]).toMatchObject({ unbreakable: true, tag: 'Sect' })
  expect(draw(panel('Long. '.repeat(300))).drawn[0]).toMatchObject({ unbreakable: false })
  expect(JSON.stringify(draw(panel('Short.')).drawn)).toContain('"text":"Gate"')
})

test('facts are a list of labels and bodies, side by side where there is room', () => {
  const facts: Flow = {
    type: 'facts',
    children: [{ type: 'fact', id: 'a', term: [text('Lead')], children: [paragraph(text('Chair'))] }],
  }
  const { state } = testState([facts])
  expect(state.flow([facts])[0]).toMatchObject({
    tag: 'L',
    stack: [
      {
        tag: 'LI',
        stack: [{ artifact: true }, { columns: [{ stack: [{ tag: 'Lbl', id: 'a' }] }, { stack: [{ tag: 'LBody' }] }] }],
      },
    ],
  })
  expect(state.with({ widthPt: 150 }).flow([facts])[0]).toMatchObject({
    stack: [{ stack: [{}, { tag: 'Lbl' }, { tag: 'LBody' }] }],
  })
})

test('a diagram is made smaller to fit, never larger, and tells its links by name', () => {
  const diagram: Flow = {
    type: 'diagram',
    svg: '<svg/>',
    widthPt: 920,
    heightPt: 100,
    alt: 'A map',
    caption: 'The map',
    links: [{ to: 'soil', label: 'Soil, the page' }],
    children: [paragraph(text('In words'))],
  }
  const { drawn } = draw(diagram)
  expect(drawn[0]).toMatchObject({
    stack: [
      {
        stack: [
          { width: 460, height: 50, alt: 'A map', linkTitles: { '#soil': 'Soil, the page' } },
          { text: 'The map' },
        ],
      },
      { stack: [{ text: [{ text: 'In words' }] }] },
    ],
  })
  expect(draw({ ...diagram, widthPt: 100 }).drawn[0]).toMatchObject({ stack: [{ stack: [{ width: 100 }, {}] }, {}] })
  expect(draw({ ...diagram, decorative: true }).drawn[0]).toMatchObject({
    stack: [{ stack: [{ artifact: true }, {}] }, {}],
  })
})

test('an ordered list begins where it is told, and boxes to tick are drawn beside a check list', () => {
  const children = [{ type: 'listItem' as const, children: [paragraph(text('One'))] }]
  expect(draw({ type: 'list', ordered: true, start: 4, children }).drawn[0]).toMatchObject({ ol: [{}], start: 4 })
  expect(draw({ type: 'list', ordered: false, role: 'check', children }).drawn[0]).toMatchObject({
    tag: 'L',
    stack: [{ tag: 'LI', columns: [{ canvas: [{ type: 'rect' }], artifact: true }, { tag: 'LBody' }] }],
  })
})

test('a question shows its label, that it is required, its hint, and room for the answer', () => {
  const field: Flow = {
    type: 'field',
    path: 'story',
    control: 'multiline',
    label: 'What happened?',
    hint: 'In your words',
    prompt: '',
    required: true,
    requiredWord: 'required',
    max: 480,
    options: [],
  }
  expect(draw(field).drawn[0]).toMatchObject({
    unbreakable: true,
    stack: [
      { text: [{ text: 'What happened?' }, { text: ' (required)' }] },
      { text: 'In your words' },
      { canvas: [{ w: 460, h: 144 }], alt: 'What happened?' },
    ],
  })
})

test('choices are boxes to tick under the names of their groups; too many are a line to write on', () => {
  const options = [
    { id: 'a', label: 'Apple', group: 'Fruit' },
    { id: 'b', label: 'Beech', group: 'Hedge' },
  ]
  const field: Flow = {
    type: 'field',
    path: 'x',
    control: 'select',
    label: 'Which?',
    prompt: '',
    required: false,
    options,
  }
  const words = JSON.stringify(draw(field).drawn)
  for (const word of ['Which?', 'Fruit', 'Apple', 'Hedge', 'Beech']) expect(words).toContain(`"${word}"`)
  const many = Array.from({ length: 40 }, (_, index) => ({ id: `o${index}`, label: `Option ${index}` }))
  expect(draw({ ...field, options: many }).drawn[0]).toMatchObject({ stack: [{}, { canvas: [{ h: 24 }] }] })
})

test('only sections that say so open a page, and what follows a cover does too', () => {
  const breaks = (...children: readonly Flow[]) => {
    const { drawn } = draw({ type: 'section', kind: 'plain', children })
    return JSON.stringify(drawn).match(/"pageBreak":"before"/g)?.length ?? 0
  }
  const cover: Flow = { type: 'section', kind: 'cover', children: [paragraph(text('Cover'))] }
  const opening: Flow = { type: 'section', kind: 'chapter', opens: 'page', children: [paragraph(text('One'))] }
  expect(breaks(opening)).toBe(0)
  expect(breaks(cover, paragraph(text('After')))).toBe(1)
  expect(breaks(cover, opening, opening)).toBe(2)
  expect(breaks({ ...opening, children: [opening, opening] })).toBe(1)
})

import type { Diagram, Flow, Section, Table } from '@roadmap/document/nodes'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { renderPdf } from './render.ts'
import { sampleDocument, table, text } from './testing/sample-document.ts'
import { defaultFonts, defaultTheme } from './testing/test-book.ts'

const [theme, fonts] = [defaultTheme(), defaultFonts()]
const { inner, outer } = theme.page.margins
const paragraph = (value: string): Flow => ({ type: 'paragraph', children: [text(value)] })
const draw = (...children: Flow[]) => renderPdf({ ...sampleDocument(), children }, { theme, fonts })

async function piecesOf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => (await pdf.getPage(index + 1)).getTextContent()),
  )
  return pages.flatMap(({ items }) =>
    items.flatMap((item) => ('str' in item && item.str !== '' ? [{ ...item, x: Number(item.transform[4]) }] : [])),
  )
}

function manyColumns(count: number, named: boolean, word = 'Value'): Table {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const rows = ['First', 'Second'].map((name) =>
    numbers.map((number) => [paragraph(named && number === 1 ? name : `${word} ${number}`)]),
  )
  return table(
    'Many columns',
    numbers.map(() => 1),
    numbers.map((number) => `Head ${number}`),
    rows,
    named,
  )
}

test('a table of 40 columns is printed whole, in tables below each other that each name their rows', async () => {
  const { bytes, messages } = await draw(manyColumns(40, true))
  expect(messages).toEqual([])
  const pieces = await piecesOf(bytes)
  const words = pieces
    .map(({ str }) => str)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
  for (let number = 2; number <= 40; number++) {
    expect(words).toContain(`Head ${number} `)
    expect(words.match(new RegExp(`Value ${number} `, 'g')), String(number)).toHaveLength(2)
  }
  expect(words.match(/First/g)?.length).toBe(words.match(/Many columns/g)?.length)
  for (const { x, width, str } of pieces) {
    expect(x, str).toBeGreaterThanOrEqual(inner - 0.1)
    expect(x + width, str).toBeLessThanOrEqual(595.28 - outer + 0.1)
  }
})

test('a table of 40 columns without names of rows has each column once', async () => {
  const words = (await piecesOf((await draw(manyColumns(40, false))).bytes)).map(({ str }) => str).join(' ')
  for (let number = 1; number <= 40; number++) {
    expect(words.replaceAll(/\s+/g, ' ').match(new RegExp(`Value ${number} `, 'g')), String(number)).toHaveLength(2)
  }
})

test('a table of 9 columns of long words is one table, its words divided within their columns', async () => {
  const { bytes } = await draw(manyColumns(9, false, 'Transformational'))
  const pieces = await piecesOf(bytes)
  expect(pieces.filter(({ str }) => str.includes('Many columns'))).toHaveLength(1)
  for (const { x, width } of pieces) expect(x + width).toBeLessThanOrEqual(595.28 - outer + 0.1)
})

function manyRows(count: number): Table {
  const rows = Array.from({ length: count }, (_, index) => [
    [paragraph(`Row ${index + 1}`)],
    [paragraph('What it is like, in a few words')],
    [paragraph(String(index * 7))],
  ])
  return table('Many rows', [1, 3, 1], ['Name', 'Note', 'Number'], rows, true)
}

test('a table of 5,000 rows is printed whole, in time that grows with its rows', async () => {
  const seconds = async (rows: number) => {
    const start = process.cpuUsage()
    const result = await draw(manyRows(rows))
    const { user, system } = process.cpuUsage(start)
    return { ...result, seconds: (user + system) / 1e6 }
  }
  await seconds(50) // The first drawing of a process also loads the fonts.
  const small = await seconds(1250)
  const large = await seconds(5000)
  expect(large.messages).toEqual([])
  expect(large.pages).toBeGreaterThan(80)
  // Four times the rows; growing with their square, it would be sixteen times the time.
  expect(large.seconds / small.seconds).toBeLessThan(9)
  const pdf = await getDocument({ data: new Uint8Array(large.bytes), verbosity: 0 }).promise
  const last = await (await pdf.getPage(pdf.numPages)).getTextContent()
  const words = last.items.map((item) => ('str' in item ? item.str : '')).join('')
  expect(words).toContain('Row 5000')
  expect(words.replaceAll(' ', '')).toContain('NameNoteNumber')
}, 240_000)

test.each<Section['kind']>(['cover', 'part', 'chapter', 'entry', 'plain'])(
  'an empty section of the kind %s leaves no page empty and no complaint',
  async (kind) => {
    const empty: Section = { type: 'section', kind, opens: 'page', children: [] }
    const { pages, messages } = await draw(paragraph('Before'), empty, paragraph('After'))
    expect(messages).toEqual([])
    expect(pages).toBe(kind === 'cover' ? 3 : 1)
  },
)

const picture: Diagram = {
  type: 'diagram',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9000"><rect width="9000" height="9000"/></svg>',
  widthPt: 9000,
  heightPt: 9000,
  alt: 'A square',
  links: [],
  children: [],
}

test('a huge picture is made as small as the page', async () => {
  const { pages, messages } = await draw(paragraph('Before'), picture)
  expect(messages).toEqual([])
  expect(pages).toBeLessThanOrEqual(2)
})

test('a picture without words for a screen reader is reported', async () => {
  const { messages } = await draw({ ...picture, alt: ' ' })
  expect(messages).toEqual([
    {
      rule: 'pdf-picture-without-words',
      what: 'Found a picture without words, expected a text that says what it shows',
      why: 'A screen reader passes it over.',
      fix: 'Give the picture an alternative text, or mark it as decoration.',
      place: undefined,
    },
  ])
})

test('a picture that cannot be read is reported, and its words are printed in its place', async () => {
  for (const svg of ['', '<svg', 'not a picture', '<svg><rect></svg>']) {
    const { messages, bytes } = await draw({ ...picture, svg })
    expect(messages, svg).toEqual([
      {
        rule: 'pdf-unreadable-picture',
        what: 'The picture `A square` is no SVG that can be read, expected one element `<svg>`',
        why: 'Its words are printed in its place.',
        fix: 'Correct the code that draws the picture.',
        place: undefined,
      },
    ])
    expect((await piecesOf(bytes)).map(({ str }) => str).join('')).toContain('A square')
  }
})

import type { Flow, Phrasing } from '@roadmap/document/nodes'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { renderPdf } from '../render.ts'
import { sampleDocument } from '../testing/sample-document.ts'
import { defaultFonts, defaultTheme } from '../testing/test-book.ts'

const text = (value: string): Phrasing => ({ type: 'text', value })
const named = (words: string, id: string): Phrasing => ({ type: 'mention', id, children: [text(words)] })
const linked = (words: string, to: string): Phrasing => ({ type: 'mention', to, children: [text(words)] })
/** Of a kind that no text runs on to. */
const page = (title: string, id: string, ...line: readonly Phrasing[]): Flow => ({
  type: 'section',
  kind: 'title',
  opens: 'page',
  children: [
    { type: 'heading', depth: 1, id, listed: true, children: [text(title)] },
    { type: 'paragraph', children: line },
  ],
})

async function draw(children: readonly Flow[]) {
  const { bytes, messages } = await renderPdf(
    { ...sampleDocument(), children },
    { theme: defaultTheme(), fonts: defaultFonts() },
  )
  return { pdf: await getDocument({ data: bytes, verbosity: 0 }).promise, messages }
}

async function wordsOf(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent()
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
}

async function linksOf(pdf: PDFDocumentProxy, number: number): Promise<readonly string[]> {
  return (await (await pdf.getPage(number)).getAnnotations()).map(
    ({ dest, contentsObj }) => `${contentsObj.str}: ${dest}`,
  )
}

test('an index gives the pages of its places, each once and ascending, each a link that says so', async () => {
  const { pdf, messages } = await draw([
    page('Soil', 'soil', text('Dig. '), named('spade', 'index-1'), text(' and '), named('spade', 'index-2')),
    page('Tools', 'tools', named('spade', 'index-3')),
    page('Index', 'last', text('Look here.')),
    {
      type: 'index',
      groups: [
        { initial: 'H', entries: [{ title: 'Hole', places: ['soil'] }] },
        {
          initial: 'S',
          entries: [
            { title: 'Shovel', places: [], see: 'see Spade' },
            { title: 'Spade', places: ['index-3', 'index-1', 'index-2'] },
          ],
        },
      ],
    },
  ])
  expect(messages).toEqual([])
  expect(await wordsOf(pdf, 3)).toMatch(/H Hole, 1 S Shovel , see Spade Spade, 1 , 2/)
  expect(await linksOf(pdf, 3)).toEqual(['page 1: soil', 'page 1: index-1', 'page 2: index-3'])
  const roles = JSON.stringify(await (await pdf.getPage(3)).getStructTree()).match(
    /"role":"(?:Index|L|LI|LBody|Link)"/g,
  )
  expect(roles?.map((role) => role.slice(8, -1)).join(' ')).toBe(
    'Index L LI LBody Link L LI LBody L LI LBody Link Link',
  )
})

test('a mention leads to its definition once on each page, and is plain text where there is none', async () => {
  const { pdf } = await draw([
    page(
      'Soil',
      'soil',
      linked('loam', 'term-loam'),
      text(', '),
      linked('loam', 'term-loam'),
      linked(' and peat', 'term-peat'),
    ),
    page('Sand', 'sand', linked('Loam', 'term-loam')),
    page('Glossary', 'term-loam', text('Loam is good.')),
  ])
  expect(await linksOf(pdf, 1)).toEqual(['loam: term-loam'])
  expect(await linksOf(pdf, 2)).toEqual(['Loam: term-loam'])
  expect(await wordsOf(pdf, 1)).toContain('loam , loam and peat')
})

test('titles with signs of markup come through, and an empty section does not stop the document', async () => {
  const { pdf, messages } = await draw([
    page('Plan & <draft> “one”', 'plan', text('A & B < C')),
    { type: 'section', kind: 'plain', children: [] },
    page('Smile 😀', 'smile', text('x')),
  ])
  expect(await wordsOf(pdf, 1)).toMatch(/Plan & <draft> “one”.*A & B < C/)
  expect(await wordsOf(pdf, 2)).toContain('Smile [U+1F600]')
  expect(messages.map(({ rule }) => rule)).toEqual(['pdf-missing-character'])
})

import { expect, test } from 'vitest'
import { createPdf } from './create-pdf.ts'
import type { PdfNode } from './node.ts'
import { basics, readPdf, sourceOf, streamsOf, structureOf } from './testing/read-pdf.ts'

async function structure(...content: PdfNode[]): Promise<string> {
  const { bytes } = await createPdf({ ...basics, content })
  return structureOf(await readPdf(bytes), 1)
}

const svg = '<svg width="40" height="20"><rect width="40" height="20" fill="#cde"/></svg>'

test('sections, headings, paragraphs and quotations', async () => {
  const content: PdfNode = {
    tag: 'Sect',
    stack: [
      { text: 'Heading', tag: 'H1' },
      'Text',
      { text: 'Quoted', tag: 'BlockQuote' },
      { text: 'Part', headlineLevel: 2 },
    ],
  }
  expect(await structure(content)).toBe('Root(Document(Sect(H1 P BlockQuote H2)))')
})

test('lists have labels and bodies, and lists inside lists belong to the item before them', async () => {
  const list: PdfNode = { ol: ['one', { ul: ['inner'] }, { stack: ['two', 'more'] }] }
  expect(await structure(list)).toBe('Root(Document(L(LI(Lbl LBody(L(LI(Lbl LBody)))) LI(Lbl LBody(P P)))))')
  const { bytes } = await createPdf({ ...basics, content: [{ ol: ['x'], type: 'lower-alpha' }, { ul: ['x'] }] })
  expect(sourceOf(bytes)).toContain('/ListNumbering/LowerAlpha')
  expect(sourceOf(bytes)).toContain('/ListNumbering/Disc')
})

test('tables have head and body, headings with scope, spans, summary and caption', async () => {
  const table: PdfNode = {
    table: {
      headerRows: 1,
      headerColumns: 1,
      body: [
        ['A', { text: 'B', colSpan: 2 }, ''],
        ['c', 'd', 'e'],
      ],
    },
    summary: 'Two rows',
  }
  const caption: PdfNode = { text: 'Table 1', tag: 'Caption' }
  expect(await structure(caption, table)).toBe('Root(Document(Table(Caption THead(TR(TH TH)) TBody(TR(TH TD TD)))))')
  const source = sourceOf((await createPdf({ ...basics, content: [caption, table] })).bytes)
  expect(source).toMatch(/\/O\/Table\/Scope\/Column\/ColSpan 2/)
  expect(source).toContain('/Scope/Row')
  expect(source).toContain('/Summary(Two rows)')
})

test('a repeated heading row is in the structure once and an artifact after that', async () => {
  const body = [['Name'], ...Array.from({ length: 60 }, (_, i) => [`row${i}`])]
  const { bytes } = await createPdf({ ...basics, content: [{ table: { headerRows: 1, body } }] })
  const pdf = await readPdf(bytes)
  expect(pdf.numPages).toBeGreaterThan(1)
  expect(await structureOf(pdf, 1)).toContain('THead(TR(TH))')
  expect(sourceOf(bytes).match(/\/S\/TH\//g)).toHaveLength(1)
  expect(sourceOf(bytes)).toContain('/Artifact/R BDC')
})

test('a table that only arranges things is not a table', async () => {
  expect(await structure({ layoutOnly: true, table: { body: [['left', 'right']] } })).toBe('Root(Document(P P))')
})

test('pictures with words are figures with their caption, others are artifacts', async () => {
  const caption: PdfNode = { text: 'Figure 1', tag: 'Caption' }
  expect(await structure({ svg, alt: 'A box' }, caption, 'x')).toBe('Root(Document(Figure(Caption) P))')
  expect(await structure({ svg }, { canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h: 9 }] }, 'x')).toBe(
    'Root(Document(P))',
  )
  expect(await structure({ text: 'Ornament', artifact: true }, 'x')).toBe('Root(Document(P))')
})

test('languages and phrases get elements of their own, also across lines', async () => {
  const phrase = 'bonjour le monde '.repeat(8)
  expect(await structure({ text: ['x ', { text: phrase, lang: 'fr' }, ' y ', { text: 'code', tag: 'Code' }] })).toBe(
    'Root(Document(P(Span Code)))',
  )
})

test('a contents table has an item for each row, with its link', async () => {
  const row = ['Chapter', { pageReference: 'c', alignment: 'right' }] as const
  expect(await structure({ tag: 'TOC', table: { body: [row] } }, { text: 'Chapter', tag: 'H1', id: 'c' })).toBe(
    'Root(Document(TOC(TOCI(Reference Reference(Link))) H1))',
  )
})

test('notes have identifiers of their own', async () => {
  const notes: PdfNode[] = [
    { text: 'One', tag: 'Note' },
    { text: 'Two', tag: 'Note' },
  ]
  const source = sourceOf((await createPdf({ ...basics, content: notes })).bytes)
  expect(source).toContain('/ID(note-000001)')
  expect(source).toContain('/ID(note-000002)')
  expect(source).toContain('/IDTree')
})

test('everything painted is inside marked content', async () => {
  const content: PdfNode[] = [
    { text: ['a ', { text: 'link', link: 'https://example.org', decoration: 'underline', background: '#ff0' }, ' b'] },
    { ul: ['x', { ul: ['y'] }] },
    { table: { headerRows: 1, body: [[{ text: 'A', fillColor: '#eee' }], ['b']] } },
    { svg, alt: 'A box' },
  ]
  const { bytes } = await createPdf({ ...basics, content, header: () => 'Header', background: () => ({ svg }) })
  const page = streamsOf(bytes).find((stream) => stream.startsWith('1 0 0 -1 0 841.')) ?? ''
  let depth = 0
  let painted = 0
  for (const line of page.split('\n')) {
    if (/BDC$/.test(line)) depth++
    else if (/^EMC$/.test(line)) depth--
    else if (/(^| )(f|S|B|b|s|f\*|B\*|TJ|Tj|Do|sh)$/.test(line)) {
      painted++
      expect(depth, line).toBe(1)
    }
  }
  expect(painted).toBeGreaterThan(15)
  expect(depth).toBe(0)
})

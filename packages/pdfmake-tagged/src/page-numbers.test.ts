import { expect, test } from 'vitest'
import { createPdf } from './create-pdf.ts'
import type { PdfNode } from './node.ts'
import { basics, linesOf, readPdf, textOf } from './testing/read-pdf.ts'

const filler = 'some words that fill the line and go on to the next one '.repeat(3)
const target = (id: string): PdfNode => ({ text: `Target ${id}`, id, pageBreak: 'before' })
const pageBreaks = Array.from({ length: 9 }, (_, i) => target(`t${i + 2}`))

test('references forward and back are exact in every line of a paragraph', async () => {
  const references: PdfNode = {
    text: [filler, 'page ', { pageReference: 't3' }, '; ', filler, 'page ', { pageReference: 't10' }, '; the end.'],
  }
  const { bytes } = await createPdf({ ...basics, content: [references, ...pageBreaks, references] })
  const pdf = await readPdf(bytes)
  for (const page of [1, 10]) {
    const text = (await textOf(pdf, page)).join(' ')
    expect(text).toContain('page 3; ')
    expect(text).toContain('page 10; the end.')
    expect(text).not.toContain('000')
  }
})

test('no gap is left where a forward reference is shorter than its place', async () => {
  const sentence = (reference: PdfNode): PdfNode => ({ text: ['before ', reference, ' after'] as never })
  const { bytes } = await createPdf({
    ...basics,
    content: [sentence({ pageReference: 't3' }), sentence('3'), ...pageBreaks],
  })
  const [forward, plain] = await linesOf(await readPdf(bytes), 1)
  expect(forward?.text).toBe('before 3 after')
  expect(forward?.right).toBeCloseTo(plain?.right ?? 0, 1)
})

test('a right-aligned forward reference in a table cell ends at the edge of the cell', async () => {
  const row = (cell: PdfNode) => ['Target', cell]
  const body = [row({ pageReference: 't3', alignment: 'right' }), row({ text: '3', alignment: 'right' })]
  const { bytes } = await createPdf({ ...basics, content: [{ table: { widths: ['*', 60], body } }, ...pageBreaks] })
  const [forward, plain] = await linesOf(await readPdf(bytes), 1)
  expect(forward?.text).toBe('Target 3')
  expect(forward?.right).toBeCloseTo(plain?.right ?? 0, 1)
})

test('a justified line with a forward reference still fills its width', async () => {
  const text = ['see ', { pageReference: 't3' }, ` ${filler}`]
  const { bytes } = await createPdf({ ...basics, content: [{ text, alignment: 'justify' }, ...pageBreaks] })
  const [first] = await linesOf(await readPdf(bytes), 1)
  expect(first?.right).toBeGreaterThan(595 - 50 - 4)
})

test('a reference inside a link belongs to that link', async () => {
  const text = [{ text: ['Chapter two, page ', { pageReference: 't3' }], linkToDestination: 't3' }]
  const { bytes } = await createPdf({ ...basics, content: [{ text }, ...pageBreaks] })
  const annotations = await (await (await readPdf(bytes)).getPage(1)).getAnnotations()
  expect(annotations).toHaveLength(1)
  expect(annotations[0]).toMatchObject({ dest: 't3', contentsObj: { str: 'Chapter two, page 3' } })
})

test('ids of stacks, tables and drawings, and inside unbreakable blocks, are found on the right page', async () => {
  const svg = '<svg width="10" height="10"><rect width="10" height="10"/></svg>'
  const content: PdfNode[] = [
    { text: 'first', margin: [0, 600, 0, 0] },
    {
      unbreakable: true,
      stack: [
        { text: 'x', margin: [0, 0, 0, 200] },
        { text: 'moved', id: 'moved' },
      ],
    },
    { stack: ['inside'], id: 'stack', pageBreak: 'before' },
    { table: { body: [['cell']] }, id: 'table', pageBreak: 'before' },
    { svg, id: 'drawing', pageBreak: 'before' },
    { text: ['words ', { text: 'phrase', id: 'phrase' }], pageBreak: 'before' },
  ]
  const { positions } = await createPdf({ ...basics, content })
  expect(Object.fromEntries(positions)).toEqual({ moved: 2, stack: 3, table: 4, drawing: 5, phrase: 6 })
})

test('a block that is tried before it is placed may refer back to the first page', async () => {
  const reference: PdfNode = { text: ['see page ', { pageReference: 'a' }] as never }
  const { bytes, positions } = await createPdf({
    ...basics,
    content: [
      { text: 'A', id: 'a' },
      { text: 'more' },
      { unbreakable: true, stack: [{ text: 'first' }, { text: 'second', id: 'b' }, reference] },
    ],
  })
  expect((await textOf(await readPdf(bytes), 1)).join(' ')).toContain('see page 1')
  expect([...positions]).toEqual([
    ['a', 1],
    ['b', 1],
  ])
})

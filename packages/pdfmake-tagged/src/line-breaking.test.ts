import { expect, test } from 'vitest'
import { createPdf } from './create-pdf.ts'
import type { PdfNode } from './node.ts'
import { basics, linesOf, readPdf, sourceOf, textOf } from './testing/read-pdf.ts'

const shy = '\u00ad'
const pageRight = 595.28 - 50
const open = async (...content: PdfNode[]) => readPdf((await createPdf({ ...basics, content })).bytes)

/** A paragraph in a column of that width. */
const within = (width: number, text: PdfNode & object): PdfNode => ({ columns: [{ width, ...text }] })

test('a word is divided at a soft hyphen where the line ends, and only there with a hyphen', async () => {
  const word = `trans${shy}for${shy}ma${shy}tion`
  expect(await textOf(await open(within(80, { text: `A ${word} of it` })), 1)).toEqual(['A transforma-', 'tion of it'])
  expect(await textOf(await open({ text: `A ${word} of well-known` }), 1)).toEqual(['A transformation of well-known'])
})

test('a word without a soft hyphen stays whole, and real hyphens are printed beside soft ones', async () => {
  const text = `A transformation of co${shy}ordinated well-known things`
  const lines = await textOf(await open(within(90, { text })), 1)
  expect(lines.join(' ')).toContain('transformation')
  expect(lines.join('|')).toMatch(/well-\|?known/)
})

test('no line with a hyphen is wider than its column, whatever the width', async () => {
  const text = ['gov', 'ern', 'ance'].join(shy)
  const endings = new Set<string | undefined>()
  for (let width = 30; width < 75; width += 1.5) {
    for (const line of await linesOf(await open(within(width, { text })), 1)) {
      expect(line.right - line.x, `${line.text} in ${width}`).toBeLessThanOrEqual(width + 0.1)
      endings.add(line.text.at(-1))
    }
  }
  expect(endings).toContain('-')
})

test('a divided word is whole for a reader: its hyphen stands for a soft one', async () => {
  const { bytes } = await createPdf({ ...basics, content: [within(60, { text: `trans${shy}formation` })] })
  expect(sourceOf(bytes).match(/\/Span <<\/ActualText <feff00ad>>> BDC/g)).toHaveLength(1)
})

test('an undivided word is painted in one go, with the letters that belong together', async () => {
  const whole = await linesOf(await open('office affairs'), 1)
  const divided = await linesOf(await open(`of${shy}fice af${shy}fairs`), 1)
  expect(divided).toEqual(whole)
})

test('soft hyphens at the ends of a text, next to spaces and between pieces do no harm', async () => {
  const pieces = ['bold', `trans${shy}`, 'form', shy].map((text, index) => ({ text, bold: index % 2 === 0 }))
  expect(await textOf(await open(`${shy}a${shy} b ${shy}c${shy}`, { text: pieces }, shy, `x${shy}\ny`), 1)).toEqual([
    'a b c',
    'boldtransform',
    'x',
    'y',
  ])
})

test('a heading with soft hyphens is bookmarked without them', async () => {
  const pdf = await open({ text: `Trans${shy}formation`, headlineLevel: 1, outline: true })
  expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(['Transformation'])
})

test('a link goes on over a divided word', async () => {
  const pdf = await open(within(60, { text: `trans${shy}formation`, link: 'https://example.org' }))
  const links = await (await pdf.getPage(1)).getAnnotations()
  expect(links).toHaveLength(2)
  expect(links.map(({ contentsObj }) => contentsObj.str)).toEqual(['transformation', 'transformation'])
})

test('one line of a paragraph is never left alone, also where words are divided', async () => {
  const word = ['trans', 'for', 'ma', 'tion'].join(shy)
  const counts = new Set<number>()
  for (let above = 660; above < 740; above += 4) {
    const text = Array.from({ length: 10 }, () => word).join(' ')
    const pdf = await open({ text: 'x', marginTop: above - 20 }, { text, marginRight: 375 })
    const first = (await textOf(pdf, 1)).length - 1
    const second = pdf.numPages > 1 ? (await textOf(pdf, 2)).length : 0
    expect([first, second], String(above)).not.toContain(1)
    counts.add(first)
  }
  // In some the paragraph moved, in others it was divided.
  expect(counts.size).toBeGreaterThan(2)
})

const long = 'abcdefghij'.repeat(30)

test.each<[string, PdfNode]>([
  ['a paragraph', { text: `Before ${long} after` }],
  ['a heading', { text: long, headlineLevel: 1, fontSize: 30 }],
  ['a list', { ul: [long, { ol: [long] }] }],
  ['a cell of a fixed width', { table: { widths: [100, 200], body: [[long, 'x']] } }],
  ['a cell as wide as its content', { table: { widths: ['auto', 'auto'], body: [[long, 'word']] } }],
  ['a cell that takes the rest', { table: { widths: ['*', '*', 60], body: [[long, 'word', 'x']] } }],
  ['two cells', { table: { body: [[long, long]] } }],
  [
    'cells with a span',
    {
      table: {
        widths: ['auto', '*', 'auto'],
        body: [
          [{ text: long, colSpan: 2 }, '', 'x'],
          ['a', 'b', long],
        ],
      },
    },
  ],
  ['a table in a table', { table: { widths: ['auto'], body: [[{ table: { body: [[long, 'x']] } }]] } }],
  [
    'columns',
    {
      columns: [
        { text: long, width: 'auto' },
        { text: 'word', width: '*' },
      ],
      columnGap: 10,
    },
  ],
  ['pieces of text', { text: [{ text: long, bold: true }, long, { text: '!', italics: true }] }],
])('a word of 300 characters is broken in %s', async (_, node) => {
  const pdf = await open(node)
  const lines = (await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => linesOf(pdf, at + 1)))).flat()
  expect(Math.max(...lines.map(({ right }) => right))).toBeLessThanOrEqual(pageRight + 0.1)
  expect(Math.min(...lines.map(({ x }) => x))).toBeGreaterThanOrEqual(50 - 0.1)
})

test('a broken word loses no character, and those made of several are not torn apart', async () => {
  const text = 'e\u0301'.repeat(80)
  const lines = await textOf(await open(within(50, { text })), 1)
  expect(lines.join('').normalize('NFD')).toBe(text)
  for (const line of lines) expect(line.normalize('NFD')).toMatch(/^(e\u0301)+$/)
})

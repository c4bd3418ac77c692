import { expect, test } from 'vitest'
import { createPdf } from './create-pdf.ts'
import type { PdfNode } from './node.ts'
import { basics, linesOf, readPdf, textOf } from './testing/read-pdf.ts'

const words = (count: number, name = 'word') => Array.from({ length: count }, (_, i) => `${name}${i}`).join(' ')

/** Lays the same content out below every amount of empty space down to the foot of the page; the pages of each. */
async function atEveryHeight(content: (key: string) => PdfNode): Promise<string[][][]> {
  const spaces = Array.from({ length: 16 }, (_, step) => 520 + step * 13)
  const variants = spaces.map((space, index): PdfNode => {
    const margin = [0, space, 0, 0] as const
    const start: PdfNode = { text: `start${index}`, pageBreak: 'before', margin }
    return { stack: [start, content(`${index}`)] }
  })
  const { bytes, pages } = await createPdf({ ...basics, content: ['cover', ...variants] })
  const pdf = await readPdf(bytes)
  const result: string[][][] = []
  for (let page = 2; page <= pages; page++) {
    const lines = await textOf(pdf, page)
    if (lines[0]?.startsWith('start')) result.push([])
    result.at(-1)?.push(lines.filter((line) => line !== ''))
  }
  expect(result).toHaveLength(spaces.length)
  expect(Math.max(...result.map((variant) => variant.length))).toBe(2)
  return result
}

/** The lines that follow a heading on its page. */
function after(pages: readonly (readonly string[])[], heading: RegExp): readonly string[] {
  const page = pages.find((lines) => lines.some((line) => heading.test(line)))
  return page?.slice(page.findIndex((line) => heading.test(line)) + 1) ?? []
}

const heading: PdfNode = { text: 'Heading', headlineLevel: 2, fontSize: 16, margin: [0, 8, 0, 4] }

test('a heading keeps two lines of the paragraph after it', async () => {
  for (const pages of await atEveryHeight(() => ({ stack: [heading, words(80)] }))) {
    expect(after(pages, /^Heading/).length).toBeGreaterThanOrEqual(2)
  }
})

test('a heading at the end of one stack keeps the paragraph that begins the next', async () => {
  const content = (): PdfNode => ({
    stack: [
      { tag: 'Sect', stack: [{ stack: [heading] }] },
      { stack: [{ stack: [words(80)] }], margin: [10, 0] },
    ],
  })
  for (const pages of await atEveryHeight(content)) {
    expect(after(pages, /^Heading/).length).toBeGreaterThanOrEqual(2)
  }
})

test('headings that follow each other stay together, with what follows the last', async () => {
  const second: PdfNode = { text: 'Second', headlineLevel: 3 }
  for (const pages of await atEveryHeight(() => ({ stack: [heading, second, words(80)] }))) {
    expect(after(pages, /^Heading/).length).toBeGreaterThanOrEqual(3)
  }
})

test('a caption keeps the heading rows of its table and the first row after them', async () => {
  const body = [['Name', 'What'], ...Array.from({ length: 6 }, (_, i) => [`row${i}`, words(20)])]
  const caption: PdfNode = { text: 'Table 1', tag: 'Caption', keepWithNext: true }
  const table: PdfNode = { table: { headerRows: 1, widths: [60, '*'], body } }
  for (const pages of await atEveryHeight(() => ({ stack: [heading, caption, table] }))) {
    const lines = after(pages, /^Heading/)
    expect(lines[1]).toMatch(/^Name/)
    expect(lines[2]).toMatch(/^row0/)
  }
})

test('what together is too much for a page is kept as far as it fits, not spread over one page each', async () => {
  const block = (name: string): PdfNode => ({ text: name, keepWithNext: true, margin: [0, 0, 0, 250] })
  const content = ['start', heading, block('first'), block('second'), block('third'), 'end']
  const pdf = await readPdf((await createPdf({ ...basics, content })).bytes)
  expect(pdf.numPages).toBe(2)
  expect(await textOf(pdf, 1)).toEqual(['start', 'Heading', 'first', 'second'])
})

test('neither the first row of a table nor the last one or two stand alone, and no row is lost', async () => {
  const body = [['Name'], ...Array.from({ length: 12 }, (_, i) => [`row${i}`])]
  const table = (): PdfNode => ({ table: { headerRows: 1, body: structuredClone(body) } })
  for (const pages of await atEveryHeight(table)) {
    const counts = pages.map((page) => page.filter((line) => line.startsWith('row')).length)
    expect(counts.reduce((total, count) => total + count)).toBe(12)
    expect(counts[0]).not.toBe(1)
    expect([1, 2]).not.toContain(counts[1])
    if (counts[1]) expect(pages[1]?.[0]).toBe('Name')
  }
})

test('the last rows do not move together where that would leave a large gap', async () => {
  const tall = (name: string) => [Array.from({ length: 10 }, (_, i) => `${name} line${i}`).join('\n')]
  const body = [['Name'], ...['a', 'b', 'c', 'd'].map(tall)]
  const { bytes } = await createPdf({ ...basics, content: [{ table: { headerRows: 1, body } }] })
  const second = await textOf(await readPdf(bytes), 2)
  expect(second.filter((line) => line.includes('line'))).toHaveLength(10)
})

test('decoration that stays with what follows moves to the next page along with it', async () => {
  const bar = (key: string): PdfNode => ({
    canvas: [{ type: 'rect', x: 0, y: 0, w: 50, h: 4 }],
    artifact: true,
    keepWithNext: true,
    id: `bar${key}`,
  })
  const variants = Array.from({ length: 10 }, (_, step): PdfNode[] => [
    { text: 'start', pageBreak: 'before', margin: [0, 620 + step * 8, 0, 0] },
    bar(`${step}`),
    { ...heading, id: `heading${step}` },
    words(80),
  ])
  const { positions } = await createPdf({ ...basics, content: ['cover', ...variants.flat()] })
  const pagesOf = (name: string) => variants.map((_, step) => positions.get(`${name}${step}`))
  expect(pagesOf('bar')).toEqual(pagesOf('heading'))
})

test('a heading keeps the first item of a list', async () => {
  const list: PdfNode = { ul: [words(40, 'first'), words(40, 'second')] }
  for (const pages of await atEveryHeight(() => ({ stack: [heading, list] }))) {
    expect(after(pages, /^Heading/).length).toBeGreaterThanOrEqual(2)
  }
})

test('a heading keeps the picture after it', async () => {
  const picture: PdfNode = { canvas: [{ type: 'rect', x: 0, y: 0, w: 50, h: 90 }], alt: 'A box' }
  for (const pages of await atEveryHeight((key) => ({ stack: [heading, picture, `after${key}`] }))) {
    const [first, second] = pages
    if (second) expect(first?.some((line) => line === 'Heading') && second[0] === 'after').toBe(false)
  }
})

test('neither the first nor the last line of a paragraph stands alone', async () => {
  for (const lines of [2, 3, 4, 7]) {
    const text = Array.from({ length: lines }, (_, i) => `line${i}`).join('\n')
    for (const pages of await atEveryHeight(() => ({ text }))) {
      const counts = pages.map((page) => page.filter((line) => line.startsWith('line')).length)
      expect(counts.reduce((total, count) => total + count)).toBe(lines)
      expect(counts).not.toContain(1)
    }
  }
})

test('a table row moves to the next page whole, below the repeated heading rows', async () => {
  const body = [['Name', 'What'], ...Array.from({ length: 60 }, (_, i) => [`row${i}`, words(20)])]
  const { bytes, pages } = await createPdf({
    ...basics,
    content: [{ table: { headerRows: 1, widths: [60, '*'], body } }],
  })
  const pdf = await readPdf(bytes)
  expect(pages).toBeGreaterThan(3)
  for (let page = 1; page <= pages; page++) {
    const lines = await textOf(pdf, page)
    expect(lines[0]).toBe('Name What')
    expect(lines[1]).toMatch(/^row\d+ word0/)
    expect(lines.at(-1)).toMatch(/word19$/)
  }
})

test('a table row taller than a page is divided, and no text is lost', async () => {
  const body = [['Name'], [Array.from({ length: 90 }, (_, i) => `line${i}`).join('\n')]]
  const { bytes, pages } = await createPdf({
    ...basics,
    content: [{ table: { headerRows: 1, dontBreakRows: true, body } }],
  })
  const pdf = await readPdf(bytes)
  const lines = (await Promise.all(Array.from({ length: pages }, (_, i) => textOf(pdf, i + 1)))).flat()
  expect(lines.filter((line) => line.startsWith('line'))).toHaveLength(90)
})

test('an unbreakable block taller than a page is divided, and no text is lost', async () => {
  const stack = Array.from({ length: 90 }, (_, i) => `line${i}`)
  const { bytes, pages } = await createPdf({ ...basics, content: [{ stack, unbreakable: true }] })
  const pdf = await readPdf(bytes)
  const lines = (await Promise.all(Array.from({ length: pages }, (_, i) => textOf(pdf, i + 1)))).flat()
  expect(lines.filter((line) => line.startsWith('line'))).toHaveLength(90)
})

test('a caption does not leave a page half empty when the first row of its table is very tall', async () => {
  const body = [['Name'], [Array.from({ length: 50 }, (_, i) => `line${i}`).join('\n')]]
  const content: PdfNode[] = [
    { text: 'start', margin: [0, 0, 0, 250] },
    { text: 'Table 1', tag: 'Caption', keepWithNext: true },
    { table: { headerRows: 1, body } },
  ]
  const { bytes, pages } = await createPdf({ ...basics, content })
  expect(pages).toBe(2)
  expect((await textOf(await readPdf(bytes), 1)).slice(0, 3)).toEqual(['start', 'Table 1', 'Name'])
})

test('columns begin on the same page', async () => {
  const columns = (): PdfNode => ({
    columns: [
      { text: 'Side', headlineLevel: 3 },
      { width: '*', stack: [heading, words(60)] },
    ],
  })
  for (const pages of await atEveryHeight(columns)) {
    const side = pages.findIndex((page) => page.some((line) => line.includes('Side')))
    expect(pages[side]?.some((line) => line.includes('Heading'))).toBe(true)
    expect(pages[side]?.filter((line) => line.includes('word')).length).toBeGreaterThanOrEqual(2)
  }
})

test('a heading that moves to the next page leaves the space above it behind', async () => {
  const topOf = async (above: number) => {
    const content: PdfNode[] = [
      { text: 'start', margin: [0, 0, 0, 2000] },
      { text: 'Heading', headlineLevel: 1, margin: [0, above, 0, 0] },
      { text: 'text' },
    ]
    const { bytes } = await createPdf({ ...basics, content })
    return (await linesOf(await readPdf(bytes), 2))[0]
  }
  const [spaced, plain] = [await topOf(40), await topOf(0)]
  expect(spaced?.text).toBe('Heading')
  expect(spaced?.y).toBe(plain?.y)
})

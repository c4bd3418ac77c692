import { expect, test } from 'vitest'
import { createPdf } from './create-pdf.ts'
import type { PdfNode } from './node.ts'
import { basics, linesOf, readPdf, textOf } from './testing/read-pdf.ts'

const lines = (count: number, name: string) => Array.from({ length: count }, (_, i) => `${name}${i}`).join('\n')
const runOn = { share: 0.2, gap: 30 }

/** The lines of each page of two chapters of so many lines; a page has room for 34. */
async function pagesOf(first: number, second: number): Promise<string[][]> {
  const chapter: PdfNode = {
    stack: [{ text: 'Title', headlineLevel: 1 }, lines(second, 'second')],
    pageBreak: 'before',
    runOn,
  }
  const { bytes, pages } = await createPdf({ ...basics, content: [lines(first, 'first'), chapter] })
  const pdf = await readPdf(bytes)
  return Promise.all(Array.from({ length: pages }, (_, index) => textOf(pdf, index + 1)))
}

test('what opens a page goes on below the few lines of a nearly empty one', async () => {
  const pages = await pagesOf(38, 20)
  expect(pages).toHaveLength(2)
  expect(pages[1]?.slice(0, 6)).toEqual(['first34', 'first35', 'first36', 'first37', 'Title', 'second0'])
})

test('the gap stands above it', async () => {
  const chapter: PdfNode = { text: 'Title', pageBreak: 'before', runOn }
  const { bytes } = await createPdf({ ...basics, content: ['Few', chapter, 'Next'] })
  const [few, title, next] = await linesOf(await readPdf(bytes), 1)
  const line = (title?.y ?? 0) - (next?.y ?? 0)
  expect((few?.y ?? 0) - (title?.y ?? 0) - line).toBeCloseTo(30, -1)
})

test('it opens a page where more stands on the last one', async () => {
  const pages = await pagesOf(45, 20)
  expect(pages.map((page) => page[0])).toEqual(['first0', 'first34', 'Title'])
})

test('what fits on a page is not divided for that, what does not is', async () => {
  const whole = await pagesOf(38, 30)
  expect(whole.map((page) => page[0])).toEqual(['first0', 'first34', 'Title'])
  expect(whole).toHaveLength(3)
  const long = await pagesOf(38, 40)
  expect(long[1]).toContain('Title')
})

test('nothing runs on to a page without content', async () => {
  const chapter: PdfNode = { text: 'Title', pageBreak: 'before', runOn }
  const { bytes } = await createPdf({ ...basics, content: [lines(34, 'first'), chapter] })
  expect((await textOf(await readPdf(bytes), 2))[0]).toBe('Title')
})

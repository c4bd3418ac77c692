import { expect, test } from 'vitest'
import { createPdf } from './create-pdf.ts'
import type { PdfNode } from './node.ts'
import { basics, readPdf, sourceOf, structureOf } from './testing/read-pdf.ts'

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 100">
  <a xlink:href="#end"><rect x="10" y="20" width="80" height="30" fill="#cde"/></a>
  <g transform="translate(100 0)"><a xlink:href="https://example.org/x"><rect x="0" y="50" width="100" height="50" fill="#dec"/></a></g>
</svg>`

const content: PdfNode[] = [
  { svg: drawing, width: 400, alt: 'Two boxes', linkTitles: { '#end': 'To the end' } },
  { text: 'The end', id: 'end', pageBreak: 'before' },
]

async function annotationsOf(content: readonly PdfNode[]) {
  const { bytes } = await createPdf({ ...basics, content })
  const pdf = await readPdf(bytes)
  return { bytes, pdf, annotations: await (await pdf.getPage(1)).getAnnotations() }
}

test('links in a drawing lead inside the document or to the web, from where they are drawn', async () => {
  const { annotations, pdf } = await annotationsOf(content)
  const [inside, outside] = annotations
  expect(annotations).toHaveLength(2)
  expect(inside).toMatchObject({ dest: 'end', contentsObj: { str: 'To the end' } })
  expect(outside).toMatchObject({ url: 'https://example.org/x', contentsObj: { str: 'https://example.org/x' } })
  // Drawn twice as large, from 50 points off the left and top edges of a page 841.89 points high.
  const box = (left: number, top: number, width: number, height: number) =>
    [left, top + height, left + width, top].map((value, i) => (i % 2 ? 841.89 - 50 - value * 2 : 50 + value * 2))
  for (const [i, value] of box(10, 20, 80, 30).entries()) expect(inside.rect[i]).toBeCloseTo(value, 1)
  for (const [i, value] of box(100, 50, 100, 50).entries()) expect(outside.rect[i]).toBeCloseTo(value, 1)
  const destination = await pdf.getDestination('end')
  expect(await pdf.getPageIndex(destination?.[0])).toBe(1)
})

test('links in a drawing are part of its figure and of the structure', async () => {
  const { bytes, pdf } = await annotationsOf(content)
  expect(await structureOf(pdf, 1)).toBe('Root(Document(Figure(Link Link)))')
  expect(sourceOf(bytes).match(/\/Type\/OBJR/g)).toHaveLength(2)
  expect(sourceOf(bytes).match(/\/StructParent \d/g)).toHaveLength(2)
})

test('a link over two lines has two annotations, one element and its whole words', async () => {
  const words =
    'a link that goes on for longer than one line of this page can be, so that it has to be broken somewhere'
  const text = ['See ', { text: words, link: 'https://example.org/long' }, '.']
  const { annotations, pdf } = await annotationsOf([{ text }])
  expect(annotations).toHaveLength(2)
  for (const annotation of annotations) expect(annotation.contentsObj.str).toBe(words)
  expect(await structureOf(pdf, 1)).toBe('Root(Document(P(Link)))')
})

test('neighbouring links to different places stay apart, and a title replaces the words', async () => {
  const text = [
    { text: 'one', link: 'https://example.org/1' },
    { text: 'two', link: 'https://example.org/2', linkTitle: 'The second' },
  ]
  const { annotations } = await annotationsOf([{ text }])
  expect(annotations.map((annotation) => annotation.contentsObj.str)).toEqual(['one', 'The second'])
  expect(annotations[0].rect[2]).toBeLessThanOrEqual(annotations[1].rect[0] + 0.01)
})

test('a picture can be a link', async () => {
  const svg = '<svg width="40" height="20"><rect width="40" height="20"/></svg>'
  const { annotations, pdf } = await annotationsOf([{ svg, alt: 'Logo', link: 'https://example.org' }])
  expect(annotations).toHaveLength(1)
  expect(annotations[0].contentsObj.str).toBe('Logo')
  expect(await structureOf(pdf, 1)).toBe('Root(Document(Figure(Link)))')
})

test('bookmarks nest under the node they name and lead to its place', async () => {
  const { pdf } = await annotationsOf([
    { text: ['Chapter ', { text: 'one', bold: true }], id: 'c1', outline: true, outlineExpanded: true },
    { text: 'Part', id: 'p1', outline: true, outlineText: 'Part & <more>', outlineParentId: 'c1', pageBreak: 'before' },
    { text: 'Detail', outline: true, outlineParentId: 'p1' },
  ])
  const outline = await pdf.getOutline()
  expect(outline.map(({ title }) => title)).toEqual(['Chapter one'])
  expect(outline[0]?.items.map(({ title }) => title)).toEqual(['Part & <more>'])
  expect(outline[0]?.items[0]?.items.map((item: { title: string }) => item.title)).toEqual(['Detail'])
  const destination = outline[0]?.items[0]?.dest
  expect(await pdf.getPageIndex(typeof destination === 'string' ? undefined : destination?.[0])).toBe(1)
})

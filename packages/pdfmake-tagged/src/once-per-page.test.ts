import { expect, test } from 'vitest'
import { createPdf } from './create-pdf.ts'
import type { PdfNode, TextNode } from './node.ts'
import { basics, readPdf, structureOf, textOf } from './testing/read-pdf.ts'

const mention = (text: string, to = 'term'): TextNode => ({
  text,
  linkToDestination: to,
  oncePerPage: { key: to, style: { color: '#005ea5', decoration: 'underline' } },
})

async function draw(content: readonly PdfNode[]) {
  const { bytes } = await createPdf({ ...basics, content })
  const pdf = await readPdf(bytes)
  const linksOn = async (page: number) => (await (await pdf.getPage(page)).getAnnotations()).map(({ dest }) => dest)
  return { pdf, linksOn }
}

const target: PdfNode = { text: 'The end', id: 'term', pageBreak: 'before' }

test('only the first of each page is a link, and the words of the others are plain text of their paragraph', async () => {
  const { pdf, linksOn } = await draw([
    { text: ['A ', mention('benefit'), ' and a ', mention('benefit'), '.'] },
    { text: ['A ', mention('benefit'), '.'] },
    { text: ['Again a ', mention('benefit'), '.'], pageBreak: 'before' },
    target,
  ])
  expect(await linksOn(1)).toEqual(['term'])
  expect(await linksOn(2)).toEqual(['term'])
  expect(await structureOf(pdf, 1)).toBe('Root(Document(P(Link) P))')
  expect(await structureOf(pdf, 2)).toBe('Root(Document(P(Link)))')
  expect(await textOf(pdf, 1)).toEqual(['A benefit and a benefit.', 'A benefit.'])
})

test('each key counts by itself', async () => {
  const { linksOn } = await draw([
    { text: [mention('benefit'), ', ', mention('cost', 'cost'), ', ', mention('cost', 'cost'), mention('benefit')] },
    target,
    { text: 'Cost', id: 'cost' },
  ])
  expect(await linksOn(1)).toEqual(['term', 'cost'])
})

test('a link that is broken between two lines is one link on both', async () => {
  const words = 'one two three four five six seven eight nine ten '.repeat(4)
  const { pdf, linksOn } = await draw([{ text: ['x ', mention(words.trim()), ' y ', mention('one')] }, target])
  expect((await linksOn(1)).length).toBeGreaterThan(1)
  expect(await structureOf(pdf, 1)).toBe('Root(Document(P(Link)))')
})

test('in the margin, where nothing is content, it is never a link', async () => {
  const { bytes } = await createPdf({
    ...basics,
    header: () => ({ text: [mention('benefit')] }),
    content: [{ text: [mention('benefit')] }, target],
  })
  const annotations = await (await (await readPdf(bytes)).getPage(1)).getAnnotations()
  expect(annotations).toHaveLength(1)
})

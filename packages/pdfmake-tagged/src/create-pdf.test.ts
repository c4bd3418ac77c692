import { afterEach, expect, test } from 'vitest'
import { createPdf } from './create-pdf.ts'
import type { PdfDefinition } from './definition.ts'
import { basics, linesOf, readPdf, sourceOf, textOf } from './testing/read-pdf.ts'

const timeZone = process.env.TZ
afterEach(() => {
  if (timeZone === undefined) delete process.env.TZ
  else process.env.TZ = timeZone
})

const small: PdfDefinition = {
  ...basics,
  title: 'Plans & <drafts>',
  author: 'A & B',
  keywords: ['one', 'two'],
  header: () => ({ text: 'Running' }),
  content: [
    { text: 'A heading', headlineLevel: 1, id: 'start' },
    { text: ['See page ', { pageReference: 'end' }, '.'] },
    { table: { headerRows: 1, body: [['Name'], ['Value']] }, layout: { hLineWidth: () => 1 } },
    { text: 'The end', id: 'end', pageBreak: 'before' },
  ],
}

test('the same definition gives the same bytes in every time zone, also when it is used again', async () => {
  process.env.TZ = 'Pacific/Kiritimati'
  const first = await createPdf(small)
  process.env.TZ = 'America/Los_Angeles'
  const second = await createPdf(small)
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
})

test('the result says how many pages there are and where each id landed', async () => {
  const { pages, positions } = await createPdf(small)
  expect(pages).toBe(2)
  expect(Object.fromEntries(positions)).toEqual({ start: 1, end: 2 })
})

test('title, language and both standards are in the metadata, with markup characters escaped', async () => {
  const { bytes } = await createPdf(small)
  const { info, metadata } = await (await readPdf(bytes)).getMetadata()
  expect(info).toMatchObject({ Title: 'Plans & <drafts>', Author: 'A & B', Language: 'en-GB', Keywords: 'one, two' })
  expect(info).toMatchObject({ CreationDate: 'D:20260102030405Z', ModDate: 'D:20260102030405Z' })
  expect(metadata.get('dc:title')).toBe('Plans & <drafts>')
  const source = sourceOf(bytes)
  expect(source).toContain('Plans &amp; &lt;drafts&gt;')
  expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(source).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</)
  expect(source).toMatch(/\/DisplayDocTitle true/)
  expect(source.match(/\/Tabs\/S\b/g)).toHaveLength(2)
})

test('headers, footers and backgrounds know the page, the number of pages and where sections start', async () => {
  const { bytes } = await createPdf({
    ...small,
    header: ({ number, count }) => ({ text: `${number} of ${count}` }),
    footer: ({ number, sectionStarts }) => ({ text: (sectionStarts('end') ?? 0) <= number ? 'The end' : 'Before it' }),
    background: ({ count, width }) => ({
      text: `${count} under ${Math.round(width)}`,
      absolutePosition: { x: 300, y: 5 },
    }),
  })
  const pdf = await readPdf(bytes)
  const first = (await textOf(pdf, 1)).join('|')
  const second = (await textOf(pdf, 2)).join('|')
  expect(first).toContain('1 of 2')
  expect(first).toContain('2 under 595')
  expect(first).toContain('Before it')
  expect(second).toContain('2 of 2')
  expect((await linesOf(pdf, 2)).at(-1)?.text).toBe('The end')
})

test('an id used twice is an error', async () => {
  const content = [
    { text: 'One', id: 'same' },
    { stack: ['x'], id: 'same' },
  ]
  await expect(createPdf({ ...basics, content })).rejects.toThrow('Two nodes have the id "same"')
})

test('a link or page reference that leads nowhere is an error', async () => {
  await expect(createPdf({ ...basics, content: [{ text: 'x', linkToDestination: 'gone' }] })).rejects.toThrow(
    'Links lead to ids that no node has: "gone"',
  )
  await expect(createPdf({ ...basics, content: [{ pageReference: 'gone' }] })).rejects.toThrow(
    'There is no node with the id "gone" that a page reference names',
  )
})

test('a soft hyphen in the content does not make real hyphens disappear', async () => {
  const { bytes } = await createPdf({ ...basics, content: ['co\u00adordinate', 'well-known'] })
  expect(await textOf(await readPdf(bytes), 1)).toEqual(['coordinate', 'well-known'])
})

import { expect, test } from 'vitest'
import { createPdf } from './create-pdf.ts'
import type { PdfNode } from './node.ts'
import { basics, readPdf } from './testing/read-pdf.ts'

const dots =
  '<svg viewBox="0 0 60 20"><circle cx="10" cy="10" r="8" fill="#135" fill-opacity="0.5"/><text x="24" y="14" font-family="Body" font-size="12">on</text></svg>'
const linked = dots.replace('<circle', '<a href="#top"><circle').replace('/><text', '/></a><text')

async function draw(...content: readonly PdfNode[]) {
  return readPdf((await createPdf({ ...basics, content: [{ text: 'Top', id: 'top' }, ...content] })).bytes)
}

async function wordsOn(pdf: Awaited<ReturnType<typeof readPdf>>, number: number) {
  const { items } = await (await pdf.getPage(number)).getTextContent()
  return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : []))
}

test('a drawing that comes again is painted as it was the first time, on its own page and in its own place', async () => {
  const first = { svg: dots, width: 60, alt: 'One dot' }
  const again = { ...first, alt: 'The dot again', margin: [40, 30, 0, 0], pageBreak: 'before' } as const
  const pdf = await draw(first, again)
  expect(await wordsOn(pdf, 1)).toEqual(['Top', 'on'])
  expect(await wordsOn(pdf, 2)).toEqual(['on'])
  const { items } = await (await pdf.getPage(2)).getTextContent()
  const on = items.find((item) => 'str' in item && item.str === 'on')
  expect(on && 'transform' in on && Math.round(Number(on.transform[4]))).toBe(50 + 40 + 24)
})

test('a drawing with links has them on every page', async () => {
  const picture = { svg: linked, width: 60, alt: 'A dot', linkTitles: { '#top': 'To the top' } }
  const pdf = await draw(picture, { ...picture, pageBreak: 'before' })
  for (const number of [1, 2]) {
    const annotations = await (await pdf.getPage(number)).getAnnotations()
    expect(annotations.map(({ dest, contentsObj }) => [dest, contentsObj?.str])).toEqual([['top', 'To the top']])
  }
})

import { expect, test } from 'vitest'
import { createPdf } from './create-pdf.ts'
import type { DeferredPlace, PdfNode } from './node.ts'
import { basics, readPdf, structureOf, textOf } from './testing/read-pdf.ts'

test('deferred content is told the pages of all that stands before it, a piece of a text included', async () => {
  const content: readonly PdfNode[] = [
    { text: 'First', id: 'first' },
    { text: ['The ', { text: 'second', id: 'second' }], pageBreak: 'before' },
    {
      deferred: ({ pageOf }) => ({
        text: ['first', 'second', 'later'].map((id) => `${id}: ${pageOf(id) ?? 'unknown'}`).join(', '),
      }),
      pageBreak: 'before',
    },
    { text: 'Later', id: 'later' },
  ]
  const { bytes, pages } = await createPdf({ ...basics, content })
  expect(pages).toBe(3)
  expect(await textOf(await readPdf(bytes), 3)).toEqual(['first: 1, second: 2, later: unknown', 'Later'])
})

test('deferred content is made once, has structure, and its links lead to their places', async () => {
  let made = 0
  const content: readonly PdfNode[] = [
    { text: 'First', id: 'first' },
    {
      tag: 'Index',
      deferred: () => {
        made++
        return { stack: [{ tag: 'P', text: ['Word ', { text: '1', linkToDestination: 'first' }] }] }
      },
    },
  ]
  const { bytes } = await createPdf({ ...basics, content })
  const pdf = await readPdf(bytes)
  expect(made).toBe(1)
  expect(await structureOf(pdf, 1)).toBe('Root(Document(P Index(P(Link))))')
  expect((await (await pdf.getPage(1)).getAnnotations()).map(({ dest }) => dest)).toEqual(['first'])
})

test('it knows how much room there is', async () => {
  let place: DeferredPlace | undefined
  const deferred = (at: DeferredPlace) => {
    place = at
    return { text: '' }
  }
  await createPdf({ ...basics, content: [{ text: 'One line', lineHeight: 1, margin: [0, 0, 0, 10] }, { deferred }] })
  expect(place?.width).toBeCloseTo(595.28 - 100, 1)
  expect(place?.height).toBeGreaterThan(841.89 - 100 - 10 - 20)
  expect(place?.height).toBeLessThan(841.89 - 100 - 10 - 10)
})

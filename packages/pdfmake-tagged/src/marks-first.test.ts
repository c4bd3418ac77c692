import { expect, test } from 'vitest'
import { createPdf } from './create-pdf.ts'
import { basics, readPdf, structureOf } from './testing/read-pdf.ts'

test('the number of an item is painted before its words, and its place in the structure stays', async () => {
  const content = [{ ol: [`First ${'and some more words '.repeat(8)}`, { ul: ['Inner'] }, 'Second'] }]
  const pdf = await readPdf((await createPdf({ ...basics, content })).bytes)
  const { items } = await (await pdf.getPage(1)).getTextContent()
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
  expect(text.replace(/\s+/g, ' ').trim()).toMatch(/^1\. First (?:and some more words )+Inner 2\. Second$/)
  expect(await structureOf(pdf, 1)).toBe('Root(Document(L(LI(Lbl LBody(L(LI(Lbl LBody)))) LI(Lbl LBody))))')
})

import { Document, Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { asTemplate } from './as-template.ts'
import { packDocument } from './pack-document.ts'

const pack = () =>
  packDocument(new Document({ sections: [{ children: [new Paragraph('Tea at four')] }] }), {
    title: 'Invitation',
    subject: 'Tea',
    language: 'en-GB',
    date: new Date('2026-11-23T00:00:00Z'),
    creator: 'The kitchen',
  })

test('a template is its document but for the type of the main part', async () => {
  const docx = await pack()
  const [before, after] = [unzipSync(docx), unzipSync(asTemplate(docx))]
  expect(Object.keys(after)).toEqual(Object.keys(before))
  const different = Object.keys(before).filter((path) => !Buffer.from(before[path] ?? []).equals(after[path] ?? []))
  expect(different).toEqual(['[Content_Types].xml'])
  const types = (parts: typeof before) => strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())
  expect(types(after)).toBe(types(before).replace('document.main+xml', 'template.main+xml'))
  expect(types(after)).toContain('wordprocessingml.template.main+xml')
})

test('the same document gives the same template, and stays as it was', async () => {
  const docx = await pack()
  const copy = docx.slice()
  expect(asTemplate(docx)).toEqual(asTemplate(copy))
  expect(docx).toEqual(copy)
})

test('what is not a packed document is refused', () => {
  expect(() => asTemplate(strToU8('not a zip file, and longer than the last record of one'))).toThrow('no plain end')
  expect(() => asTemplate(zipSync({ 'a.txt': strToU8('a') }))).toThrow('does not start with a compressed')
  expect(() => asTemplate(zipSync({ '[Content_Types].xml': strToU8('<Types/>'.repeat(20)) }))).toThrow(
    'not a Word document',
  )
})

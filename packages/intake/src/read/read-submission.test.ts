import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readSubmission } from './read-submission.ts'

const refusal = (bytes: Uint8Array | string, name: string) =>
  readSubmission(Buffer.from(bytes), name, []).then(
    () => 'read',
    (error: { readonly code: string }) => error.code,
  )
const json = (value: unknown) => refusal(JSON.stringify(value), 'a.json')
const form = { id: 'story', version: 2, edition: 'full', language: 'en-GB' }

test('a submission in JSON is read as it stands', async () => {
  const text = JSON.stringify({ form, answers: { title: 'Beans', bed: [{ bed_name: 'North' }] }, saved: true })
  const submission = await readSubmission(Buffer.from(`\ufeff${text}`), 'a.json', [])
  expect(JSON.parse(JSON.stringify(submission))).toEqual({
    format: 'json',
    form,
    answers: { title: 'Beans', bed: [{ bed_name: 'North' }] },
  })
  expect(Object.getPrototypeOf(submission.answers)).toBeNull()
})

test('JSON that is no submission is refused, each kind by its own code', async () => {
  expect(await refusal('{"form":', 'a.json')).toBe('damaged-json')
  expect(await refusal(Buffer.from([0x7b, 0xff, 0x7d]), 'a.json')).toBe('not-text')
  expect(await refusal(Buffer.from('\ufeff{}', 'utf16le'), 'a.json')).toBe('not-text')
  expect(await json([])).toBe('unknown-form')
  expect(await json({ form: { id: 'story' }, answers: {} })).toBe('unknown-form')
  expect(await json({ form: { id: '../story', version: 1 }, answers: {} })).toBe('unknown-form')
  expect(await json({ form, answers: [] })).toBe('json-shape')
  expect(await refusal(`${'['.repeat(65)}${']'.repeat(65)}`, 'a.json')).toBe('json-depth')
  expect(await refusal('['.repeat(1_000_000), 'a.json')).toBe('json-depth')
  expect(await refusal(`{"form":${JSON.stringify(form)},"answers":{"__proto__":{"a":1}}}`, 'a.json')).toBe('json-keys')
  expect(await json({ form, answers: { bed: [{ constructor: 1 }] } })).toBe('json-keys')
  expect(await refusal(`"${'a'.repeat(2 * 1024 * 1024)}"`, 'a.json')).toBe('too-large')
})

test('what people send by mistake is told by its content, whatever its name says', async () => {
  const ole = (stream: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])
  expect(await refusal('', 'a.docx')).toBe('empty')
  expect(await refusal(ole('EncryptedPackage'), 'a.docx')).toBe('password')
  expect(await refusal(ole('WordDocument'), 'a.docx')).toBe('legacy-doc')
  expect(await refusal(ole('Workbook'), 'a.doc')).toBe('legacy-office')
  expect(await refusal('{\\rtf1 a}', 'a.docx')).toBe('rtf')
  expect(await refusal('\u001f\u008b', 'a.docx')).toBe('not-zip')
  expect(await refusal(Buffer.from('1f8b0800', 'hex'), 'a.docx')).toBe('compressed')
  expect(await refusal('words', 'a.docx')).toBe('not-zip')
  expect(await refusal('words', 'a.pdf')).toBe('damaged-pdf')
  expect(await refusal('words', 'a.txt')).toBe('unknown-kind')
  expect(await refusal('words', 'a.odt')).toBe('odt')
  expect(await refusal('words', 'a.pages')).toBe('pages')
  expect(await refusal('{}', 'no ending')).toBe('unknown-form')
  expect(await refusal('PK', 'a.docx')).toBe('damaged')
  expect(await refusal(Buffer.alloc(20 * 1024 * 1024 + 1), 'a.docx')).toBe('too-large')
})

test('an archive that unpacks to too much, or lies about it, is refused while it is unpacked', async () => {
  const types = Buffer.from('<Types/>')
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`a${index}`, new Uint8Array()]))
  expect(await refusal(zipSync({ '[Content_Types].xml': types, ...many }), 'a.docx')).toBe('too-complex')
  const zeros = new Uint8Array(3 * 1024 * 1024)
  expect(await refusal(zipSync({ '[Content_Types].xml': zeros }), 'a.docx')).toBe('zip-bomb')
  const lying = Buffer.from(zipSync({ '[Content_Types].xml': zeros }))
  for (const at of sizesOf(lying, deflateRawSync(zeros).length)) lying.writeUInt32LE(9, at)
  expect(await refusal(lying, 'a.docx')).toMatch(/^(?:damaged|zip-bomb)$/)
})

/** Where a zip says how large its only part is. */
function sizesOf(zip: Buffer, _packed: number): readonly number[] {
  const central = zip.indexOf(Buffer.from('504b0102', 'hex'))
  return [22, central + 24]
}

import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createPdf } from '../create-pdf.ts'
import type { PdfNode } from '../node.ts'
import { basics, readPdf, sourceOf, structureOf, textOf } from '../testing/read-pdf.ts'
import { crossReferenceStream } from './cross-references.ts'
import { createObjectStreams } from './object-streams.ts'

const row = (i: number): PdfNode[] => [`Row ${i}`, { text: 'to the end', linkToDestination: 'end' }]
const content: PdfNode[] = [
  { text: 'A heading', headlineLevel: 1, outline: true },
  { table: { headerRows: 1, body: [['Name', 'Link'], ...Array.from({ length: 150 }, (_, i) => row(i))] } },
  { text: 'The end', id: 'end' },
]

test('objects are gathered into streams, each with its index in front', () => {
  const streams: string[] = []
  const packed = createObjectStreams((dictionary, bytes) => {
    const text = inflateSync(bytes).toString('latin1')
    expect(dictionary).toMatchObject({ Type: 'ObjStm', Filter: 'FlateDecode', Length: bytes.length })
    streams.push(`${text.slice(0, Number(dictionary.First))}|${text.slice(Number(dictionary.First))}`)
    return 900 + streams.length
  })
  packed.add(4, '<</A 1>>')
  packed.add(2, '7')
  packed.flush()
  packed.flush()
  for (let id = 10; id < 411; id++) packed.add(id, 'null')
  expect(streams).toHaveLength(2)
  expect(streams[0]).toBe('4 0 2 9 |<</A 1>>\n7\n')
  expect(packed.written[0]).toEqual({ id: 901, objectIds: [4, 2] })
  expect(packed.written[1]?.objectIds).toHaveLength(400)
})

test('a cross-reference stream says for each object where it is', () => {
  const { dictionary, bytes } = crossReferenceStream([15, 0, 70000], [{ id: 3, objectIds: [2] }])
  expect(dictionary).toMatchObject({ Type: 'XRef', Size: 4, W: [1, 4, 2], DecodeParms: { Predictor: 12, Columns: 7 } })
  const encoded = [...inflateSync(bytes)]
  const rows: number[][] = []
  for (let at = 0; at < encoded.length; at += 8) {
    expect(encoded[at]).toBe(2)
    rows.push(encoded.slice(at + 1, at + 8).map((byte, column) => (byte + (rows.at(-1)?.[column] ?? 0)) % 256))
  }
  expect(rows).toEqual([
    [0, 0, 0, 0, 0, 255, 255],
    [1, 0, 0, 0, 15, 0, 0],
    [2, 0, 0, 0, 3, 0, 0],
    [1, 0, 1, 17, 112, 0, 0],
  ])
  expect(() => crossReferenceStream([1, null], [])).toThrow('The object 2 has not been written')
})

test('a file with object streams is much smaller and says the same', async () => {
  const packed = (await createPdf({ ...basics, content })).bytes
  const plain = (await createPdf({ ...basics, content }, { objectStreams: false })).bytes
  expect(packed.length).toBeLessThan(plain.length * 0.55)
  expect(sourceOf(packed.subarray(-30))).toMatch(/startxref\n\d+\n%%EOF/)
  const [left, right] = [await readPdf(packed), await readPdf(plain)]
  expect(left.numPages).toBe(right.numPages)
  for (let page = 1; page <= left.numPages; page++) {
    expect(await textOf(left, page)).toEqual(await textOf(right, page))
    expect(await structureOf(left, page)).toEqual(await structureOf(right, page))
  }
  expect((await left.getMetadata()).info).toEqual((await right.getMetadata()).info)
  expect(await left.getDestination('end')).toEqual(await right.getDestination('end'))
  expect((await left.getOutline())[0]?.title).toBe('A heading')
})

test('a file without tags has the same pages and links and claims no standard', async () => {
  const tagged = await createPdf({ ...basics, content })
  const plain = await createPdf({ ...basics, content }, { tagged: false })
  expect(plain.pages).toBe(tagged.pages)
  const [left, right] = [await readPdf(plain.bytes), await readPdf(tagged.bytes)]
  expect(await textOf(left, 2)).toEqual(await textOf(right, 2))
  const annotations = async (pdf: typeof left) => (await pdf.getPage(1)).getAnnotations()
  expect((await annotations(left)).length).toBe((await annotations(right)).length)
  expect(sourceOf(plain.bytes)).not.toMatch(/StructTreeRoot|StructParent|pdfuaid|pdfaid|MarkInfo|BDC/)
})

import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openPackage, PackageFault, visitXml } from './index.ts'
import { type PackageLimits, packageLimits } from './limits.ts'

const zip = (parts: Record<string, string>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))
/** The code of the fault that reading ends with. */
const codeOf = async (read: () => unknown) => {
  try {
    await read()
  } catch (error) {
    return error instanceof PackageFault ? error.code : error
  }
  return undefined
}

test('parts are found by name whatever its case, and read on request', async () => {
  const { names, read } = await openPackage(zip({ 'Word/Document.xml': '<a/>', 'b.txt': 'b' }))
  expect([...names]).toEqual(['word/document.xml', 'b.txt'])
  expect((await read('WORD/document.xml'))?.toString()).toBe('<a/>')
  expect(await read('c.txt')).toBeUndefined()
})

test('the caller says what a package may cost', async () => {
  const file = zip({ a: 'a'.repeat(100), b: 'b'.repeat(100) })
  const open = (limits: Partial<PackageLimits>) => codeOf(() => openPackage(file, { ...packageLimits, ...limits }))
  expect(await open({})).toBeUndefined()
  expect(await open({ parts: 1 })).toBe('tooManyParts')
  expect(await open({ partBytes: 99 })).toBe('inflates')
  expect(await open({ totalBytes: 199 })).toBe('inflates')
  expect(await open({ ratio: 2, ratioFromBytes: 99 })).toBe('inflates')
})

test('the caller says how much XML there may be, and elements, attributes and texts all count', async () => {
  const visit = (xml: string, limits: Partial<PackageLimits> = {}) =>
    codeOf(() => visitXml(strToU8(xml), {}, { ...packageLimits, ...limits }))
  expect(await visit('<a b="1"><c>d</c></a>', { nodes: 4, depth: 2 })).toBeUndefined()
  expect(await visit('<a b="1"><c>d</c></a>', { nodes: 3 })).toBe('tooMuchXml')
  expect(await visit('<a b="1"><c>d</c></a>', { depth: 1 })).toBe('tooMuchXml')
  expect(await visit('<!DOCTYPE a><a/>')).toBe('doctype')
  expect(await visit('<a>')).toBe('malformedXml')
  expect(await codeOf(() => visitXml(Uint8Array.of(0x3c, 0xff), {}))).toBe('malformedXml')
})

test('elements are told by namespace, whatever their prefix and encoding', () => {
  const seen: unknown[] = []
  visitXml(Buffer.from('\uFEFF<x:a xmlns:x="urn:a" x:b="1">t</x:a>', 'utf16le'), {
    open: ({ uri, local }, attributes, depth) => {
      seen.push([uri, local, depth], ...attributes.filter(({ uri }) => uri === 'urn:a').map(({ value }) => value))
    },
    text: (text) => seen.push(text),
    close: ({ local }, depth) => seen.push([local, depth]),
  })
  expect(seen).toEqual([['urn:a', 'a', 1], '1', 't', ['a', 1]])
})

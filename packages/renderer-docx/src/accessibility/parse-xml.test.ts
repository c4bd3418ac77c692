import { expect, test } from 'vitest'
import { attributeOf, elementsOf, parseXml, wordsOf } from './parse-xml.ts'

const el = (name: string, attributes: string, ...children: unknown[]) => ({ name, attributes, children })

test('XML becomes a tree of elements and texts, in order, with attributes as they are written', () => {
  const xml = `<?xml version="1.0"?>\n<w:p a="1" b="x y"><w:t xml:space="preserve"> One </w:t>two<w:br/><e></e></w:p >`
  expect(parseXml(xml)).toEqual(
    el('w:p', ' a="1" b="x y"', el('w:t', ' xml:space="preserve"', ' One '), 'two', el('w:br', ''), el('e', '')),
  )
})

test('marks of XML inside an attribute are text', () => {
  const root = parseXml('<a t="1 > 0" u="/>" v="<b>"><c n="x>" /></a>')
  expect([attributeOf(root, 't'), attributeOf(root, 'u'), attributeOf(root, 'v')]).toEqual(['1 > 0', '/>', '<b>'])
  expect(elementsOf(root).map((child) => attributeOf(child, 'n'))).toEqual(['x>'])
})

test('words are joined, and references to characters are read', () => {
  expect(
    wordsOf(parseXml('<w:p><w:r><w:t> R&amp;D</w:t></w:r><w:r><w:t> &#8211; &lt;new&gt; </w:t></w:r></w:p>')),
  ).toBe('R&D \u2013 <new>')
})

test.each([
  ['', 'the XML does not end'],
  ['text alone', 'the XML does not end'],
  ['<a><b></b>', 'the XML does not end'],
  ['<a><b></a></b>', 'the XML closes a where it is not open'],
  ['<a></a></a>', 'the XML closes a where it is not open'],
  ['<a></a></>', 'the XML closes  where it is not open'],
  ['<a><b', 'the XML has a tag that does not end: <b'],
  ['<a><b c="1></b></a>', 'the XML has a tag that does not end: <b c="1></b></a>'],
])('%j is no whole tree', (xml, message) => {
  expect(() => parseXml(xml)).toThrow(message)
})

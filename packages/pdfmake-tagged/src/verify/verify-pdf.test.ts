import { expect, test } from 'vitest'
import { createPdf } from '../create-pdf.ts'
import type { PdfNode } from '../node.ts'
import { basics } from '../testing/read-pdf.ts'
import { type Sabotage, sabotage } from '../testing/sabotage.ts'
import { verifyPdf } from './verify-pdf.ts'
import { describeViolation } from './violation.ts'

const svg = '<svg width="40" height="20"><rect width="40" height="20" fill="#cde"/></svg>'

async function patched(content: readonly PdfNode[], old: string, replacement: string): Promise<string[]> {
  return broken(content, { file: (source) => source.replace(old, replacement) })
}

async function broken(content: readonly PdfNode[], how: Sabotage): Promise<string[]> {
  const { bytes } = await createPdf({ ...basics, content }, { objectStreams: false })
  return faults(sabotage(bytes, how))
}

async function made(...content: PdfNode[]): Promise<string[]> {
  return faults((await createPdf({ ...basics, content })).bytes)
}

const faults = (bytes: Uint8Array) => verifyPdf(bytes).map(describeViolation)

const heading: PdfNode = { text: 'Plan', headlineLevel: 1 }
const link: PdfNode = { text: ['See ', { text: 'the site', link: 'https://example.org' }] }
const table: PdfNode = { table: { headerRows: 1, body: [['Task', 'Days'], ['Ask', '3']] } } // biome-ignore format: a table

test('a file that says everything has no violations, with object streams or without', async () => {
  const list: PdfNode = { ul: ['one', { ol: ['two'] }] }
  const figure: PdfNode = { svg, alt: 'A box', link: 'https://example.org' }
  const toc: PdfNode = { tag: 'TOC', table: { body: [['Plan', { pageReference: 'plan' }]] } }
  const note: PdfNode = { text: 'A note', tag: 'Note' }
  const spans: PdfNode = {
    table: {
      body: [
        [{ text: 'a', rowSpan: 2 }, { text: 'b', colSpan: 2 }, ''],
        ['', 'c', 'd'],
      ],
    },
  }
  const content = [{ ...heading, id: 'plan' }, link, table, list, figure, toc, note, spans]
  const furniture = { header: () => 'Running', background: () => ({ svg }) }
  for (const objectStreams of [true, false]) {
    const { bytes } = await createPdf({ ...basics, content, ...furniture }, { objectStreams })
    expect(faults(bytes)).toEqual([])
  }
})

test('a heading that skips a level, or does not begin at the first', async () => {
  expect(await made(heading, { text: 'Too deep', headlineLevel: 3 })).toEqual([
    'page 1, H3 "Too deep": H3 follows H1 (heading-level, ISO 14289-1 §7.4.2)',
  ])
  expect(await made({ text: 'Second', tag: 'H2' })).toEqual([
    'page 1, H2 "Second": the first heading is H2, expected H1 (heading-level, ISO 14289-1 §7.4.2)',
  ])
})

test('an element that is of no known type, or where it may not be', async () => {
  expect(await made(heading, { text: 'x', tag: 'Paragraph' })).toEqual([
    'page 1, Paragraph "x": `Paragraph` is no standard structure type (standard-type, ISO 32000-1 §14.8.4)',
  ])
  expect(await made(heading, { text: 'x', tag: 'TD' })).toEqual([
    'page 1, TD "x": TD stands in Document, expected it in TR (parent-type, ISO 14289-1 §7.2)',
  ])
  expect(await made({ tag: 'L', stack: ['x'] })).toEqual([
    'page 1, L > P "x": L holds P, expected only Caption, L, LI (child-type, ISO 14289-1 §7.2)',
  ])
})

test('a figure without words', async () => {
  expect(await made({ tag: 'Figure', stack: ['x'] })).toEqual([
    'page 1, Figure > P "x": the figure has no alternative text (figure-alt, ISO 14289-1 §7.3)'.replace(' > P', ''),
  ])
})

test('a heading cell without scope', async () => {
  expect(await patched([table], '/Scope/Column', '/Scope/Colunm')).toEqual([
    'page 1, Table > THead > TR > TH "Task": the heading cell has no Scope (header-scope, ISO 14289-1 §7.5)',
  ])
})

test('rows of unequal length, and spans that reach too far', async () => {
  const wide = { table: { body: [[{ text: 'a', colSpan: 2 }, ''], ['b', 'c']] } } // biome-ignore format: a table
  expect(await patched([wide], '/ColSpan 2', '/ColSpan 3')).toEqual([
    'page 1, Table > TBody > TR "b": the row has 2 columns, expected 3 as in the first row (row-length, ISO 14289-1 §7.2)',
  ])
  const tall = { table: { body: [[{ text: 'a', rowSpan: 2 }, 'b'], ['', 'c']] } } // biome-ignore format: a table
  expect(await patched([tall], '/RowSpan 2', '/RowSpan 3')).toEqual([
    'page 1, Table > TBody "a": a cell spans more rows than there are (row-span, ISO 14289-1 §7.2)',
  ])
})

test('a cell that lies over one from the row above', async () => {
  const rows = { table: { body: [['a', { text: 'b', rowSpan: 2 }, 'c'], ['d', '', 'e']] } } // biome-ignore format: a table
  expect(await patched([rows], '/K 3>>', '/K 3/A<</O/Table/ColSpan 2>>>>')).toEqual([
    'page 1, Table > TBody > TR > TD "d": the cell lies over one that spans rows from above (cell-overlap, ISO 14289-1 §7.2)',
  ])
})

test('a table with two heads, and one with a caption in its middle', async () => {
  expect(await patched([heading, table], '/S/TBody', '/S/THead')).toEqual([
    'page 1, Table "Task": the table has more than one THead (child-type, ISO 14289-1 §7.2)',
  ])
  const captioned: PdfNode = { stack: [{ text: 'Steps', tag: 'Caption' }, table] }
  const file = (source: string) => source.replace(/(\/S\/Table.*\/K\[)(\d+ 0 R) (\d+ 0 R)/, '$1$3 $2')
  expect(await broken([heading, captioned], { file })).toEqual([
    'page 1, Table "Task": Table has a caption that is neither its first nor its last child, or more than one (caption-place, ISO 14289-1 §7.2)',
  ])
})

test('a note without an ID of its own', async () => {
  const notes: PdfNode[] = [heading, { text: 'One', tag: 'Note' }, { text: 'Two', tag: 'Note' }]
  expect(await made(...notes)).toEqual([])
  expect(await patched(notes, '/ID(', '/IX(')).toEqual([
    'page 1, Note "One": the note has no ID of its own (note-id, ISO 14289-1 §7.9)',
  ])
})

test('text without a font', async () => {
  const firstPage = (operators: string) => operators.replace(/\/F1 [\d.]+ Tf/, '')
  expect((await broken([heading], { firstPage }))[0]).toBe(
    'page 1: text is shown without a font (font, ISO 32000-1 §9.3.1)',
  )
})

test('what the file says of itself', async () => {
  expect(await patched([heading], '/Lang(en-GB)', '/Lung(en-GB)')).toEqual([
    'the document does not say its language (document-language, ISO 14289-1 §7.2)',
  ])
  expect(await patched([heading], '/DisplayDocTitle true', '/DisplayDocTitle null')).toEqual([
    'viewers are not told to show the title (display-title, ISO 14289-1 §7.1)',
  ])
  expect(await patched([heading], '/Marked true', '/Marked null')).toEqual([
    'the document is not tagged (tagged, ISO 14289-1 §7.1)',
  ])
  expect(await patched([heading], '<pdfuaid:part>1', '<pdfuaid:part>2')).toEqual([
    'the metadata does not say that the file is PDF/UA-1 (metadata-standard, ISO 14289-1 §5)',
  ])
  expect(await patched([heading], '>A test</rdf:li>', '>      </rdf:li>')).toEqual([
    'the metadata has no title (metadata-title, ISO 14289-1 §7.1)',
  ])
})

test('links without description, place or way back, and the order of the tab key', async () => {
  expect(await patched([link], '/Contents(the site)', '/Contonts(the site)')).toEqual([
    'page 1, P > Link "the site": a link has no description (annotation-contents, ISO 14289-1 §7.18.5)',
  ])
  expect(await patched([link], '/StructParent 1', '/StructPirent 1')).toEqual([
    'page 1: a link has no place in the structure tree (annotation-tagged, ISO 14289-1 §7.18.1)',
  ])
  expect(await patched([link], '/Type/OBJR', '/Type/OBJX')).toEqual([
    'page 1, P > Link "the site": the element does not refer back to its Link (annotation-reference, ISO 14289-1 §7.18.1)',
  ])
  expect(await patched([link], '/Tabs/S', '/Tabs/R')).toEqual([
    'page 1: the tab key does not follow the structure (`Tabs` is not `S`) (tab-order, ISO 14289-1 §7.18.3)',
  ])
  expect(await patched([link], '/S/Link', '/S/Code')).toContain(
    'page 1, P > Code "the site": a link belongs to Code, expected Link (annotation-type, ISO 14289-1 §7.18.5)',
  )
})

test('a form field without name, appearance and form element', async () => {
  expect(await patched([link], '/Annot/Subtype/Link', '/Annot/Subtype/Widget/T(name)')).toEqual([
    'page 1, P > Link "the site": the form field `name` has no name that can be read out (TU) (widget-name, ISO 14289-1 §7.18.1)',
    'page 1, P > Link "the site": the form field `name` has no appearance (widget-appearance, ISO 19005-2 §6.3.3)',
    'page 1, P > Link "the site": a form field belongs to Link, expected Form (annotation-type, ISO 14289-1 §7.18.4)',
  ])
})

test('a form field that has all of it, its name in the field above', async () => {
  const widget = '/Annot/Subtype/Widget/Parent<</T(name)/TU(Your name)>>/AP<</N<</Off 1 0 R>>>>'
  const file = (source: string) => source.replace('/Annot/Subtype/Link', widget).replace('/S/Link', '/S/Form')
  expect(await broken([link], { file })).toEqual([])
})

test('painting that is not marked, or marked twice', async () => {
  const painting = (operators: string) => (page: string) => `${page}${operators}`
  expect(await broken([heading], { firstPage: painting('0 0 9 9 re f\n/F1 5 Tf\n') })).toEqual([
    'page 1: 1 painting operators stand outside elements and artifacts (content-marked, ISO 14289-1 §7.1)',
  ])
  expect(await broken([heading], { firstPage: painting('/Span <</Lang (fr)>> BDC 0 0 9 9 re f EMC\n') })).toHaveLength(
    1,
  )
  expect(await broken([heading], { firstPage: painting('/Artifact BMC /Artifact BMC 0 0 m S EMC EMC\n') })).toEqual([
    'page 1: marked content stands inside marked content (content-nested, ISO 14289-1 §7.1)',
  ])
  expect(await broken([heading], { firstPage: painting('/P <</MCID 0>> BDC EMC\n') })).toEqual([
    'page 1: the MCID 0 is used twice (mcid-unique, ISO 32000-1 §14.7.4)',
  ])
  expect(await broken([heading], { firstPage: (page) => page.replace('/P<</MCID 0>>', '/Artifact <<>>') })).toEqual([
    'page 1, H1: the element has content (MCID 0) that is not on the page (parent-tree, ISO 32000-1 §14.7.4.4)',
  ])
})

test('a character that the font lacks', async () => {
  const zeros = (page: string) => page.replace(/<[0-9a-f]{4}/, '<0000')
  expect((await broken([heading], { firstPage: zeros }))[0]).toMatch(
    /^page 1: the font \w+\+SourceSans3-Regular shows a character that it does not have \(missing-glyph, /,
  )
  const literal = (page: string) => page.replace(/<[0-9a-f]{4}/, '<0001> (\\000\\000) <')
  expect((await broken([heading], { firstPage: literal }))[0]).toMatch(/shows a character that it does not have/)
})

test('content and structure tree that do not agree', async () => {
  expect(await patched([heading, 'Text'], '/S/P/Pg', '/S/Q/Pg')).toEqual([
    'page 1, Q "Text": `Q` is no standard structure type (standard-type, ISO 32000-1 §14.8.4)',
  ])
  expect(await patched([heading], '/StructParents 0', '/StructParents 7')).toEqual([
    'page 1, H1 "Plan": content (MCID 0) and structure tree do not agree on whose it is (parent-tree, ISO 32000-1 §14.7.4.4)',
  ])
})

test('fonts that are not in the file, or do not say what they mean', async () => {
  expect((await patched([heading], '/FontFile2', '/FontFilo2'))[0]).toMatch(
    /^page 1: the font \w+\+SourceSans3-Regular is not in the file \(font-embedded, ISO 14289-1 §7\.21\.4\.1\)$/,
  )
  expect((await patched([heading], '/ToUnicode', '/ToUnicade'))[0]).toMatch(/does not say what its glyphs mean/)
})

test('a file that cannot be read', async () => {
  const { bytes } = await createPdf({ ...basics, content: ['x'] })
  expect(faults(bytes.subarray(0, -20))).toEqual([
    'the file cannot be read: The file does not end with the place of its cross-references (readable, ISO 32000-1 §7.5)',
  ])
  expect(faults(Buffer.from('GIF89a'))[0]).toMatch(/does not begin as a PDF/)
})

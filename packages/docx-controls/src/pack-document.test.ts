import {
  Bookmark,
  Document,
  ExternalHyperlink,
  Header,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { afterEach, expect, test } from 'vitest'
import { AccessibleTable, type PackOptions, packDocument } from './index.ts'

const options: PackOptions = {
  title: 'Beds & borders',
  language: 'en-GB',
  creator: 'Garden office',
  date: new Date('2026-01-31T00:00:00Z'),
}
const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

test('the same document gives the same bytes in every time zone, whatever was built before', async () => {
  process.env.TZ = 'Pacific/Auckland'
  const first = await packDocument(everything(), options)
  process.env.TZ = 'America/Los_Angeles'
  // Counts on docx's counters of the process: bookmarks and drawings.
  await packDocument(everything(), options)
  process.env.TZ = 'UTC'
  expect(await packDocument(everything(), options)).toEqual(first)
})

test('every part is well-formed XML, and the content types come first', async () => {
  const parts = unzipSync(await packDocument(everything(), options))
  const paths = Object.keys(parts)
  expect(paths.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels'])
  expect(paths.slice(2)).toEqual(paths.slice(2).sort())
  for (const [path, bytes] of Object.entries(parts)) if (!/\.png$/.test(path)) checkXml(path, strFromU8(bytes))
})

test('links, pictures, drawings and bookmarks are numbered from 1 in each document', async () => {
  const parts = unzipSync(await packDocument(everything(), options))
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const relationships = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())
  const ids = [...relationships.matchAll(/\bId="([^"]*)"/g)].map(([, id]) => id)
  expect(ids).toEqual(ids.map((_, index) => `rId${index + 1}`))
  const targetOf = (id: string | undefined) => new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relationships)?.[1]
  expect(targetOf(/<w:hyperlink[^>]*r:id="([^"]*)"/.exec(body)?.[1])).toBe('https://example.org')
  expect(targetOf(/r:embed="([^"]*)"/.exec(body)?.[1])).toBe('media/image1.png')
  expect([...body.matchAll(/<wp:docPr\b[^>]*?\bid="(\d+)"/g)].map(([, id]) => id)).toEqual(['1', '2'])
  expect([...body.matchAll(/<w:bookmark\w+\b[^>]*?w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['1', '1', '2', '2'])
})

test('title, language and date stand in the properties and the settings, not the clock', async () => {
  const parts = unzipSync(
    await packDocument(everything(), { ...options, subject: 'S', keywords: 'K', description: 'D' }),
  )
  const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())
  expect(core).toContain('<dc:title>Beds &#38; borders</dc:title><dc:subject>S</dc:subject>')
  expect(core).toContain('<dc:language>en-GB</dc:language>')
  expect(core.match(/2026-01-31T00:00:00Z/g)).toHaveLength(2)
  expect(strFromU8(parts['word/settings.xml'] ?? new Uint8Array())).toContain('<w:themeFontLang w:val="en-GB"/>')
})

test('a table carries its name, its description and the bits of its look', async () => {
  const parts = unzipSync(await packDocument(everything(), options))
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  expect(body).toMatch(/<w:tblLook [^>]*w:val="0620"[^>]*\/>/)
  expect(body).toContain(
    '<w:tblCaption w:val="Beds &amp; borders"/><w:tblDescription w:val="One row for each bed."/></w:tblPr>',
  )
})

test('a list style and its level name each other', async () => {
  const listStyles = [{ reference: 'dots', styles: ['ListBullet', 'ListBullet2'] }]
  const parts = unzipSync(await packDocument(everything(), { ...options, listStyles }))
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
  const numbering = strFromU8(parts['word/numbering.xml'] ?? new Uint8Array())
  expect(styles).toMatch(
    /w:styleId="ListBullet2">.*?<w:pPr><w:keepNext\/><w:numPr><w:ilvl w:val="1"\/><w:numId w:val="2"\/><\/w:numPr><w:contextualSpacing\/>/,
  )
  expect(numbering).toMatch(
    /<w:numFmt w:val="bullet"\/><w:pStyle w:val="ListBullet"\/>.*<w:pStyle w:val="ListBullet2"\/>/,
  )
})

test('a list style that the styles lack is an error that names it', async () => {
  const listStyles = [{ reference: 'dots', styles: ['Nowhere'] }]
  await expect(packDocument(everything(), { ...options, listStyles })).rejects.toThrow('Nowhere')
})

/** Whatever docx numbers by chance or by counter: a link, pictures, bookmarks, a table, a list, a header. */
function everything(): Document {
  const picture = () =>
    new ImageRun({
      type: 'png',
      data: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
        'base64',
      ),
      transformation: { width: 10, height: 10 },
      altText: { name: 'Dot', title: 'Dot', description: 'A dot' },
    })
  const bookmark = (id: string) => new Bookmark({ id, children: [new TextRun(id)] })
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  return new Document({
    externalStyles: stylesXml,
    numbering: {
      config: [
        { reference: 'dots', levels: [0, 1].map((level) => ({ level, format: LevelFormat.BULLET, text: '•' })) },
      ],
    },
    compatibility: { version: 15 },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Header')] }) },
        children: [
          new Paragraph({ children: [bookmark('one'), bookmark('two'), picture(), picture()] }),
          new Paragraph({
            children: [new ExternalHyperlink({ link: 'https://example.org', children: [new TextRun('out')] })],
          }),
          new Paragraph({ children: [new InternalHyperlink({ anchor: 'one', children: [new TextRun('in')] })] }),
          new Paragraph({ text: 'item', numbering: { reference: 'dots', level: 0, instance: 1 } }),
          new AccessibleTable({
            caption: 'Beds & borders',
            description: 'One row for each bed.',
            columnWidths: [4000],
            tableLook: { firstRow: true, noHBand: true, noVBand: true },
            rows: [new TableRow({ tableHeader: true, children: [cell('Bed')] })],
          }),
        ],
      },
    ],
  })
}

const stylesXml = [
  '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...['ListBullet', 'ListBullet2'].map(
    (id) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:keepNext/><w:contextualSpacing/></w:pPr></w:style>`,
  ),
  '</w:styles>',
].join('')

function checkXml(path: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw new Error(path, { cause: error })
  })
  parser.write(xml).close()
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readReference } from './read-reference.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const typesOf = (type: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override ContentType="application/${type}" PartName="/word/document.xml"/></Types>`
const template = typesOf('vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml')
const style = '<x:style x:type="paragraph" x:styleId="berschrift1"><x:name x:val="heading 1"/></x:style>'
const styles = (inside = style, namespace = word) => `<x:styles xmlns:x="${namespace}">${inside}</x:styles>`
const packed = (parts: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ) as Zippable,
  )
const file = (parts: Record<string, string | Uint8Array> = {}) =>
  packed({ '[Content_Types].xml': template, 'word/styles.xml': styles(), ...parts })

test('styles are read by name, whatever their prefix, in the order of the schema and without numbering', async () => {
  const inside =
    '<x:style x:type="paragraph" x:styleId="b1" x:default="1"><x:pPr><x:outlineLvl x:val="0"/><x:numPr><x:numId x:val="3"/></x:numPr><x:keepNext/></x:pPr><x:name x:val="heading 1"/></x:style>' +
    '<x:style x:type="numbering" x:styleId="n"><x:name x:val="List"/></x:style>'
  const reference = await readReference(file({ 'word/styles.xml': styles(inside) }))
  expect(reference).toMatchObject({
    kind: 'reference',
    theme: undefined,
    styles: [
      {
        id: 'b1',
        name: 'heading 1',
        type: 'paragraph',
        xml: '<w:style w:type="paragraph" w:styleId="b1" w:default="1"><w:name w:val="heading 1"></w:name><w:pPr><w:keepNext></w:keepNext><w:outlineLvl w:val="0"></w:outlineLvl></w:pPr></w:style>',
      },
    ],
  })
})

test('a theme is read with its colours and fonts, and a strict file as well as a transitional one', async () => {
  const slots = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6']
  const colours = [...slots, 'hlink', 'folHlink'].map((slot) => `<a:${slot}><a:srgbClr val="0b3b6f"/></a:${slot}>`)
  const fonts = ['major', 'minor'].map((name) => `<a:${name}Font><a:latin typeface="${name}"/></a:${name}Font>`)
  const theme = `<a:theme xmlns:a="urn:a" name="Ours"><a:themeElements><a:clrScheme>${colours.join('')}</a:clrScheme><a:fontScheme>${fonts.join('')}</a:fontScheme></a:themeElements></a:theme>`
  const strict = styles(style, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
  const reference = await readReference(file({ 'word/theme/theme1.xml': theme, 'word/styles.xml': strict }))
  expect(reference).toMatchObject({
    theme: { name: 'Ours', fonts: { headings: 'major', body: 'minor' }, colours: { dark1: '0B3B6F' } },
    styles: [{ name: 'heading 1' }],
  })
})

test.each([
  ['more than 20 MB', new Uint8Array((20 << 20) + 1), 'It is larger than 20 MB, which no template needs.'],
  ['nothing', new Uint8Array(), 'It is not a Word file; save it from Word as .dotx.'],
  [
    'a password',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'It is protected by a password, or it is an old .doc file; save it as .dotx without one.',
  ],
  ['half a file', file().subarray(0, 300), 'It is damaged; open it in Word and save it again as .dotx.'],
  [
    'macros by type',
    file({ '[Content_Types].xml': typesOf('vnd.ms-word.template.macroEnabledTemplate.main+xml') }),
    'It holds macros; save it as .dotx, which has none.',
  ],
  ['macros by part', file({ 'word/vbaProject.bin': 'x' }), 'It holds macros; save it as .dotx, which has none.'],
  [
    'a spreadsheet',
    file({ '[Content_Types].xml': typesOf('vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml') }),
    'It is an Office file, but not of Word; save a Word template as .dotx.',
  ],
  [
    'another zip',
    packed({ 'a.txt': 'a' }),
    'It is an Office file, but not of Word; save a Word template as .dotx.',
  ],
  [
    'no styles',
    packed({ '[Content_Types].xml': template }),
    'It has no styles; open it in Word and save it again as .dotx.',
  ],
  [
    'a DOCTYPE',
    file({ 'word/styles.xml': `<!DOCTYPE x [<!ENTITY a "aaaa">]>${styles()}` }),
    'Its XML is not well formed; open it in Word and save it again as .dotx.',
  ],
  [
    'elements without end',
    file({ 'word/styles.xml': styles('<x:a>'.repeat(300) + '</x:a>'.repeat(300)) }),
    'Its XML is not well formed; open it in Word and save it again as .dotx.',
  ],
  [
    'a part that inflates a thousandfold',
    file({ 'word/styles.xml': new Uint8Array(19 << 20) }),
    'It would take far more room than its size says, as no Word file does.',
  ],
  [
    'a path out of the package',
    file({ '../styles.xml': styles() }),
    'It is damaged; open it in Word and save it again as .dotx.',
  ],
])('%s is refused in one plain sentence', async (_, bytes, says) => {
  expect(await readReference(bytes)).toMatchObject({ kind: 'refused', says })
})

test('whatever byte is changed, it ends with styles or with a sentence', async () => {
  const good = file()
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = good.slice()
      bytes[at] = byte
      expect(['reference', 'refused']).toContain((await readReference(bytes)).kind)
    }),
    { numRuns: 200 },
  )
}, 60_000)

const corpus = new URL('../../../../../shared/corpus/', import.meta.url)
test.skipIf(!existsSync(corpus))('no file of the corpus makes it throw', async () => {
  for (const folder of ['docx/', 'zip/']) {
    for (const name of readdirSync(new URL(folder, corpus))) {
      const reference = await readReference(readFileSync(new URL(folder + name, corpus)))
      expect(['reference', 'refused'], name).toContain(reference.kind)
    }
  }
}, 60_000)

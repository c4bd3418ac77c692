import { readFileSync } from 'node:fs'
import { Document, Header, Paragraph, TableCell, TableRow } from 'docx'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import {
  AccessibleTable,
  BlockControl,
  type Control,
  controlId,
  InlineControl,
  packDocument,
  RepeatingRow,
  RunText,
  TextCell,
  TextParagraph,
  toTemplate,
} from './index.ts'

const options = { title: 'T', language: 'en-GB', creator: 'C', date: new Date('2026-01-31T00:00:00Z') }
const pack = (...children: Paragraph[]) => packDocument(new Document({ sections: [{ children }] }), options)
const partOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())
const bodyOf = async (...children: Paragraph[]) => partOf(await pack(...children), 'word/document.xml')
const inline = (...controls: Control[]) =>
  new Paragraph({ children: controls.map((control) => new InlineControl(control)) })
const named = { tag: 'a', alias: 'A', prompt: 'Write' }
const propertiesOf = (xml: string) => /<w:sdtPr>(.*?)<\/w:sdtPr>/.exec(xml)?.[1]

test('a control says alias, tag, id, lock, placeholder and kind, in this order', async () => {
  expect(propertiesOf(await bodyOf(inline({ kind: 'text', multiLine: true, ...named })))).toBe(
    `<w:alias w:val="A"/><w:tag w:val="a"/><w:id w:val="${controlId('a')}"/><w:lock w:val="sdtLocked"/>` +
      '<w:placeholder><w:docPart w:val="prompt-a"/></w:placeholder><w:showingPlcHdr/><w:text w:multiLine="1"/>',
  )
})

test.each([
  ['text', { kind: 'text', ...named }, '<w:text/>'],
  ['rich text', { kind: 'richText', ...named }, '<w:richText/>'],
  [
    'a drop-down',
    { kind: 'dropDown', ...named, items: [{ value: 'x', text: 'X' }] },
    '<w:dropDownList><w:listItem w:displayText="Write" w:value=""/><w:listItem w:displayText="X" w:value="x"/></w:dropDownList>',
  ],
  [
    'a combo box',
    { kind: 'comboBox', ...named, items: [] },
    '<w:comboBox><w:listItem w:displayText="Write" w:value=""/></w:comboBox>',
  ],
  [
    'a date',
    { kind: 'date', ...named, value: '2026-03-31' },
    '<w:date w:fullDate="2026-03-31T00:00:00Z"><w:dateFormat w:val="dd/MM/yyyy"/><w:lid w:val="en-GB"/><w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>',
  ],
  [
    'a check box',
    { kind: 'checkBox', tag: 'a', alias: 'A', checked: true },
    '<w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="2612" w14:font="Segoe UI Symbol"/><w14:uncheckedState w14:val="2610" w14:font="Segoe UI Symbol"/></w14:checkbox>',
  ],
] as const)('%s is written as Word writes it', async (_, control, kind) => {
  expect(propertiesOf(await bodyOf(inline(control)))?.endsWith(kind)).toBe(true)
})

test('a value stands instead of the prompt, lines and dates as a reader writes them', async () => {
  const body = await bodyOf(
    inline(
      { kind: 'text', ...named, tag: 'lines', value: 'one\ntwo' },
      { kind: 'date', ...named, tag: 'date', value: '2026-03-31', format: 'd.M.yyyy' },
      { kind: 'dropDown', ...named, tag: 'choice', items: [{ value: 'x', text: 'X ray' }], value: 'x' },
      { kind: 'comboBox', ...named, tag: 'own', items: [], value: 'My own' },
    ),
  )
  const contents = [...body.matchAll(/<w:sdtContent>(.*?)<\/w:sdtContent>/g)].map(([, xml = '']) =>
    xml.replaceAll('<w:br/>', '|').replace(/<[^>]*>/g, ''),
  )
  expect(contents).toEqual(['one|two', '31.3.2026', 'X ray', 'My own'])
  expect(body).not.toContain('showingPlcHdr')
})

test('the prompt of each control is a building block of its own, in the styles of the document', async () => {
  const bytes = await pack(inline({ kind: 'text', ...named }, { kind: 'text', ...named, tag: 'b', promptName: 'own' }))
  const glossary = partOf(bytes, 'word/glossary/document.xml')
  expect([...glossary.matchAll(/<w:docPartPr><w:name w:val="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'own',
    'prompt-a',
  ])
  expect(glossary).toContain('<w:rStyle w:val="PlaceholderText"/></w:rPr><w:t xml:space="preserve">Write</w:t>')
  expect(partOf(bytes, 'word/glossary/styles.xml')).toContain('w:styleId="PlaceholderText"')
  expect(partOf(bytes, 'word/_rels/document.xml.rels')).toContain('Target="glossary/document.xml"')
  expect(partOf(bytes, '[Content_Types].xml')).toContain('PartName="/word/glossary/document.xml"')
})

test('ids come from tags alone; of two tags with one hash the later takes the next number', async () => {
  const [one, other] = tagsOfOneHash()
  const control = (tag: string): Control => ({ kind: 'text', ...named, tag })
  const body = await bodyOf(inline(control(one), control(other)))
  const ids = [...body.matchAll(/<w:id w:val="(\d+)"/g)].map(([, id]) => Number(id))
  expect(ids).toEqual([controlId(one), controlId(one) + 1])
})

test('a control in a header, which docx writes twice, keeps its id', async () => {
  const document = new Document({
    sections: [{ headers: { default: new Header({ children: [inline({ kind: 'text', ...named })] }) }, children: [] }],
  })
  expect(partOf(await packDocument(document, options), 'word/header1.xml')).toContain(`w:val="${controlId('a')}"`)
})

test.each([
  [
    'two controls of one tag',
    [
      { kind: 'text', ...named },
      { kind: 'text', ...named },
    ],
    'two content controls have the tag a',
  ],
  ['a tag of 65 characters', [{ kind: 'text', ...named, tag: 'x'.repeat(65) }], 'is not 1 to 64 characters'],
  ['no alias', [{ kind: 'text', ...named, alias: '' }], 'the alias "" of a control is not 1 to 64 characters'],
  ['no prompt', [{ kind: 'text', ...named, prompt: ' ' }], 'the control a has no prompt'],
  ['a date of another kind', [{ kind: 'date', ...named, value: '31/03/2026' }], 'is not written as YYYY-MM-DD'],
  ['a value not offered', [{ kind: 'dropDown', ...named, items: [], value: 'x' }], 'does not offer its own value'],
  [
    'an option twice',
    [
      {
        kind: 'dropDown',
        ...named,
        items: [
          { value: 'x', text: 'X' },
          { value: 'x', text: 'Y' },
        ],
      },
    ],
    'offers the same value twice',
  ],
] as const)('%s is an error that says so', async (_, controls, message) => {
  await expect(pack(inline(...controls))).rejects.toThrow(message)
})

test('a block control brings a paragraph of its own, in a cell too', async () => {
  const block = (tag: string) => new BlockControl({ kind: 'richText', ...named, tag }, { style: 'Normal' })
  const table = new AccessibleTable({
    caption: 'C',
    description: 'D',
    rows: [new TableRow({ children: [new TableCell({ children: [block('b')] })] })],
  })
  const document = new Document({ sections: [{ children: [block('a'), table] }] })
  const body = partOf(await packDocument(document, options), 'word/document.xml')
  expect(body).toMatch(/<w:body><w:sdt>.*?<w:sdtContent><w:p><w:pPr><w:pStyle w:val="Normal"\/><\/w:pPr>/)
  expect(body).toMatch(/<w:tc><w:sdt>.*<\/w:sdt><\/w:tc>/)
})

test('rows of one section are its items, and rows around it stay rows', async () => {
  const cell = () => new TextCell([new TextParagraph({ style: 'Normal', children: [new RunText('x')] })])
  const row = () => new TableRow({ children: [cell()] })
  const section = (tag: string) => ({ tag, alias: tag, title: `Another ${tag}` })
  const [a, b] = [section('a'), section('b')]
  const item = (of: typeof a, number: number) =>
    new RepeatingRow({
      section: of,
      item: { tag: `${of.tag}${number}`, alias: `${of.tag}${number}` },
      children: [cell()],
    })
  const rows = [row(), item(a, 1), item(a, 2), item(b, 1), row()]
  const table = new AccessibleTable({ caption: 'C', description: 'D', columnWidths: [900], rows })
  const body = partOf(
    await packDocument(new Document({ sections: [{ children: [table] }] }), options),
    'word/document.xml',
  )
  const shape = [...body.matchAll(/<w:(tr)>|<w:tag w:val="(\w+)"|<(\/w:sdt)>/g)].map(
    ([, tr, tag, end]) => tr ?? tag ?? end,
  )
  expect(shape.join(' ')).toBe('tr a a1 tr /w:sdt a2 tr /w:sdt /w:sdt b b1 tr /w:sdt /w:sdt tr')
  expect(body).toContain('<w15:repeatingSection><w15:sectionTitle w:val="Another a"/></w15:repeatingSection>')
  expect(body).toContain('<w15:repeatingSectionItem/>')
})

test('a template differs from its document in the content types alone', async () => {
  const docx = await pack(inline({ kind: 'text', ...named }))
  const [one, other] = [unzipSync(docx), unzipSync(toTemplate(docx))]
  const differing = Object.keys(one).filter((path) => strFromU8(one[path] ?? docx) !== strFromU8(other[path] ?? docx))
  expect(Object.keys(other)).toEqual(Object.keys(one))
  expect(differing).toEqual(['[Content_Types].xml'])
  expect(strFromU8(other['[Content_Types].xml'] ?? docx)).toContain('wordprocessingml.template.main+xml')
  expect(() => toTemplate(new Uint8Array(40))).toThrow('this zip was not written by packDocument')
})

test('custom properties and custom XML are written, in one order', async () => {
  const bytes = await packDocument(new Document({ sections: [{ children: [] }] }), {
    ...options,
    properties: { second: '2 & 3', first: '1' },
    customXml: [{ namespace: 'urn:example', xml: '<form xmlns="urn:example"/>' }],
  })
  expect(partOf(bytes, 'docProps/custom.xml')).toMatch(
    /pid="2" name="first"><vt:lpwstr>1<.*pid="3" name="second"><vt:lpwstr>2 &#38; 3</,
  )
  expect(partOf(bytes, 'customXml/item1.xml')).toBe('<form xmlns="urn:example"/>')
  expect(partOf(bytes, 'customXml/itemProps1.xml')).toMatch(/ds:itemID="\{[0-9A-F-]{36}\}".*ds:uri="urn:example"/)
  expect(partOf(bytes, 'word/_rels/document.xml.rels')).toContain('Target="../customXml/item1.xml"')
})

test('whatever text is given, every part is well-formed XML', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
      fc.string({ unit: 'grapheme' }),
      async (value, more) => {
        const prompt = `p${more}\u0000\uD800]]>`
        const bytes = await pack(
          inline({ kind: 'text', tag: `t${value}`.slice(0, 64), alias: `a${value}`.slice(0, 64), prompt, value }),
        )
        for (const [path, part] of Object.entries(unzipSync(bytes))) checkXml(path, strFromU8(part))
      },
    ),
    { numRuns: 40 },
  )
}, 60_000)

test('the README shows the example', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  expect(read('../README.md')).toContain(`\`\`\`js\n${read('../examples/plan.js')}\`\`\`\n`)
})

function checkXml(path: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw new Error(path, { cause: error })
  })
  parser.write(xml).close()
}

/** Found by trying: some 50,000 tags are enough for two with the same 31 bits, by the birthday paradox. */
function tagsOfOneHash(): readonly [string, string] {
  const seen = new Map<number, string>()
  for (let number = 0; ; number += 1) {
    const tag = `t${number}`
    const known = seen.get(controlId(tag))
    if (known !== undefined) return [known, tag]
    seen.set(controlId(tag), tag)
  }
}

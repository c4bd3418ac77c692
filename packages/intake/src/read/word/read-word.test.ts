import { expect, test } from 'vitest'
import { contentTypes, control, paragraph, relations, run, wordFile } from '../../testing/word-file.ts'
import { readWord } from './read-word.ts'

const answers = async (body: string, parts = {}, prompts: readonly string[] = []) => {
  const { answers: found } = await readWord(wordFile(body, parts), prompts)
  return JSON.parse(JSON.stringify(found))
}
const prompt = '<w:showingPlcHdr/>'
const box = (isTicked: boolean) => `<w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/></w14:checkbox>`

test('the form, its version, edition and language stand in the properties of the file', async () => {
  const { form, format } = await readWord(wordFile(''))
  expect([format, form]).toEqual(['docx', { id: 'story', version: 2, edition: 'full', language: 'en-GB' }])
})

test('where a program has dropped the properties, a part of our own says the same', async () => {
  const custom = '<form xmlns="urn:roadmap:form" id="story" version="2" edition="full" language="en-GB"/>'
  const { form } = await readWord(wordFile('', { 'docProps/custom.xml': undefined, 'customXml/item1.xml': custom }))
  expect(form).toEqual({ id: 'story', version: 2, edition: 'full', language: 'en-GB' })
})

test('answers are read by the tags of their controls, in a line or over several paragraphs', async () => {
  const body = [
    paragraph(run('Title: ') + control('title', run('Bea') + run('ns'))),
    control(
      'story',
      paragraph(run('One')) + paragraph('') + paragraph(`${run('Two')}<w:r><w:br/></w:r>${run('Three')}`),
    ),
  ]
  expect(await answers(body.join(''))).toEqual({ title: 'Beans', story: 'One\n\nTwo\nThree' })
})

test('a control that shows its prompt is blank', async () => {
  expect(await answers(control('title', paragraph(run('Your answer')), prompt))).toEqual({ title: '' })
})

test('a prompt whose mark was lost is known by the building blocks of the file, or by our wording', async () => {
  const glossary =
    '<w:glossaryDocument xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docParts><w:docPart><w:docPartPr><w:name w:val="rm-title"/></w:docPartPr><w:docPartBody><w:p><w:r><w:t>Name it</w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>'
  const body = control('title', run('Name it')) + control('story', run('Your answer'))
  const parts = { 'word/glossary/document.xml': glossary }
  expect(await answers(body, parts, ['Your answer'])).toEqual({ title: '', story: '' })
  expect(await answers(body)).toEqual({ title: 'Name it', story: 'Your answer' })
})

test('without a tag, the name of the placeholder says what is answered', async () => {
  const lost = `<w:sdt><w:sdtPr><w:placeholder><w:docPart w:val="rm-bed[1].yield"/></w:placeholder></w:sdtPr><w:sdtContent>${run('3')}</w:sdtContent></w:sdt>`
  expect(await answers(lost)).toEqual({ bed: [{ yield: '3' }] })
})

test('a control that LibreOffice 7.4 wrapped into a copy of itself is one answer', async () => {
  const named = '<w:placeholder><w:docPart w:val="rm-is_sold"/></w:placeholder>'
  const inner = `<w:sdt><w:sdtPr>${named}${box(true)}</w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>`
  const outer = `<w:sdt><w:sdtPr>${named}</w:sdtPr><w:sdtContent>${paragraph(inner + run(' Yes'))}</w:sdtContent></w:sdt>`
  expect(await answers(outer)).toEqual({ is_sold: true })
})

test('a row whose answer LibreOffice 7.4 wrote once for each script in it is one row', async () => {
  const named = '<w:placeholder><w:docPart w:val="rm-bed[1].bed_name"/></w:placeholder>'
  const field = (text: string) => `<w:sdt><w:sdtPr>${named}</w:sdtPr><w:sdtContent>${text}</w:sdtContent></w:sdt>`
  const [whole, start, end] = ['Beans شمال', 'Beans ', 'شمال'].map(run)
  const pieces = [whole, `${start}${whole}`, `${end}${whole}`, whole].map((text) => field(text ?? '')).join('')
  const cells = [pieces, field(run('Another'))].map((text) => `<w:tr><w:tc>${paragraph(text)}</w:tc></w:tr>`)
  expect(await answers(`<w:tbl>${cells.join('')}</w:tbl>`)).toEqual({
    bed: [{ bed_name: 'Beans شمال' }, { bed_name: 'Another' }],
  })
})

test('a choice is the id of its option, and a box is ticked or not', async () => {
  const list = '<w:dropDownList><w:listItem w:displayText="Broad beans" w:value="beans"/></w:dropDownList>'
  const body = [
    control('weather', run('Broad beans'), list),
    control('is_sold', run('☒'), box(true)),
    control('grown=beans', run('☒'), box(true)),
    control('grown=kale.1', run('☐'), box(false)),
  ]
  expect(await answers(body.join(''))).toEqual({ weather: 'beans', is_sold: true, grown: ['beans'] })
})

test('a date that was typed counts as it is seen; one in the words of Word by what is stored', async () => {
  const date = '<w:date w:fullDate="2026-03-31T00:00:00Z"/>'
  expect(await answers(control('sown_on', run('31/03/2026'), date))).toEqual({ sown_on: '31/03/2026' })
  expect(await answers(control('sown_on', run('Tuesday, 31 March 2026'), date))).toEqual({ sown_on: '2026-03-31' })
})

test('a date that was typed in words over an older one counts, in the language of the form', async () => {
  const date = '<w:date w:fullDate="2026-03-31T00:00:00Z"/>'
  expect(await answers(control('sown_on', run('2 April 2027'), date))).toEqual({ sown_on: '2 April 2027' })
  const custom = (language: string) => ({
    'docProps/custom.xml': undefined,
    'customXml/item1.xml': `<form xmlns="urn:roadmap:form" id="story" version="2" language="${language}"/>`,
  })
  const french = control('sown_on', run('2 avril 2027'), date)
  expect(await answers(french, custom('fr'))).toEqual({ sown_on: '2 avril 2027' })
  // What names no language that is known is read as English.
  expect(await answers(french, custom('fr_FR.x'))).toEqual({ sown_on: '2026-03-31' })
})

test('tracked insertions count, and deletions do not: of words, of moved words, of whole rows', async () => {
  const words = `${run('a')}<w:ins w:id="1">${run('b')}</w:ins><w:del w:id="2"><w:r><w:delText>c</w:delText></w:r></w:del>`
  const moved = `<w:moveFrom w:id="3">${run('d')}</w:moveFrom><w:moveTo w:id="4">${run('e')}</w:moveTo>`
  const row = `<w:tbl><w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc>${control('story', paragraph(run('x')))}</w:tc></w:tr></w:tbl>`
  expect(await answers(control('title', words + moved) + row)).toEqual({ title: 'abe' })
})

test('a control within another is an answer of its own', async () => {
  const inner = control('title', run('Beans'))
  expect(await answers(control('outer', paragraph(inner)))).toEqual({ outer: 'Beans', title: 'Beans' })
})

test('copied rows repeat the tags of their model and are rows of their own, in the order of the table', async () => {
  const row = (n: number, name: string, yields: string) =>
    `<w:tr><w:tc>${control(`bed[${n}].bed_name`, paragraph(run(name)))}</w:tc><w:tc>${control(`bed[${n}].yield`, paragraph(run(yields)))}</w:tc></w:tr>`
  const table = `<w:tbl>${row(1, 'North', '1')}${row(1, 'Copy', '2')}${row(1, 'Again', '3')}${row(2, 'South', '4')}</w:tbl>`
  expect(await answers(table)).toEqual({
    bed: [
      { bed_name: 'North', yield: '1' },
      { bed_name: 'Copy', yield: '2' },
      { bed_name: 'Again', yield: '3' },
      { bed_name: 'South', yield: '4' },
    ],
  })
})

test('Strict files and other prefixes are read as well', async () => {
  const strict = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:sdt><x:sdtPr><x:tag x:val="title"/></x:sdtPr><x:sdtContent><x:r><x:t>Beans</x:t></x:r></x:sdtContent></x:sdt></x:body></x:document>`
  expect(await answers('', { 'word/document.xml': strict })).toEqual({ title: 'Beans' })
})

test('the text, and the prompts with it, may stand in another folder', async () => {
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${control('title', run('Name it'))}</w:body></w:document>`
  const glossary =
    '<w:glossaryDocument xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docParts><w:docPart><w:docPartPr><w:name w:val="rm-title"/></w:docPartPr><w:docPartBody><w:p><w:r><w:t>Name it</w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>'
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const parts = {
    '[Content_Types].xml': contentTypes(type).replace('/word/', '/text/'),
    'word/document.xml': undefined,
    'text/document.xml': document,
    'text/glossary/document.xml': glossary,
  }
  expect(await answers('', parts)).toEqual({ title: '' })
})

test('what a stranger’s Word file must not hold is refused, each by its own code', async () => {
  const refusal = (parts: Readonly<Record<string, string | undefined>>, body = '') =>
    readWord(wordFile(body, parts)).then(
      () => 'read',
      (error: { readonly code: string }) => error.code,
    )
  const rels = 'word/_rels/settings.xml.rels'
  const elsewhere = (type: string) => ({
    'text/_rels/document.xml.rels': relations([type, 'https://example.org/a']),
  })
  const types = '[Content_Types].xml'
  expect(await refusal({ 'docProps/custom.xml': undefined })).toBe('unknown-form')
  expect(await refusal({ 'word/vbaProject.bin': 'x' })).toBe('macros')
  expect(await refusal({ [types]: contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml') })).toBe(
    'macros',
  )
  expect(await refusal({ [rels]: relations(['attachedTemplate', 'https://example.org/a.dotm']) })).toBe(
    'remote-template',
  )
  expect(await refusal({ [rels]: relations(['attachedTemplate', 'file:///\\\\host\\a.dotm']) })).toBe('remote-template')
  expect(await refusal({ [rels]: relations(['attachedTemplate', 'file:///C:\\Users\\a\\Form.dotx']) })).toBe('read')
  expect(await refusal({ [rels]: relations(['attachedTemplate', 'file:///home/a/Form.dotx']) })).toBe('read')
  expect(await refusal({ [rels]: relations(['oleObject', 'https://example.org/a']) })).toBe('remote-content')
  expect(await refusal({ [rels]: relations(['hyperlink', 'https://example.org/a']) })).toBe('read')
  expect(await refusal(elsewhere('image'))).toBe('remote-content')
  expect(await refusal(elsewhere('attachedTemplate'))).toBe('remote-template')
  // A chart that was pasted from a spreadsheet stays linked to it, and Word asks before it looks there.
  expect(await refusal({ 'word/charts/_rels/chart1.xml.rels': relations(['oleObject', 'file:///C:\\a.xlsx']) })).toBe(
    'read',
  )
  expect(await refusal({ [types]: undefined })).toBe('not-word')
  expect(await refusal({ [types]: undefined, mimetype: 'application/vnd.oasis.opendocument.text' })).toBe('odt')
  expect(await refusal({ [types]: undefined, 'Index/Document.iwa': 'x' })).toBe('pages')
  expect(
    await refusal({
      [types]: contentTypes('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
    }),
  ).toBe('xlsx')
  expect(await refusal({ '../escape.xml': 'x' })).toBe('zip-path')
  expect(await refusal({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' })).toBe('doctype')
  expect(await refusal({ 'word/document.xml': '<a><b></a>' })).toBe('damaged')
  expect(await refusal({ 'word/document.xml': `${'<a>'.repeat(300)}${'</a>'.repeat(300)}` })).toBe('too-complex')
  expect(await refusal({ 'word/document.xml': `<a>${' '.repeat(3_000_000)}</a>` })).toBe('zip-bomb')
  expect(await refusal({}, control('title', '').repeat(2001))).toBe('too-complex')
})

import { PDFDocument, PDFHexString, PDFName, PDFString, type SaveOptions } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { readPdf } from './read-pdf.ts'

/** A form as ours are made: names of fields with a slash for a full stop, values that are ids of options. */
async function makeForm(fill: (document: PDFDocument) => void = () => {}, save: SaveOptions = {}): Promise<Buffer> {
  const document = await PDFDocument.create()
  const page = document.addPage()
  const form = document.getForm()
  const add = (name: string) => form.createTextField(name).addToPage(page)
  const identity = form.createTextField('roadmap-form')
  identity.setText('story/2/full/en-GB')
  identity.addToPage(page)
  for (const name of ['title', 'story', 'bed[1]/bed_name', 'bed[2]/bed_name']) add(name)
  const weather = form.createRadioGroup('weather')
  for (const option of ['beans', 'leeks']) weather.addOptionToPage(option, page)
  const publish = form.createDropdown('publish')
  publish.addOptions(['yes', 'no'])
  publish.addToPage(page)
  for (const name of ['is_sold', 'grown=beans', 'grown=kale/1']) form.createCheckBox(name).addToPage(page)
  fill(document)
  return Buffer.from(await document.save(save))
}

const answers = async (bytes: Buffer) => JSON.parse(JSON.stringify((await readPdf(bytes)).answers))
const fill = (document: PDFDocument) => {
  const form = document.getForm()
  form.getTextField('title').setText('Beans')
  form.getTextField('bed[2]/bed_name').setText('South')
  form.getRadioGroup('weather').select('leeks')
  form.getDropdown('publish').select('yes')
  form.getCheckBox('grown=kale/1').check()
}
const filled = {
  title: 'Beans',
  story: '',
  weather: 'leeks',
  publish: 'yes',
  is_sold: '',
  grown: ['kale.1'],
  bed: [{ bed_name: '' }, { bed_name: 'South' }],
}

test('the form, its version, edition and language stand in a field of the form', async () => {
  const { form, format } = await readPdf(await makeForm())
  expect([format, form]).toEqual(['pdf', { id: 'story', version: 2, edition: 'full', language: 'en-GB' }])
})

test('values are read by the names of fields, with objects in streams and without', async () => {
  expect(await answers(await makeForm(fill, { useObjectStreams: true }))).toEqual(filled)
  expect(await answers(await makeForm(fill, { useObjectStreams: false }))).toEqual(filled)
})

test('changes that a program appended to the file count', async () => {
  const document = await PDFDocument.load(await makeForm(), { forIncrementalUpdate: true, updateMetadata: false })
  fill(document)
  const appended = Buffer.from(await document.save({ useObjectStreams: true }))
  expect(await answers(appended)).toEqual(filled)
})

test('text counts as it was typed in every encoding, and where it stands in a stream', async () => {
  const set = (value: PDFHexString | PDFString) => (document: PDFDocument) =>
    document.getForm().getTextField('title').acroField.dict.set(PDFName.of('V'), value)
  const utf8 = Buffer.from('\ufeffÄ 😀').toString('hex')
  expect(await answers(await makeForm(set(PDFHexString.fromText('Ä 😀'))))).toHaveProperty('title', 'Ä 😀')
  expect(await answers(await makeForm(set(PDFHexString.of(utf8))))).toHaveProperty('title', 'Ä 😀')
  expect(await answers(await makeForm(set(PDFString.of('caf\\351'))))).toHaveProperty('title', 'café')
  const stream = await makeForm((document) => {
    const { dict } = document.getForm().getTextField('title').acroField
    dict.set(PDFName.of('V'), document.context.register(document.context.flateStream('A long answer')))
  })
  expect(await answers(stream)).toHaveProperty('title', 'A long answer')
})

test('states that are numbered mean the values beside them', async () => {
  const numbered = await makeForm((document) => {
    const { dict } = document.getForm().getRadioGroup('weather').acroField
    dict.set(PDFName.of('Opt'), document.context.obj([PDFString.of('beans'), PDFString.of('leeks')]))
    dict.set(PDFName.of('V'), PDFName.of('1'))
  })
  expect(await answers(numbered)).toHaveProperty('weather', 'leeks')
})

test('a choice that holds the words of an option means its value', async () => {
  const worded = await makeForm((document) => {
    const { dict } = document.getForm().getDropdown('publish').acroField
    dict.set(PDFName.of('Opt'), document.context.obj([[PDFString.of('yes'), PDFString.of('Yes, you may')]]))
    dict.set(PDFName.of('V'), PDFString.of('Yes, you may'))
  })
  expect(await answers(worded)).toHaveProperty('publish', 'yes')
})

test('a PDF that is no form of ours is refused, each kind by its own code', async () => {
  const refusal = (bytes: Buffer) =>
    readPdf(bytes).then(
      () => 'read',
      (error: { readonly code: string }) => error.code,
    )
  const plain = await PDFDocument.create()
  plain.addPage()
  expect(await refusal(Buffer.from(await plain.save()))).toBe('unknown-form')
  plain.getForm().createTextField('title').addToPage(plain.getPage(0))
  expect(await refusal(Buffer.from(await plain.save()))).toBe('unknown-form')
  const locked = await PDFDocument.create()
  locked.addPage()
  locked.encrypt({ ownerPassword: 'a', userPassword: 'b' })
  expect(await refusal(Buffer.from(await locked.save({ useObjectStreams: false })))).toBe('password-pdf')
  const whole = await makeForm(() => {}, { useObjectStreams: false })
  expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('damaged-pdf')
  const lost = whole.toString('latin1').replace(/\/Fields \[ /, '/Fields [ 999 0 R ')
  expect(await refusal(Buffer.from(lost, 'latin1'))).toBe('damaged-pdf')
  const many = await makeForm((document) => {
    for (let page = 0; page < 200; page += 1) document.addPage()
  })
  expect(await refusal(many)).toBe('too-complex')
})

import { PDFCheckBox, PDFDocument, PDFDropdown, PDFRadioGroup, PDFTextField } from '@cantoo/pdf-lib'
import { toPdfName } from '@roadmap/document/field-path'
import type { DocumentNode, Field, Flow } from '@roadmap/document/nodes'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { renderPdf } from '../render.ts'
import { sampleDocument, table } from '../testing/sample-document.ts'
import { defaultFonts, defaultTheme } from '../testing/test-book.ts'

const [theme, fonts] = [defaultTheme(), defaultFonts()]

const ask = (path: string, control: Field['control'], more: Partial<Field> = {}): Field => ({
  type: 'field',
  path,
  control,
  label: `Label of ${path}`,
  prompt: 'Your answer',
  required: false,
  requiredWord: 'required',
  options: [],
  ...more,
})
const options = (count: number, group?: string) =>
  Array.from({ length: count }, (_, index) => ({
    id: `o.${index + 1}`,
    label: `Option ${index + 1}`,
    ...(group && { group }),
  }))

async function render(...children: Flow[]) {
  const document: DocumentNode = { ...sampleDocument(), form: { id: 'orchard', version: 3 }, children }
  const { bytes, messages } = await renderPdf(document, { theme, fonts })
  const form = (await PDFDocument.load(bytes)).getForm()
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const widgets = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat()
  const items = (await Promise.all(pages.map((page) => page.getTextContent()))).flatMap((page) => page.items)
  const words = items.map((item) => ('str' in item ? item.str : '')).join(' ')
  return { bytes, form, messages, widgets, words }
}

test('each kind of answer has the field that suits it, named by its path', async () => {
  const { form, messages, words } = await render(
    ask('title', 'text', { max: 40, required: true, hint: 'One line' }),
    ask('mail', 'email'),
    ask('size', 'number', { prompt: 'A number' }),
    ask('day', 'date', { prompt: 'Day, month and year' }),
    ask('story', 'multiline'),
    ask('agree', 'checkbox'),
    ask('few', 'select', { options: options(7) }),
    ask('more', 'select', { options: options(8) }),
    ask('many', 'multiselect', { options: options(3) }),
    ask('benefit[2].measure', 'text'),
    ask('score[SA.1.GM.1]', 'select', { options: options(2) }),
  )
  expect(messages).toEqual([])
  const kinds = Object.fromEntries(form.getFields().map((field) => [field.getName(), field.constructor]))
  expect(kinds).toEqual({
    title: PDFTextField,
    mail: PDFTextField,
    size: PDFTextField,
    day: PDFTextField,
    story: PDFTextField,
    agree: PDFCheckBox,
    few: PDFRadioGroup,
    more: PDFDropdown,
    'many=o/1': PDFCheckBox,
    'many=o/2': PDFCheckBox,
    'many=o/3': PDFCheckBox,
    'benefit[2]/measure': PDFTextField,
    'score[SA/1/GM/1]': PDFRadioGroup,
    'roadmap-form': PDFTextField,
  })
  expect(form.getTextField('title').getMaxLength()).toBe(40)
  expect(form.getTextField('title').isRequired()).toBe(true)
  expect(form.getTextField('story').isMultiline()).toBe(true)
  expect(form.getRadioGroup('few').getOptions()).toEqual(options(7).map(({ id }) => id))
  expect(form.getRadioGroup('few').getSelected()).toBeUndefined()
  expect(form.getDropdown('more').getSelected()).toEqual([])
  expect(words).toMatch(/Label of title\s+\(required\)/)
  expect(words).toContain('One line')
  expect(words).toContain('Day, month and year')
})

test('a list that opens begins with a blank entry and holds the ids of its options', async () => {
  const { widgets } = await render(ask('more', 'select', { options: options(8, 'Fruit') }))
  const list = widgets.find(({ fieldName }) => fieldName === 'more')
  expect(list.options.slice(0, 2)).toEqual([
    { exportValue: '', displayValue: ' ' },
    { exportValue: 'o.1', displayValue: 'Fruit: Option 1' },
  ])
})

test('a box that is ticked holds yes, and a button its option', async () => {
  const { widgets } = await render(
    ask('agree', 'checkbox'),
    ask('few', 'select', { options: options(2) }),
    ask('many', 'multiselect', { options: options(1, 'Fruit') }),
  )
  expect(widgets.map(({ exportValue, buttonValue }) => exportValue ?? buttonValue)).toEqual([
    'yes',
    'o.1',
    'o.2',
    'yes',
    undefined,
  ])
})

test('a field says its question, its row, that it is required, its help, and how a date is written', async () => {
  const { widgets } = await render({
    type: 'fieldGroup',
    caption: 'Benefit 2 of 6',
    description: '',
    heads: ['Question', 'Answer'],
    children: [
      ask('benefit[2].since', 'date', { hint: 'When it began', prompt: 'Day, month and year', required: true }),
      ask('few', 'select', { options: options(2) }),
      ask('many', 'multiselect', { label: 'Which?', hint: 'All that apply', options: options(1) }),
      ask('benefit[2].rating', 'select', { label: 'Rating', options: options(1) }),
    ],
  })
  expect(widgets.map(({ alternativeText }) => alternativeText)).toEqual([
    'Benefit 2 of 6: Label of benefit[2].since (required). When it began. Day, month and year',
    'Label of few: Option 1',
    'Label of few: Option 2',
    'Which? Option 1',
    'Benefit 2 of 6: Rating: Option 1',
    'This form:',
  ])
})

test('the last field says which form it is, can be seen and cannot be changed', async () => {
  const { form, widgets } = await render(ask('title', 'text'))
  const identity = form.getTextField('roadmap-form')
  expect(identity.getText()).toBe('orchard/3/complete/en-GB')
  expect(identity.isReadOnly()).toBe(true)
  expect(widgets.at(-1)?.fieldName).toBe('roadmap-form')
  expect(widgets.at(-1)?.hidden).toBeFalsy()
})

test('the name of a group is printed once, also when a heading says it already', async () => {
  const group: Flow = {
    type: 'fieldGroup',
    caption: 'About you',
    description: '',
    heads: ['Q', 'A'],
    children: [ask('name', 'text')],
  }
  const heading: Flow = { type: 'heading', depth: 1, children: [{ type: 'text', value: 'About you' }] }
  const hint: Flow = { type: 'paragraph', role: 'hint', children: [{ type: 'text', value: 'Not published' }] }
  expect((await render(heading, hint, group)).words.match(/About you/g)).toHaveLength(1)
  expect((await render(group)).words.match(/About you/g)).toHaveLength(1)
})

test('in a table, a choice is a row of buttons where they fit and a list where they do not', async () => {
  const cell = (path: string, labels: readonly string[]): Flow =>
    ask(path, 'select', { options: labels.map((label, index) => ({ id: String(index), label })) })
  const { form, messages } = await render(
    table(
      'Scores',
      [1, 1, 1],
      ['Statement', 'Score', 'Note'],
      [
        [
          [ask('a', 'text')],
          [cell('b', ['0', '1', '2', '3'])],
          [cell('c', ['Not started', 'Talked about', 'Working'])],
        ],
      ],
    ),
  )
  expect(messages).toEqual([])
  expect(form.getField('b')).toBeInstanceOf(PDFRadioGroup)
  expect(form.getField('c')).toBeInstanceOf(PDFDropdown)
  expect(form.getField('a')).toBeInstanceOf(PDFTextField)
})

test('no field reaches beyond the margins, and none covers another', async () => {
  const { widgets } = await render(
    ask('long', 'select', { options: options(9).map((option) => ({ ...option, label: option.label.repeat(30) })) }),
    ask('wide', 'multiselect', {
      options: options(9).map((option) => ({ ...option, label: `${option.label} and more` })),
    }),
    ask('one', 'select', { options: options(3).map((option) => ({ ...option, label: option.label.repeat(20) })) }),
    table('Scores', [1, 1], ['One', 'Two'], [[[ask('x', 'multiline')], [ask('y', 'checkbox')]]]),
  )
  const { margins } = theme.page
  const rects = widgets.map(({ rect }) => rect.map(Number))
  for (const [left, , right] of rects) {
    expect(left).toBeGreaterThanOrEqual(margins.inner - 0.1)
    expect(right).toBeLessThanOrEqual(595.28 - margins.outer + 0.1)
  }
  const overlaps = rects.flatMap(([left, bottom, right, top], index) =>
    rects
      .slice(index + 1)
      .filter((other) => left < other[2] && other[0] < right && bottom < other[3] && other[1] < top),
  )
  expect(overlaps).toEqual([])
})

test('two questions with one path are one field and one diagnostic', async () => {
  const { form, messages } = await render(ask('same', 'text'), ask('same', 'text'))
  expect(form.getFields().map((field) => field.getName())).toEqual(['same', 'roadmap-form'])
  expect(messages).toEqual([
    {
      rule: 'pdf-repeated-field',
      what: 'Found a second field with the path `same`, expected one',
      why: 'It is printed as an empty box and cannot be filled in.',
      fix: 'Give one of the two questions another id.',
      place: undefined,
    },
  ])
})

test('a document that is no form has boxes to write in by hand', async () => {
  const { bytes } = await renderPdf({ ...sampleDocument(), children: [ask('title', 'text')] }, { theme, fonts })
  expect((await PDFDocument.load(bytes)).getForm().getFields()).toEqual([])
})

test('answers of every kind are read back from a filled form', async () => {
  const { bytes } = await render(
    ask('title', 'text'),
    ask('few', 'select', { options: options(3) }),
    ask('more', 'select', { options: options(9) }),
    ask('many', 'multiselect', { options: options(2) }),
  )
  const filled = await PDFDocument.load(bytes)
  const form = filled.getForm()
  form.getTextField('title').setText('Ångström & Söhne')
  form.getRadioGroup('few').select('o.2')
  form.getDropdown('more').select('o.9')
  form.getCheckBox(toPdfName('many=o.2')).check()
  const again = (await PDFDocument.load(await filled.save())).getForm()
  expect(again.getTextField('title').getText()).toBe('Ångström & Söhne')
  expect(again.getRadioGroup('few').getSelected()).toBe('o.2')
  expect(again.getDropdown('more').getSelected()).toEqual(['o.9'])
  expect(again.getCheckBox('many=o/1').isChecked()).toBe(false)
  expect(again.getCheckBox('many=o/2').isChecked()).toBe(true)
  expect(again.getTextField('roadmap-form').getText()).toBe('orchard/3/complete/en-GB')
})

test('a label that a heading says is announced and not printed, and a rich answer has many lines', async () => {
  const { form, messages, widgets, words } = await render(
    ask('aims', 'multiline', { rich: true, labelShown: false, hint: 'A page at most' }),
    ask('note', 'multiline'),
  )
  expect(messages).toEqual([])
  expect(words).not.toContain('Label of aims')
  expect(words).toContain('A page at most')
  expect(widgets.find(({ fieldName }) => fieldName === 'aims')?.alternativeText).toBe('Label of aims. A page at most')
  const heightOf = (name: string) => form.getTextField(name).acroField.getWidgets()[0]?.getRectangle().height ?? 0
  expect(form.getTextField('aims').isMultiline()).toBe(true)
  expect(heightOf('aims')).toBeGreaterThan(heightOf('note') * 1.5)
})

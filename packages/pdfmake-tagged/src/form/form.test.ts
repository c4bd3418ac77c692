import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { createPdf } from '../create-pdf.ts'
import type { FieldNode, PdfNode } from '../node.ts'
import { basics, readPdf, sourceOf, structureOf, textOf } from '../testing/read-pdf.ts'
import { sampleForm } from '../testing/sample-form.ts'

const make = async (...content: PdfNode[]) => (await createPdf({ ...basics, content })).bytes

const box = (field: FieldNode['field'], size = [200, 24]): FieldNode => ({
  field,
  width: size[0] ?? 0,
  height: size[1] ?? 0,
})

test('every kind of field is there, named, announced, and in the order of the page', async () => {
  const bytes = await make(sampleForm)
  const pdf = await readPdf(bytes)
  const fields = await (await pdf.getPage(1)).getAnnotations()
  expect(fields.map(({ fieldName, fieldType }) => `${fieldName} ${fieldType}`)).toEqual([
    'name Tx',
    'story Tx',
    'agree Btn',
    'sector Btn',
    'sector Btn',
    'phase Ch',
    'place Ch',
    'identity Tx',
  ])
  const [name, story, agree, council, school, phase, place, identity] = fields
  expect(name).toMatchObject({ alternativeText: 'Your name', required: true, maxLen: 40, fieldValue: '' })
  expect(story).toMatchObject({ multiLine: true, required: false })
  expect(agree).toMatchObject({ checkBox: true, exportValue: 'yes', fieldValue: 'Off' })
  expect(council).toMatchObject({ radioButton: true, buttonValue: 'council', fieldValue: 'Off' })
  expect(school).toMatchObject({ buttonValue: 'a school/college', alternativeText: 'Sector: school' })
  expect(phase).toMatchObject({
    combo: true,
    options: [{ exportValue: '', displayValue: ' ' }, { exportValue: 'p1' }, {}],
  })
  expect(place).toMatchObject({ combo: true, fieldValue: ['n'] })
  expect(identity).toMatchObject({ readOnly: true, fieldValue: 'form/1' })
})

test('each widget is the content of a form element, and pages are tabbed through by structure', async () => {
  const bytes = await make({ tag: 'Sect', stack: [{ text: 'Name' }, box({ type: 'text', name: 'a', label: 'A' })] })
  expect(await structureOf(await readPdf(bytes), 1)).toBe('Root(Document(Sect(P Form)))')
  const source = sourceOf(bytes)
  expect(source).toMatch(/\/Tabs ?\/S\b/)
  expect(source).toContain('/NeedAppearances false')
  expect(source).toMatch(/\/Type ?\/OBJR/)
  expect(source).not.toMatch(/JavaScript|\/JS\b/)
})

test('what a field holds at the start is printed in an embedded font, long answers on several lines', async () => {
  const value = 'A long answer that cannot stand on one line, so it is broken.\nA second paragraph.'
  const bytes = await make(
    box({ type: 'text', name: 'a', label: 'A', value, multiline: true }, [200, 80]),
    box({ type: 'dropDown', name: 'b', label: 'B', options: [{ value: 'x', label: 'Ex' }], value: 'x' }),
  )
  const shown = sourceOf(bytes)
    .split('\n')
    .filter((line) => line.endsWith('> Tj T*'))
  expect(shown).toHaveLength(4)
  expect(await textOf(await readPdf(bytes), 1)).toEqual([])
})

test('a form filled in by pdf-lib holds the answers', async () => {
  const filled = await PDFDocument.load(await make(sampleForm))
  const form = filled.getForm()
  form.getTextField('name').setText('Zoë Õun')
  form.getTextField('story').setText('One\nTwo')
  form.getCheckBox('agree').check()
  form.getRadioGroup('sector').select('a school/college')
  form.getDropdown('phase').select('p2')
  form.getDropdown('place').select('Somewhere else')
  const pdf = await readPdf(await filled.save())
  const values = await valuesOf(pdf)
  expect(values).toEqual({
    name: 'Zoë Õun',
    story: 'One\nTwo',
    agree: 'yes',
    sector: 'a school/college',
    phase: 'p2',
    place: 'Somewhere else',
    identity: 'form/1',
  })
})

test('a form filled in and saved by pdf.js holds the answers', async () => {
  const pdf = await readPdf(await make(sampleForm))
  const fields = await (await pdf.getPage(1)).getAnnotations()
  const answers: Record<string, unknown> = { name: 'Ann', story: 'Once', agree: true, phase: 'p1', place: 's' }
  for (const { id, fieldName } of fields) {
    if (fieldName in answers) pdf.annotationStorage.setValue(id, { value: answers[fieldName] })
  }
  pdf.annotationStorage.setValue(fields[3]?.id, { value: true })
  const saved = await PDFDocument.load(await pdf.saveDocument())
  const form = saved.getForm()
  expect(form.getTextField('name').getText()).toBe('Ann')
  expect(form.getTextField('story').getText()).toBe('Once')
  expect(form.getCheckBox('agree').isChecked()).toBe(true)
  expect(form.getRadioGroup('sector').getSelected()).toBe('council')
  expect(form.getDropdown('phase').getSelected()).toEqual(['p1'])
  expect(form.getDropdown('place').getSelected()).toEqual(['s'])
})

test('buttons of one group may stand on different pages', async () => {
  const button = (value: string, checked = false): FieldNode =>
    box({ type: 'radio', name: 'score', groupLabel: 'Score', label: value, value, checked }, [14, 14])
  const bytes = await make(button('0'), { ...button('1', true), pageBreak: 'before' })
  const group = (await PDFDocument.load(bytes)).getForm().getRadioGroup('score')
  expect(group.getOptions()).toEqual(['0', '1'])
  expect(group.getSelected()).toBe('1')
})

test('a field in a repeated table heading is one field', async () => {
  const heading = box({ type: 'checkBox', name: 'all', label: 'All' }, [12, 12])
  const rows = Array.from({ length: 80 }, (_, index) => [`${index}`])
  const pdf = await readPdf(await make({ table: { headerRows: 1, body: [[heading], ...rows] } }))
  expect(pdf.numPages).toBeGreaterThan(1)
  expect(await (await pdf.getPage(1)).getAnnotations()).toHaveLength(1)
  expect(await (await pdf.getPage(2)).getAnnotations()).toHaveLength(0)
})

test('the same form gives the same bytes', async () => {
  expect(Buffer.compare(await make(sampleForm), await make(sampleForm))).toBe(0)
})

test.each<[FieldNode | readonly FieldNode[], string]>([
  [box({ type: 'text', name: 'a.b', label: 'A' }), 'The name of the form field "a.b" holds a full stop'],
  [box({ type: 'text', name: '', label: 'A' }), 'The form field with the label "A" has no name'],
  [box({ type: 'text', name: 'a', label: '' }), 'The form field "a" has no label'],
  [box({ type: 'text', name: 'a', label: 'A' }, [0, 5]), 'The form field "a" needs a width and a height in points'],
  [
    box({ type: 'text', name: 'a', label: 'A' }, [90, 2000]),
    'The form field "a" is 2000 points high, and a page has room for 741.89',
  ],
  [
    box({ type: 'text', name: 'a', label: 'A', value: 'abc', maxLength: 2 }),
    'The form field "a" takes 2 characters, fewer than its value has',
  ],
  [
    box({ type: 'dropDown', name: 'a', label: 'A', options: [], value: 'x' }),
    'The form field "a" has the value "x", which none of its options has',
  ],
  [
    box({ type: 'radio', name: 'a', label: 'A', groupLabel: 'G', value: 'Off' }),
    'A button of the form field "a" has the value "Off", which stands for none chosen',
  ],
  [
    box({ type: 'checkBox', name: 'a', label: 'A', onValue: 'Off' }),
    'The form field "a" has the value "Off", which stands for not ticked',
  ],
  [box({ type: 'text', name: 'a', label: 'A', color: 'red' }), 'The colour of a form field is "red", expected #rrggbb'],
  [
    [box({ type: 'text', name: 'a', label: 'A' }), box({ type: 'checkBox', name: 'a', label: 'B' })],
    'Two form fields have the name "a"',
  ],
  [
    Array.from({ length: 2 }, () => box({ type: 'radio', name: 'a', label: 'A', groupLabel: 'G', value: 'x' })),
    'Two buttons of the form field "a" have the value "x"',
  ],
  [
    ['x', 'y'].map((value) => box({ type: 'radio', name: 'a', label: 'A', groupLabel: 'G', value, checked: true })),
    'Two buttons of the form field "a" are chosen',
  ],
  [{ ...box({ type: 'text', name: 'a', label: 'A' }), artifact: true }, 'The form field "a" stands in decoration'],
])('%j is an error', async (content, message) => {
  await expect(createPdf({ ...basics, content })).rejects.toThrow(message)
})

async function valuesOf(pdf: Awaited<ReturnType<typeof readPdf>>): Promise<Record<string, unknown>> {
  const fields = await (await pdf.getPage(1)).getAnnotations()
  return Object.fromEntries(fields.map(({ fieldName, fieldValue }) => [fieldName, [fieldValue].flat()[0]]))
}

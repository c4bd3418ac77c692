import type { DocumentNode, Field, Flow, TableRow } from '@roadmap/document/nodes'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { plainTheme, renderDocx } from './index.ts'
import { all, child, type Element, readXml, textOf, val } from './testing/read-xml.ts'
import { sampleActivity } from './testing/sample-activity.ts'

const render = async (document: DocumentNode) => (await renderDocx(document, { theme: plainTheme })).bytes
const partOf = (bytes: Uint8Array, path: string): Element =>
  readXml(strFromU8(unzipSync(bytes)[path] ?? new Uint8Array()))
const bodyOf = async (...children: readonly Flow[]) =>
  partOf(await render({ ...sampleActivity, children }), 'word/document.xml')
const field = (path: string, control: Field['control'], more: Partial<Field> = {}): Field => ({
  type: 'field',
  path,
  control,
  label: `Label of ${path}`,
  prompt: 'Write here',
  required: false,
  options: [],
  ...more,
})
const controlsOf = (body: Element) =>
  all(body, 'w:sdtPr').map((properties) => ({
    tag: val(child(properties, 'w:tag')),
    alias: val(child(properties, 'w:alias')),
    kind: properties.children.map((part) => (typeof part === 'string' ? '' : part.name)).at(-1),
  }))
const paragraph = (value: string): Flow => ({ type: 'paragraph', children: [{ type: 'text', value }] })

test('each kind of question becomes the control that fits it', async () => {
  const options = [{ id: 'a.1', label: 'First' }]
  const body = await bodyOf(
    field('text', 'text'),
    field('multiline', 'multiline'),
    field('rich', 'multiline', { rich: true }),
    field('date', 'date'),
    field('number', 'number'),
    field('email', 'email'),
    field('select', 'select', { options }),
    field('checkbox', 'checkbox', { prompt: '' }),
    field('many', 'multiselect', { options }),
  )
  expect(controlsOf(body).map(({ tag, kind }) => `${tag} ${kind}`)).toEqual([
    'text w:text',
    'multiline w:text',
    'rich w:richText',
    'date w:date',
    'number w:text',
    'email w:text',
    'select w:dropDownList',
    'checkbox w14:checkbox',
    'many=a.1 w14:checkbox',
  ])
  expect(all(body, 'w:listItem').map(({ attributes }) => attributes['w:value'])).toEqual(['', 'a.1'])
  expect(all(body, 'w:text').map(({ attributes }) => attributes['w:multiLine'] ?? '')).toEqual(['', '1', '', ''])
})

test('a prompt comes back under the name of its tag, and no control is bound to data', async () => {
  const bytes = await render({ ...sampleActivity, children: [field('benefit[2].measure', 'text')] })
  const glossary = partOf(bytes, 'word/glossary/document.xml')
  expect(all(glossary, 'w:docPartPr').map((part) => val(child(part, 'w:name')))).toEqual(['rm-benefit[2].measure'])
  expect(textOf(glossary)).toBe('[Write here]')
  expect(all(partOf(bytes, 'word/document.xml'), 'w:dataBinding')).toEqual([])
})

test('names for people are cut at 64 characters, and none stands twice', async () => {
  const label = `What ${'very '.repeat(20)}long`
  const body = await bodyOf(
    field('a', 'text', { label }),
    field('b', 'text', { label }),
    field('c', 'text', { label: ' ' }),
  )
  const aliases = controlsOf(body).map(({ alias }) => alias ?? '')
  expect(aliases.map(({ length }) => length <= 64)).toEqual([true, true, true])
  expect(aliases[0]).toMatch(/^What very .*…$/)
  expect(aliases[1]).toMatch(/… \(2\)$/)
  expect(new Set(aliases).size).toBe(3)
})

test('rows that repeat are items of one section, named by the rows of their fields', async () => {
  const row = (repeats: string | undefined, number: number): TableRow => ({
    type: 'tableRow',
    ...(repeats && { repeats }),
    children: [
      { type: 'tableCell', children: repeats ? [field(`${repeats}[${number}].owner`, 'text')] : [paragraph('x')] },
    ],
  })
  const body = await bodyOf({
    type: 'table',
    caption: 'Tasks',
    description: 'D',
    columns: [{ width: 1 }],
    children: [{ ...row(undefined, 0), header: true }, row(undefined, 0), row('task', 6), row('task', 7)],
  })
  expect(controlsOf(body).map(({ tag, kind }) => `${tag} ${kind}`)).toEqual([
    'task w15:repeatingSection',
    'task[6] w15:repeatingSectionItem',
    'task[6].owner w:text',
    'task[7] w15:repeatingSectionItem',
    'task[7].owner w:text',
  ])
  const locks = all(body, 'w:sdtPr').map((properties) => val(child(properties, 'w:lock')) ?? 'none')
  expect(locks).toEqual(['sdtLocked', 'none', 'sdtLocked', 'none', 'sdtLocked'])
})

test('a form says which it is, in custom properties and in custom XML', async () => {
  const bytes = await render({ ...sampleActivity, form: { id: 'case-study', version: 3 } })
  const said = all(partOf(bytes, 'docProps/custom.xml'), 'property').map(
    (property) => `${property.attributes.name}=${all(property, 'vt:lpwstr')[0]?.children.join('')}`,
  )
  const { id } = sampleActivity.edition
  expect(said).toEqual([
    `roadmap-edition=${id}`,
    'roadmap-form=case-study',
    'roadmap-form-version=3',
    'roadmap-language=en-GB',
  ])
  expect(partOf(bytes, 'customXml/item1.xml').attributes).toEqual({
    xmlns: 'urn:roadmap:form',
    id: 'case-study',
    version: '3',
    edition: id,
    language: 'en-GB',
  })
})

test('headings with a code are numbered by their styles, others are not', async () => {
  const heading = (title: string, code?: string): Flow => ({
    type: 'heading',
    depth: 1,
    ...(code !== undefined && { code }),
    children: [{ type: 'text', value: title }],
  })
  const bytes = await render({
    ...sampleActivity,
    numberedHeadings: true,
    children: [heading('About'), heading('Summary', '1')],
  })
  const numbers = all(partOf(bytes, 'word/document.xml'), 'w:p').map((line) => val(all(line, 'w:numId')[0]))
  expect(numbers).toEqual(['0', undefined])
  const style = all(partOf(bytes, 'word/styles.xml'), 'w:style').find((s) => s.attributes['w:styleId'] === 'Heading1')
  expect(style && all(style, 'w:numId')).toHaveLength(1)
})

test('the logo stands above the title with its alternative text', async () => {
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='
  const logo = {
    bytes: Buffer.from(dot, 'base64'),
    type: 'png',
    widthPx: 600,
    heightPx: 120,
    alt: 'Garden office',
  } as const
  const bytes = await render({ ...sampleActivity, logo })
  const body = partOf(bytes, 'word/document.xml')
  expect(all(body, 'wp:docPr').map(({ attributes }) => attributes.descr)).toEqual(['Garden office'])
  const [extent] = all(body, 'wp:extent')
  // 240 by 48 pixels, at 9,525 EMU each.
  expect([extent?.attributes.cx, extent?.attributes.cy]).toEqual(['2286000', '457200'])
  expect(all(body, 'wp:anchor')).toEqual([])
})

import type { DocumentNode, Flow } from '@roadmap/document/nodes'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { plainTheme, renderDocx } from './index.ts'
import { all, child, type Element, prettyXml, readXml, textOf, val } from './testing/read-xml.ts'
import { sampleActivity } from './testing/sample-activity.ts'
import { sampleForm } from './testing/sample-form.ts'

const render = (document: DocumentNode) => renderDocx(document, { theme: plainTheme })
const partOf = (bytes: Uint8Array, path: string): Element => {
  const part = unzipSync(bytes)[path]
  if (!part) throw new Error(`no ${path}`)
  return readXml(strFromU8(part))
}
const bodyOf = async (children: readonly Flow[]): Promise<Element> =>
  partOf((await render({ ...sampleActivity, children })).bytes, 'word/document.xml')
const text = (value: string) => ({ type: 'text', value }) as const
const paragraph = (value: string): Flow => ({ type: 'paragraph', children: [text(value)] })
const styleOf = (element: Element) => val(child(child(element, 'w:pPr'), 'w:pStyle'))
const lines = (body: Element) => all(body, 'w:p').map((line) => `${styleOf(line)}: ${textOf(line)}`)

test.each([
  ['activity template', 'activity', sampleActivity],
  ['form', 'form', sampleForm],
] as const)('the %s, as the XML that Word reads', async (_, name, tree) => {
  const { bytes, messages } = await render(tree)
  expect(messages).toEqual([])
  await expect(prettyXml(partOf(bytes, 'word/document.xml'))).toMatchFileSnapshot(`golden/${name}.document.xml`)
})

test('the styles, the lists and the theme, as the XML that Word reads', async () => {
  const { bytes } = await render(sampleForm)
  for (const part of ['styles', 'numbering', 'header1', 'footer1']) {
    await expect(prettyXml(partOf(bytes, `word/${part}.xml`))).toMatchFileSnapshot(`golden/${part}.xml`)
  }
})

test('the same tree gives the same bytes, whatever was drawn before', async () => {
  const first = (await render(sampleActivity)).bytes
  await render(sampleForm)
  expect((await render(sampleActivity)).bytes).toEqual(first)
})

test('a compact document has smaller headings and lower rows to fill in', async () => {
  const looks = [sampleActivity, { ...sampleActivity, compact: true } as const].map(async (tree) => {
    const { bytes, messages } = await render(tree)
    const styles = all(partOf(bytes, 'word/styles.xml'), 'w:style')
    const heading = styles.find(({ attributes }) => attributes['w:styleId'] === 'Heading1')
    const heights = all(partOf(bytes, 'word/document.xml'), 'w:trHeight').map((height) => Number(val(height)))
    return [messages, heading && val(all(heading, 'w:sz')[0]), Math.min(...heights)]
  })
  expect(await Promise.all(looks)).toEqual([
    [[], '32', 454],
    [[], '26', 340],
  ])
})

test('title, language, publisher and the date of the edition stand in the properties', async () => {
  const core = partOf((await render(sampleActivity)).bytes, 'docProps/core.xml')
  const said = (name: string) => child(core, name)?.children.join('')
  expect(said('dc:title')).toBe('Bring the neighbours of the garden together')
  expect(said('dc:language')).toBe('en-GB')
  expect(said('dc:creator')).toBe('Garden office')
  expect(said('dcterms:created')).toBe('2026-01-31T00:00:00Z')
})

test('each ordered list begins anew, and one may begin elsewhere', async () => {
  const list = (start?: number): Flow => ({
    type: 'list',
    ordered: true,
    ...(start !== undefined && { start }),
    children: [{ type: 'listItem', children: [paragraph('a')] }],
  })
  const { bytes } = await render({ ...sampleActivity, children: [list(), list(), list(4)] })
  const numbers = all(partOf(bytes, 'word/document.xml'), 'w:numId').map(val)
  expect(new Set(numbers).size).toBe(3)
  const starts = numbers.map((number) => {
    const list = all(partOf(bytes, 'word/numbering.xml'), 'w:num').find((num) => num.attributes['w:numId'] === number)
    return list && val(all(list, 'w:startOverride')[0])
  })
  expect(starts).toEqual(['1', '1', '4'])
})

test('a list style numbers by itself, level by level', async () => {
  const { bytes } = await render(sampleForm)
  const style = all(partOf(bytes, 'word/styles.xml'), 'w:style').find(
    (s) => s.attributes['w:styleId'] === 'ListNumber2',
  )
  const numId = style && val(all(style, 'w:numId')[0])
  expect(style && val(all(style, 'w:ilvl')[0])).toBe('1')
  const numbering = partOf(bytes, 'word/numbering.xml')
  const num = all(numbering, 'w:num').find((candidate) => candidate.attributes['w:numId'] === numId)
  const abstract = all(numbering, 'w:abstractNum').find(
    (candidate) => num && candidate.attributes['w:abstractNumId'] === val(child(num, 'w:abstractNumId')),
  )
  expect(abstract && all(abstract, 'w:pStyle').map(val)).toEqual(['ListNumber', 'ListNumber2', 'ListNumber3'])
})

test('lists nest, and an item of several paragraphs stands in', async () => {
  const inner: Flow = { type: 'list', ordered: false, children: [{ type: 'listItem', children: [paragraph('inner')] }] }
  const body = await bodyOf([
    {
      type: 'list',
      ordered: false,
      children: [{ type: 'listItem', children: [paragraph('one'), paragraph('more'), inner] }],
    },
  ])
  expect(lines(body)).toEqual(['ListBullet: one', 'ListContinue: more', 'ListBullet2: inner'])
})

test('a list in a cell has the styles of tables', async () => {
  const list: Flow = { type: 'list', ordered: true, children: [{ type: 'listItem', children: [paragraph('a')] }] }
  const check: Flow = { ...list, role: 'check', ordered: false }
  const body = await bodyOf([tableOf([list, check])])
  expect(lines(body)).toEqual(['TableHeading: Head', 'TableNumber: a', 'TableCheck: ☐a'])
})

test('tables that follow each other show their captions, which keep them apart', async () => {
  const body = await bodyOf([
    tableOf([paragraph('1')]),
    tableOf([paragraph('2')]),
    { ...tableOf([]), captionShown: true },
  ])
  expect(lines(body).filter((line) => line.startsWith('Caption'))).toHaveLength(3)
})

test('a row with something to fill in has room for it; other rows are as high as their text', async () => {
  const body = await bodyOf([tableOf([]), paragraph('between'), tableOf([paragraph('text')])])
  expect(all(body, 'w:tr').map((row) => all(row, 'w:trHeight').length)).toEqual([0, 1, 0, 0])
})

test('the ground of a cell is as deep as its level, in a colour of the theme', async () => {
  const drawn = tableOf([paragraph('text')])
  const [head, ...rows] = drawn.children
  if (!head) throw new Error('The table has a header row')
  const withLevel = (level: number) =>
    rows.map((row) => ({ ...row, children: row.children.map((cell) => ({ ...cell, level })) }))
  const body = await bodyOf([{ ...drawn, children: [head, ...withLevel(0), ...withLevel(1)] }])
  expect(all(body, 'w:shd').map(({ attributes }) => [attributes['w:themeFillTint'], attributes['w:fill']])).toEqual([
    ['00', 'FFFFFF'],
    ['4D', 'BBCDDE'],
  ])
})

test('a table in a cell is given as its text, and a message says so', async () => {
  const { bytes, messages } = await render({ ...sampleActivity, children: [tableOf([tableOf([paragraph('deep')])])] })
  expect(all(partOf(bytes, 'word/document.xml'), 'w:tbl')).toHaveLength(1)
  expect(messages.map(({ rule, fatal }) => ({ rule, fatal }))).toEqual([{ rule: 'word-nested-table', fatal: false }])
})

test('a link within the document goes to a bookmark; one out of it is plain text', async () => {
  const body = await bodyOf([
    { type: 'heading', depth: 1, id: 'activity-s1.gm.1', children: [text('Here')] },
    {
      type: 'paragraph',
      children: [
        { type: 'reference', to: 'activity-s1.gm.1', children: [text('inside')] },
        { type: 'reference', to: 'tool-x', children: [text('outside')] },
        { type: 'pageNumber', to: 'tool-x' },
      ],
    },
  ])
  expect(all(body, 'w:bookmarkStart').map((mark) => mark.attributes['w:name'])).toEqual(['activity_s1_gm_1'])
  expect(all(body, 'w:hyperlink').map((link) => [link.attributes['w:anchor'], textOf(link)])).toEqual([
    ['activity_s1_gm_1', 'inside'],
  ])
  expect(lines(body)).toEqual(['Heading1: Here', 'Normal: insideoutside'])
})

test('a section that opens a page breaks before its first heading, but not at the very start', async () => {
  const section = (title: string): Flow => ({
    type: 'section',
    kind: 'plain',
    opens: 'page',
    children: [{ type: 'heading', depth: 1, children: [text(title)] }, paragraph('text')],
  })
  const body = await bodyOf([section('One'), section('Two')])
  expect(
    all(body, 'w:p')
      .filter((line) => all(line, 'w:pageBreakBefore').length > 0)
      .map(textOf),
  ).toEqual(['Two'])
})

test('a box to tick stands alone in a table, says yes in a form, and its question in the text', async () => {
  const tick = {
    type: 'field',
    control: 'checkbox',
    label: 'Done',
    prompt: 'Tick',
    required: false,
    options: [],
  } as const
  const group: Flow = {
    type: 'fieldGroup',
    caption: 'G',
    description: 'D',
    heads: ['Q', 'A'],
    children: [{ ...tick, path: 'b' }],
  }
  const body = await bodyOf([tableOf([{ ...tick, path: 'a' }]), paragraph('between'), group, { ...tick, path: 'c' }])
  expect(lines(body).filter((line) => line.includes('☐'))).toEqual([
    'TableText: ☐',
    'TableText: ☐ Yes',
    'CheckList: ☐Done',
  ])
})

test('a field in the text has its question above a box', async () => {
  const field = {
    type: 'field',
    path: 'a',
    control: 'text',
    label: 'Why',
    hint: 'In a word',
    prompt: 'Write',
    required: true,
    requiredWord: 'required',
    options: [],
  } as const
  expect(lines(await bodyOf([field]))).toEqual(['Label: Why (required)', 'Hint: In a word', 'Answer: [Write]'])
})

test('a fact of one paragraph stands on a line, one of more below its name', async () => {
  const list: Flow = { type: 'list', ordered: false, children: [{ type: 'listItem', children: [paragraph('b')] }] }
  const fact = (...children: Flow[]) => ({ type: 'fact', term: [text('Lead')], children }) as const
  const body = await bodyOf([
    { type: 'facts', children: [fact(paragraph('Sponsor'), paragraph('and more')), fact(list)] },
  ])
  expect(lines(body)).toEqual(['Fact: LeadSponsor', 'FactMore: and more', 'Label: Lead', 'ListBullet: b'])
})

test('a section that opens a page with a table breaks before its caption', async () => {
  const body = await bodyOf([
    paragraph('text'),
    { type: 'section', kind: 'plain', opens: 'page', children: [tableOf([])] },
  ])
  expect(
    all(body, 'w:p')
      .filter((line) => all(line, 'w:pageBreakBefore').length > 0)
      .map(textOf),
  ).toEqual(['Things'])
})

test('a picture is given in words with a message; decoration is left out', async () => {
  const picture = {
    type: 'diagram',
    svg: '',
    widthPt: 1,
    heightPt: 1,
    alt: 'A map of the beds',
    links: [],
    children: [],
  } as const
  const { bytes, messages } = await render({ ...sampleActivity, children: [picture, { ...picture, decorative: true }] })
  expect(lines(partOf(bytes, 'word/document.xml'))).toEqual(['Hint: A map of the beds'])
  expect(messages.map(({ what }) => what)).toEqual([
    'The picture `A map of the beds` is given in words, expected a drawing',
  ])
})

test('strong within emphasis, a link and a control character come through', async () => {
  const body = await bodyOf([
    {
      type: 'paragraph',
      children: [
        { type: 'emphasis', children: [{ type: 'strong', children: [text('both')] }] },
        { type: 'link', url: 'https://example.org/?a=1&b=2', children: [text('a <page>\u0001')] },
      ],
    },
  ])
  const runs = all(body, 'w:r').map((run) => [val(all(run, 'w:rStyle')[0]), textOf(run)])
  expect(runs).toEqual([
    ['StrongEmphasis', 'both'],
    ['Hyperlink', 'a <page>\uFFFD'],
  ])
})

test('a mention is plain words, and an entry of the index leads to its first place', async () => {
  const body = await bodyOf([
    { type: 'heading', depth: 1, id: 'soil', children: [text('Soil')] },
    { type: 'paragraph', children: [text('Good '), { type: 'mention', to: 'soil', children: [text('loam')] }] },
    {
      type: 'index',
      groups: [
        {
          initial: 'S',
          entries: [
            { title: 'Soil', places: ['soil', 'index-1'] },
            { title: 'Sol', places: [], see: 'see Soil' },
          ],
        },
      ],
    },
  ])
  expect(lines(body)).toEqual([
    'Heading1: Soil',
    'Normal: Good loam',
    'Label: S',
    'Normal: Soil',
    'Normal: Sol, see Soil',
  ])
  expect(all(body, 'w:hyperlink').map(textOf)).toEqual(['Soil'])
})

function tableOf(children: readonly Flow[]): Extract<Flow, { type: 'table' }> {
  return {
    type: 'table',
    caption: 'Things',
    description: 'Things of the test.',
    columns: [{ width: 1 }],
    children: [
      { type: 'tableRow', header: true, children: [{ type: 'tableCell', children: [paragraph('Head')] }] },
      { type: 'tableRow', children: [{ type: 'tableCell', children }] },
    ],
  }
}

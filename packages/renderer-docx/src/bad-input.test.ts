import type { DocumentNode } from '@roadmap/document/nodes'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { plainTheme, readReference, renderDocx, toTemplate } from './index.ts'
import { all, readXml, textOf } from './testing/read-xml.ts'
import { sampleActivity } from './testing/sample-activity.ts'

const documentOf = (value: string): DocumentNode => ({
  ...sampleActivity,
  title: `T${value}`,
  subject: value,
  children: [
    { type: 'heading', depth: 1, id: `h${value}`, children: [{ type: 'text', value: `H${value}` }] },
    { type: 'paragraph', children: [{ type: 'text', value: `P${value}` }] },
    {
      type: 'field',
      path: 'a',
      control: 'select',
      label: `L${value}`,
      prompt: value,
      required: false,
      options: [{ id: 'a', label: `O${value}` }],
    },
  ],
})
const draw = async (value: string) => {
  const { bytes } = await renderDocx(documentOf(value), { theme: plainTheme })
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, readXml(strFromU8(part))] as const)
  return new Map(parts)
}
const bodyOf = async (value: string) => (await draw(value)).get('word/document.xml') ?? readXml('<none/>')

test('any text at all gives files whose every part is well formed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (value) => {
      expect((await draw(value)).size).toBeGreaterThan(10)
    }),
    { numRuns: 40 },
  )
}, 60_000)

test.each([
  ['control characters', 'a\u0000b\u0008c\uFFFE', 'a\uFFFDb\uFFFDc\uFFFD'],
  ['the end of CDATA', 'a]]>b', 'a]]>b'],
  ['markup', '<w:p>&amp;"\'', '<w:p>&amp;"\''],
  ['emoji and joined ones', '😀 👩‍👩‍👧', '😀 👩‍👩‍👧'],
  ['half of a surrogate pair', 'a\uD800b', 'a\uFFFDb'],
  ['10,000 characters', 'x'.repeat(10_000), 'x'.repeat(10_000)],
])('%s come through', async (_, value, expected) => {
  const [, line] = all(await bodyOf(value), 'w:p')
  expect(line && textOf(line)).toBe(`P${expected}`)
})

test('text from right to left is marked, passage by passage, and so is its paragraph', async () => {
  const { bytes } = await renderDocx(
    {
      ...sampleActivity,
      children: ['שלום עולם', 'Say שלום עולם twice'].map((value) => ({
        type: 'paragraph',
        children: [{ type: 'text', value }],
      })),
    },
    { theme: plainTheme },
  )
  const body = readXml(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()))
  expect(all(body, 'w:p').map((line) => all(line, 'w:bidi').length)).toEqual([1, 0])
  const runs = all(body, 'w:r').map((run) => [textOf(run), all(run, 'w:rtl').length])
  expect(runs).toEqual([
    ['שלום עולם', 1],
    ['Say ', 0],
    ['שלום עולם', 1],
    [' twice', 0],
  ])
})

test('a reference gives its own styles by name, and ours fill in the rest', async () => {
  const { bytes } = await renderDocx(sampleActivity, { theme: plainTheme })
  const theirs = unzipSync(toTemplate(bytes))
  const styles = strFromU8(theirs['word/styles.xml'] ?? new Uint8Array())
  const reference = await readReference(toTemplate(bytes))
  if (reference.kind === 'refused') throw new Error(reference.says)
  const title = reference.styles.find(({ name }) => name === 'Title')
  if (!title) throw new Error(styles)
  const own = {
    ...reference,
    styles: [
      {
        ...title,
        id: 'Titel',
        xml: '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="title"/></w:style>',
        name: 'title',
      },
    ],
  }
  const drawn = await renderDocx(sampleActivity, { theme: plainTheme, reference: own })
  expect(drawn.messages).toEqual([])
  const merged = strFromU8(unzipSync(drawn.bytes)['word/styles.xml'] ?? new Uint8Array())
  expect(merged).toMatch(/<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="title"\/>/)
  expect(merged.match(/w:styleId="/g)).toHaveLength(styles.match(/w:styleId="/g)?.length ?? 0)
})

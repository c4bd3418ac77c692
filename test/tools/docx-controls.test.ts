import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  BlockControl,
  Document,
  InlineControl,
  Paragraph,
  packDocument,
  toTemplate,
} from '../../packages/docx-controls/src/index.ts'
import { describeWithTool } from './tool.ts'

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'docx-controls-'))
  const docx = await everyControl()
  await writeFile(join(dir, 'all.docx'), docx)
  await writeFile(join(dir, 'all.dotx'), toTemplate(docx))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

describeWithTool('ooxml-validator', 'the Open XML SDK finds no fault in any content control', (validate) => {
  test.each([
    ['all.docx', 'Office2019'],
    ['all.docx', 'Microsoft365'],
    ['all.dotx', 'Office2019'],
    ['all.dotx', 'Microsoft365'],
  ])('%s follows the schema of %s', async (name, version) => {
    const { stdout } = await validate(join(dir, name), '--officeVersion', version)
    expect((JSON.parse(stdout) as { errors: unknown }).errors).toEqual([])
  })
})

describeWithTool('soffice', 'LibreOffice keeps what answers are found by', (soffice) => {
  test('the name of every prompt is there after saving, and so is every value', async () => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profile')).href}`
    const format = 'docx:MS Word 2007 XML'
    await soffice(profile, '--headless', '--convert-to', format, '--outdir', join(dir, 'saved'), join(dir, 'all.docx'))
    const [before, after] = await Promise.all(
      ['all.docx', 'saved/all.docx'].map(async (path) => {
        const part = unzipSync(await readFile(join(dir, path)))['word/document.xml']
        return strFromU8(part ?? new Uint8Array())
      }),
    )
    // It divides a control that spans runs, and each half carries the name.
    const names = (xml = '') => new Set([...xml.matchAll(/<w:docPart w:val="([^"]*)"/g)].map(([, name]) => name))
    expect(names(after)).toEqual(names(before))
    for (const value of ['filled in', '31/03/2026', '☒']) expect(after).toContain(value)
  }, 300_000)
})

test('the example of the README runs', async () => {
  const example = new URL('../../packages/docx-controls/examples/plan.js', import.meta.url)
  const built = new URL('../../packages/docx-controls/dist/index.js', import.meta.url)
  const isBuilt = await readFile(built).then(
    () => true,
    () => false,
  )
  if (!isBuilt) return
  await promisify(execFile)(process.execPath, [example.pathname], { cwd: dir })
  expect(Object.keys(unzipSync(await readFile(join(dir, 'plan.dotx'))))).toContain('word/glossary/document.xml')
})

function everyControl(): Promise<Uint8Array> {
  const prompt = 'Write ]]> & <here> 😀'
  const named = (tag: string) => ({ tag, alias: `The ${tag}`, prompt })
  const items = [{ value: 'x', text: 'X & Y' }]
  const inline = [
    { kind: 'text', ...named('text') },
    { kind: 'text', ...named('filled'), value: 'filled in' },
    { kind: 'text', ...named('lines'), multiLine: true, value: 'one\ntwo' },
    { kind: 'dropDown', ...named('choice'), items },
    { kind: 'comboBox', ...named('combo'), items, value: 'x' },
    { kind: 'date', ...named('date') },
    { kind: 'date', ...named('day'), value: '2026-03-31' },
    { kind: 'checkBox', tag: 'box', alias: 'The box' },
    { kind: 'checkBox', tag: 'ticked', alias: 'The ticked', checked: true },
  ] as const
  const document = new Document({
    sections: [
      {
        children: [
          ...inline.map((control) => new Paragraph({ children: [new InlineControl(control)] })),
          new BlockControl({ kind: 'richText', ...named('rich') }),
        ],
      },
    ],
  })
  return packDocument(document, {
    title: 'Every control',
    language: 'en-GB',
    creator: 'Test',
    date: new Date('2026-01-31T00:00:00Z'),
    properties: { one: '1' },
    customXml: [{ namespace: 'urn:example', xml: '<form xmlns="urn:example"/>' }],
  })
}

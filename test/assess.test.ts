import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyPdf } from '@roadmap/renderer-pdf'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { runCli } from '../packages/cli/src/testing/run-cli.ts'
import { fillPdfForm, fillWordForm } from './support/forms/fill-form.ts'
import { type LoadedForms, loadForms } from './support/forms/load-forms.ts'
import { repository } from './support/repository.ts'

const example = 'examples/village-festival'
let forms: LoadedForms
let statements: readonly string[]
let dir: string

beforeAll(async () => {
  forms = await loadForms(example, ['docx', 'pdf'])
  const yaml = readFileSync(`${repository}/${example}/forms/readiness.yaml`, 'utf8')
  statements = [...yaml.matchAll(/^ {2}- id: (R-\S+)$/gm)].map(([, id = '']) => id)
})
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'roadmap-assess-'))
  mkdirSync(`${dir}/inbox`)
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** Answers that give every statement this score, but for some. */
const answersOf = (score: string, changes: Readonly<Record<string, string>> = {}) => ({
  village: 'Netherby',
  scored_on: '2026-03-09',
  score: { ...Object.fromEntries(statements.map((id) => [id, score])), ...changes },
  note: { 'dream-crew': `The score is ${score}.` },
})
const form = (identity: object, answers: object) =>
  JSON.stringify({ form: { id: 'readiness', version: 1, ...identity }, answers })

async function sendAll(): Promise<void> {
  const [first = ''] = statements
  writeFileSync(`${dir}/inbox/a.json`, form({}, answersOf('3', { [first]: '1' })))
  writeFileSync(`${dir}/inbox/b.docx`, fillWordForm(forms, 'readiness', answersOf('4', { [first]: '4' })))
  const pdf = await fillPdfForm(forms, 'readiness', answersOf('3', { [first]: 'not-yet' }))
  writeFileSync(`${dir}/inbox/c.pdf`, pdf)
}

const assess = (...argv: readonly string[]) =>
  runCli([
    ...['assess', ...argv, '--content', `${repository}/${example}`, '--templates', `${repository}/templates`],
    ...['--into', `${dir}/out/result`, '--out', `${dir}/out`],
  ])
const shown = (text: string) => text.replaceAll(dir, '')

test('answers as JSON, Word and PDF become one result in three formats', async () => {
  await sendAll()
  const { code, out, err } = await assess(`${dir}/inbox`)
  expect([code, err]).toEqual([0, ''])
  expect(shown(out)).toBe(
    'Made /out/result/result.pdf, /out/result/result.docx, /out/result/result.html from 3 filled-in forms.\n',
  )
  expect(readdirSync(`${dir}/out/result`).sort()).toEqual(['manifest.json', 'result.docx', 'result.html', 'result.pdf'])
  const html = readFileSync(`${dir}/out/result/result.html`, 'utf8')
  expect(html).toContain('Netherby')
  expect(html).toContain('The score is 4.')
  expect(html).toContain('Answer 3: <strong>Too early</strong>')
  // What the scores mean, a caption, and grounds that repeat the numbers.
  expect(html).toContain('What the scores mean: ')
  expect(html).toContain('<caption>The mean scores in words. The deeper the colour, the higher the score.</caption>')
  expect(html).toMatch(/<td class="level-[1-4]"><p><strong>/)
  expect(html).toContain('one of the lowest')
  const pdf = readFileSync(`${dir}/out/result/result.pdf`)
  expect(verifyPdf(pdf)).toEqual([])
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const { items } = await (await document.getPage(1)).getTextContent()
  expect(items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain('Made from 3 filled-in forms.')
})

test('--json gives the numbers by id', async () => {
  await sendAll()
  const { result, files } = JSON.parse((await assess(`${dir}/inbox`, '--json')).out)
  const [first = '', second = ''] = statements
  expect(files.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['read', 'read', 'read'])
  expect(result.answers).toBe(3)
  expect(result.statements[0]).toEqual({ id: first, scores: [1, 4, 'not-yet'], min: 1, max: 4 })
  expect(result.statements[1]).toEqual({ id: second, scores: [3, 4, 3], min: 3, max: 4 })
  expect(result.toTalkAbout).toEqual([first])
  expect(result.lowest[0]).toBe('dream-crew')
})

test('one answer alone has no spread and nothing to compare', async () => {
  writeFileSync(`${dir}/inbox/a.json`, form({}, answersOf('2')))
  expect((await assess(`${dir}/inbox`)).code).toBe(0)
  const html = readFileSync(`${dir}/out/result/result.html`, 'utf8')
  expect(html).toContain('Made from one filled-in form.')
  expect(html).not.toContain('Talk about these')
})

test('what cannot be read is refused in a line, and the rest becomes the result', async () => {
  writeFileSync(`${dir}/inbox/a.json`, form({}, answersOf('2')))
  writeFileSync(`${dir}/inbox/b.json`, form({}, answersOf('2')))
  writeFileSync(`${dir}/inbox/c.json`, form({}, answersOf('9')))
  writeFileSync(`${dir}/inbox/d.json`, form({ id: 'festival-story', version: 2 }, {}))
  const { code, out, err } = await assess(`${dir}/inbox`)
  expect(code).toBe(3)
  expect(out).toMatch(/ from 1 filled-in form\.\n$/)
  expect(shown(err).split('\n')).toEqual([
    '/inbox/b.json: the same file as /inbox/a.json, counted once',
    expect.stringMatching(/^\/inbox\/c\.json: \d+ answers are to be mended, first “/),
    ...statements.map(() =>
      expect.stringMatching(/^ {2}.+: .+\. This is not one of the choices\. Found “9”\. Choose from the list\.$/),
    ),
    '/inbox/d.json: The file is the form “Tell the story of your festival” and not a self-assessment. Give it to `roadmap intake`.',
    '',
  ])
})

test('when every file is refused nothing is made, and an earlier result stays', async () => {
  writeFileSync(`${dir}/inbox/a.json`, form({}, answersOf('2')))
  expect((await assess(`${dir}/inbox`)).code).toBe(0)
  const before = readFileSync(`${dir}/out/result/manifest.json`)
  writeFileSync(`${dir}/inbox/a.json`, form({}, { ...answersOf('2'), score: {} }))
  const { code, out, err } = await assess(`${dir}/inbox`)
  expect([code, out]).toEqual([1, ''])
  expect(shown(err)).toBe(
    '/inbox/a.json: No statement is scored. Choose a score or “Too early” for the statements that you know, and send the form again.\n',
  )
  expect(readFileSync(`${dir}/out/result/manifest.json`)).toEqual(before)
})

test('a folder of something else, or of an edition, is never replaced', async () => {
  writeFileSync(`${dir}/inbox/a.json`, form({}, answersOf('2')))
  mkdirSync(`${dir}/out/result`, { recursive: true })
  writeFileSync(`${dir}/out/result/mine.txt`, 'mine')
  const { code, err } = await assess(`${dir}/inbox`)
  expect([code, existsSync(`${dir}/out/result/mine.txt`)]).toEqual([2, true])
  expect(err).toContain('holds something that is not')
  const edition = await assess(`${dir}/inbox`, '--into', `${dir}/out/harvest`)
  expect(edition.code).toBe(2)
})

test('people are listed in one column when there are too many for columns', async () => {
  for (let index = 0; index < 7; index += 1) {
    writeFileSync(
      `${dir}/inbox/${index}.json`,
      form({}, { ...answersOf(String(1 + (index % 4))), village: `V${index}` }),
    )
  }
  expect((await assess(`${dir}/inbox`)).code).toBe(0)
  expect(readFileSync(`${dir}/out/result/result.html`, 'utf8')).toContain('1, 2, 3, 4, 1, 2, 3')
})

import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProblemData } from '@roadmap/diagnostics'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../packages/cli/src/testing/run-cli.ts'
import { repository } from './support/repository.ts'

/** Content that is hard to print, from the file of an editor to the pages or to the message (issue 4, “Bad input”). */
let dir: string
const file = 'front/1-why-a-plan.md'

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'roadmap-hard-'))
})

afterAll(() => rm(dir, { recursive: true, force: true }))

test('signs of markup, an endless word, an empty section, wide and long tables are printed whole', async () => {
  const folders = await copyWith(
    'printed',
    [
      '## Salt & pepper \\<sauce> "now"',
      `L${'o'.repeat(298)}ng`,
      '## Nothing stands here',
      '## Wide',
      tableOf(40, 1, (_, column) => `cell${column}`),
      '## Long',
      tableOf(2, 5000, (row, column) => `r${row}c${column}`),
    ].join('\n\n'),
  )
  expect(await runCli(['check', ...folders])).toMatchObject({ code: 0, err: '' })
  expect(await runCli(['build', '--only', 'handbook', ...folders])).toMatchObject({ code: 0, err: '' })
  const words = await wordsOf(`${dir}/printed/output/harvest/handbook.pdf`)
  expect(words).toContain('Salt&pepper<sauce>“now”')
  expect(words).toContain('Nothingstandshere')
  expect(words).toContain(`L${'o'.repeat(298)}ng`)
  const cells = Array.from({ length: 40 }, (_, column) => `cell${column}`)
  expect(cells.filter((cell) => !words.includes(cell))).toEqual([])
  const rows = Array.from({ length: 5000 }, (_, row) => `r${row}c0r${row}c1`)
  expect(rows.filter((row) => !words.includes(row))).toEqual([])
}, 400_000)

test.each([
  { name: 'no font has', rules: ['missing-character'], lines: ['## Party 😀', '## مرحبا', '## 祭り'] },
  {
    name: 'not every format shows',
    rules: ['unsupported-markdown', 'raw-html'],
    lines: ['![A map](no-such.png)', '![](huge.png)', '<sauce>'],
  },
])('what $name is named at its place, and nothing is built', async ({ name, rules, lines }) => {
  const folders = await copyWith(name, lines.join('\n\n'))
  const { code, out } = await runCli(['check', '--json', ...folders])
  expect(code).toBe(1)
  const problems = (JSON.parse(out) as { problems: readonly ProblemData[] }).problems
  const source = (await readFile(`${dir}/${name}/content/${file}`, 'utf8')).split('\n')
  expect(problems.map(({ line }) => source[(line ?? 0) - 1])).toEqual(lines)
  expect([...new Set(problems.map(({ rule }) => rule))]).toEqual(rules)
  expect((await runCli(['build', '--only', 'handbook', ...folders])).code).toBe(1)
})

test.each([
  { name: 'missing', logo: '{ file: gone.png, alt: Ours }', rule: 'missing-brand-file' },
  { name: 'corrupt', logo: '{ file: logo.png, alt: Ours }', bytes: 'no picture', rule: 'bad-logo' },
  { name: 'without words for those who do not see it', logo: '{ file: logo.png }', bytes: '', rule: 'missing-key' },
])('a picture that is $name is named at the edition', async ({ logo, bytes, rule }) => {
  const folders = await copyWith(`logo ${rule}`, '')
  const content = `${dir}/logo ${rule}/content`
  if (bytes !== undefined) await writeFile(`${content}/editions/logo.png`, bytes)
  const edition = await readFile(`${content}/editions/harvest.yaml`, 'utf8')
  await writeFile(`${content}/editions/harvest.yaml`, edition.replace('brand:\n', `brand:\n  logo: ${logo}\n`))
  const { code, out } = await runCli(['check', '--json', ...folders])
  const problems = (JSON.parse(out) as { problems: readonly ProblemData[] }).problems
  expect(problems.map((problem) => [problem.rule, problem.path?.endsWith('editions/harvest.yaml')])).toEqual([
    [rule, true],
  ])
  expect(code).toBe(1)
})

/** The example with more text at the end of a chapter; gives what a command line says of its folders. */
async function copyWith(name: string, text: string): Promise<readonly string[]> {
  const own = join(dir, name)
  await cp(`${repository}/examples/village-festival`, `${own}/content`, { recursive: true })
  await appendFile(`${own}/content/${file}`, `\n${text}\n`)
  return ['--content', `${own}/content`, '--templates', `${repository}/templates`, '--out', `${own}/output`]
}

function tableOf(columns: number, rows: number, cell: (row: number, column: number) => string): string {
  const line = (of: (column: number) => string) =>
    `| ${Array.from({ length: columns }, (_, column) => of(column)).join(' | ')} |`
  const body = Array.from({ length: rows }, (_, row) => line((column) => cell(row, column)))
  return [line((column) => `Head ${column}`), line(() => '---'), ...body].join('\n')
}

/** All text of a PDF without its spaces, so that line ends do not matter. */
async function wordsOf(path: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 }).promise
  let words = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    words += items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  return words.replace(/\s+/g, '')
}

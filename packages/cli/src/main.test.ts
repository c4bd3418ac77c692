import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { acquireLock, nodePublisherIo } from '@roadmap/publisher'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CliIo, nodeIo } from './io.ts'
import { runCli } from './testing/run-cli.ts'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const edition = 'editions/harvest.yaml'

let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'roadmap-cli-'))
  await cp(`${repository}/examples/village-festival`, `${dir}/content`, { recursive: true })
  await cp(`${repository}/templates`, `${dir}/templates`, { recursive: true })
})

afterEach(() => rm(dir, { recursive: true, force: true }))

/** Runs one command line on the copied example: its exit code, its output and its messages. */
function run(argv: readonly string[], io: Partial<CliIo> = {}) {
  const folders = ['--content', `${dir}/content`, '--templates', `${dir}/templates`, '--out', `${dir}/output`]
  const isCommand = !argv[0]?.startsWith('-')
  return runCli(isCommand ? [...argv, ...folders] : argv, io)
}

const published = async () => (await readdir(`${dir}/output`, { recursive: true })).sort()
const change = async (path: string, from: string, to: string) => {
  const file = `${dir}/content/${path}`
  const text = await readFile(file, 'utf8')
  expect(text).toContain(from)
  await writeFile(file, text.replace(from, to))
}

test('check says what was read, and exits with 0', async () => {
  const { code, out, err } = await run(['check'])
  expect(code).toBe(0)
  expect(err).toBe('')
  expect(out).toMatch(/^No errors in \d+ files: 3 phases, 5 strands, 15 cells, 20 activities, .*\.\n$/)
})

test('check --json prints one document on the output and nothing else', async () => {
  const { code, out, err } = await run(['check', '--json'])
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({ read: { phases: 3, activities: 20 }, problems: [], errors: 0, warnings: 0 })
})

test('check --quiet prints nothing when there is nothing wrong', async () => {
  expect(await run(['check', '--quiet'])).toEqual({ code: 0, out: '', err: '' })
})

test('check prints a problem with its place for people on the error output, and exits with 1', async () => {
  await change(edition, 'theme: default', 'theme: defualt')
  const { code, out, err } = await run(['check'])
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain(`${dir}/content/${edition}\n14:8-14:15 error Unknown theme \`defualt\``)
})

test('check prints problems for a code host on the output', async () => {
  await change(edition, 'theme: default', 'theme: defualt')
  const { code, out, err } = await run(['check', '--format', 'github'])
  expect([code, err]).toEqual([1, ''])
  expect(out).toMatch(/^::error file=.*editions\/harvest\.yaml,line=14,col=8,/)
})

test('check finds a character that no font has, and only warns where it is an answer', async () => {
  await change('case-studies/tug-of-war-at-netherby.md', 'title: ', 'title: 😀 ')
  const answer = await run(['check'])
  expect(answer.code).toBe(0)
  expect(answer.err).toMatch(
    /case-studies\/tug-of-war-at-netherby\.md\n\d+:\d+-\d+:\d+ warning No font has `😀` \(U\+1F600\)/,
  )
  await change('activities/A-01-gather-a-first-crew.md', 'title: ', 'title: مرحبا ')
  const title = await run(['check'])
  expect(title.code).toBe(1)
  expect(title.err).toMatch(/A-01-gather-a-first-crew\.md\n3:8-3:9\s+error\s+No font has `م` \(U\+0645\) and 4 more/)
})

test('editions lists each edition with what it contains', async () => {
  const { code, out } = await run(['editions'])
  expect(code).toBe(0)
  expect(out).toBe(
    'harvest: Harvest edition, version 0.3, 2026-11-23 (files: handbook 1, activities 40, documents 8, forms 9)\n',
  )
  expect(JSON.parse((await run(['editions', '--json'])).out)).toMatchObject({
    editions: [{ id: 'harvest', contents: { handbook: 1, activities: 40, documents: 8, forms: 9 } }],
  })
})

test('build makes the edition and says where it is, how many files and how long it took', async () => {
  const times = [1000, 3500]
  const { code, out, err } = await run(['build', '--only', 'forms'], { now: () => times.shift() ?? 3500 })
  expect([code, err]).toEqual([0, ''])
  expect(out).toBe(`Made 10 files in ${dir}/output/harvest in 2.5 s.\n`)
  expect(await published()).toEqual([
    'harvest',
    'harvest/forms',
    'harvest/forms/festival-story-postcard.docx',
    'harvest/forms/festival-story-postcard.html',
    'harvest/forms/festival-story-postcard.pdf',
    'harvest/forms/festival-story.docx',
    'harvest/forms/festival-story.html',
    'harvest/forms/festival-story.pdf',
    'harvest/forms/readiness.docx',
    'harvest/forms/readiness.html',
    'harvest/forms/readiness.pdf',
    'harvest/manifest.json',
  ])
})

test('build --only makes just the parts that are named', async () => {
  const { code, out } = await run(['build', 'harvest', '--only', 'forms,activities', '--json'])
  expect(code).toBe(0)
  const { editions } = JSON.parse(out)
  expect(editions).toMatchObject([{ id: 'harvest', dir: `${dir}/output/harvest` }])
  expect(editions[0].files).toHaveLength(50)
  expect(editions[0].files).not.toContain('handbook.pdf')
})

test('build --quiet says nothing when all is well', async () => {
  expect(await run(['build', '--only', 'forms', '--quiet'])).toEqual({ code: 0, out: '', err: '' })
})

test('build says how many files its folder no longer has', async () => {
  await run(['build', '--only', 'forms,documents', '--quiet'])
  await writeFile(`${dir}/output/harvest/my-notes.txt`, 'Ours')
  const part = await run(['build', '--only', 'forms'])
  expect([part.code, part.err]).toEqual([
    0,
    `${dir}/output/harvest: 9 files that stood there are gone. \`--only\` leaves the other parts out. Build without it to have them again, or name another folder with --out.\n`,
  ])
  expect((await run(['build', '--only', 'forms'])).err).toBe('')
  const { out } = await run(['build', '--only', 'documents', '--json'])
  expect(JSON.parse(out).editions[0].gone).toContain('forms/festival-story.html')
  for (const format of ['github', 'sarif']) {
    await writeFile(`${dir}/output/harvest/my-notes.txt`, 'Ours')
    expect((await run(['build', '--only', 'documents', '--format', format])).err).toBe('')
  }
})

test('a folder of an edition that cannot be read stops the build before it is replaced', async () => {
  await run(['build', '--only', 'documents', '--quiet'])
  const present = await readdir(`${dir}/output/harvest`)
  const { list } = nodeIo()
  const path = `${dir}/output/harvest`
  const refuse = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', syscall: 'scandir', path })
  const { code, err } = await run(['build', '--only', 'forms'], {
    list: async (folder) => {
      if (folder === path) throw refuse
      return list(folder)
    },
  })
  expect({ code, err }).toEqual({ code: 2, err: `Cannot read \`${path}\`: EACCES: permission denied\n` })
  expect(await readdir(path)).toEqual(present)
})

test('build shows its progress on a terminal only', async () => {
  const { err } = await run(['build', '--only', 'forms'], { isTerminal: true })
  expect(err).toContain('Reading content …')
  expect(err).toContain('[1/9] Making harvest/forms/festival-story.docx')
  expect(err.endsWith('\r\u001b[2K')).toBe(true)
  expect((await run(['build', '--only', 'forms', '--quiet'], { isTerminal: true })).err).toBe('')
})

test('a problem in the content stops the build with 1 and leaves the last edition as it was', async () => {
  await run(['build', '--only', 'forms'])
  const before = await readFile(`${dir}/output/harvest/forms/festival-story.docx`)
  await change('forms/festival-story.yaml', 'minutes: 20', 'minutes: soon')
  const { code, out, err } = await run(['build', '--only', 'forms'])
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('Found `soon` under `minutes`, expected a number')
  expect(err).toContain('Nothing was built: see the problems above. The last edition is as it was.\n')
  expect(await readFile(`${dir}/output/harvest/forms/festival-story.docx`)).toEqual(before)
  expect((await published()).length).toBe(12)
})

test('build --json says that nothing was built, as one document', async () => {
  await change('forms/festival-story.yaml', 'minutes: 20', 'minutes: soon')
  const { code, out } = await run(['build', '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ editions: [], problems: [{ rule: 'wrong-type' }] })
  const editions = await run(['editions', '--json'])
  expect(editions.code).toBe(1)
  expect(JSON.parse(editions.out)).toMatchObject({ editions: [], problems: [{ rule: 'wrong-type' }] })
})

test('two editions must be named, or all asked for', async () => {
  const text = await readFile(`${dir}/content/${edition}`, 'utf8')
  await writeFile(`${dir}/content/editions/spring.yaml`, text.replace('id: harvest', 'id: spring'))
  expect(await run(['build'])).toEqual({
    code: 2,
    out: '',
    err: 'Name an edition (`harvest`, `spring`), or say --all.\n',
  })
  expect((await run(['build', 'spring', '--all'])).err).toBe('Name editions or say --all, not both.\n')
  expect((await run(['build', '--all', '--only', 'forms', '--quiet'])).code).toBe(0)
  expect((await published()).filter((path) => !path.includes('/'))).toEqual(['harvest', 'spring'])
})

test.each([
  [['build', 'winter'], 'There is no edition `winter`. There are: `harvest`.\n'],
  [
    ['build', '--only', 'handbook,posters'],
    '--only does not know `posters`. It takes one or more of handbook, activities, documents, forms.\n',
  ],
  [['check', '--format', 'xml'], '--format does not know `xml`. It takes one of text, json, github, sarif.\n'],
])('%j is wrong usage: one line and 2', async (argv, line) => {
  expect(await run(argv)).toEqual({ code: 2, out: '', err: line })
})

test.each([[['biuld']], [['check', '--colour']], [['check', 'harvest', 'spring']]])(
  '%j is wrong usage: a plain message and 2',
  async (argv) => {
    const { code, out, err } = await run(argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^error: .+\n(\(Did you mean .+\?\)\n)?$/)
  },
)

test('a folder that is not there is one line and 2', async () => {
  await rm(`${dir}/templates`, { recursive: true })
  expect(await run(['check'])).toEqual({
    code: 2,
    out: '',
    err: `There is no folder \`${dir}/templates\`. Run the command in the folder of your roadmap, or name it with --templates.\n`,
  })
})

test('another build that is running is one line and 2, and goes on undisturbed', async () => {
  const lock = await acquireLock(nodePublisherIo(), `${dir}/output`)
  if ('busy' in lock) throw new Error('Nothing else builds here')
  try {
    const { code, out, err } = await run(['build', '--only', 'forms'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^[^\n]*another build[^\n]*\n$/i)
    expect(err).toContain(String(process.pid))
    expect((await run(['check', '--quiet'])).code).toBe(0)
  } finally {
    await lock.release()
  }
  expect((await run(['build', '--only', 'forms', '--quiet'])).code).toBe(0)
})

test('a build that is told to stop leaves the last edition as it was, and says so', async () => {
  await run(['build', '--only', 'forms'])
  const before = await published()
  const { code, err } = await run(['build', '--only', 'activities', '--no-cache'], {
    onStop: (listener) => {
      queueMicrotask(() => listener('SIGTERM'))
      return () => {}
    },
  })
  expect(code).toBe(143)
  expect(err).toBe('Stopped. What is published is whole: each edition as it was, or as it was just made.\n')
  expect(await published()).toEqual(before)
})

test('help and version are data and exit with 0', async () => {
  const { version } = JSON.parse(await readFile(`${repository}/packages/cli/package.json`, 'utf8'))
  expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  const help = await run(['--help'])
  expect([help.code, help.err]).toEqual([0, ''])
  expect(help.out).toMatch(/^Usage: roadmap /)
  for (const command of ['build', 'check', 'editions']) expect(help.out).toContain(`\n  ${command}`)
  expect((await run(['build', '--help'])).out).toContain('--only <parts>')
})

test('a text that the messages file lacks is one plain line and 1', async () => {
  await change('../templates/messages/en.yaml', '  page: page {page}\n', '')
  const { code, err } = await run(['build', '--only', 'forms'])
  expect(code).toBe(1)
  expect(err).toBe(
    'No message `document.page` in the messages file. Correct the templates. The last edition is as it was.\n',
  )
})

test('a messages file that cannot be read is the only thing reported', async () => {
  await change('../templates/messages/en.yaml', '  contents: Contents', '  contents: Contents: all')
  const { code, err } = await run(['check'])
  expect(code).toBe(1)
  expect(err).toMatch(/messages\/en\.yaml\n\d+:\d+-\d+:\d+ +error +Found /)
  expect(err).toContain('✖ 1 error')
})

test('a folder that is no content folder is one line and 2', async () => {
  await rm(`${dir}/content/roadmap.yaml`)
  expect(await run(['check'])).toEqual({
    code: 2,
    out: '',
    err: `\`${dir}/content\` is not a content folder: it has no \`roadmap.yaml\`. Name the folder with --content.\n`,
  })
})

test('a template is published as a document and as a Word template that differs in its type alone', async () => {
  expect((await run(['build', '--only', 'documents', '--quiet'])).code).toBe(0)
  expect((await published()).filter((path) => path.includes('budget'))).toEqual([
    'harvest/documents/budget.docx',
    'harvest/documents/budget.dotx',
  ])
  const sizes = await Promise.all(
    ['docx', 'dotx'].map(async (ending) => (await readFile(`${dir}/output/harvest/documents/budget.${ending}`)).length),
  )
  expect(Math.abs((sizes[0] ?? 0) - (sizes[1] ?? 0))).toBeLessThan(100)
})

test('the logo of an edition stands in its Word files', async () => {
  await change(edition, 'brand:', 'brand:\n  logo: {file: harvest/logo.svg, alt: A sheaf}')
  await mkdir(`${dir}/content/editions/harvest`)
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>'
  await writeFile(`${dir}/content/editions/harvest/logo.svg`, svg)
  expect(await run(['build', '--only', 'forms', '--quiet'])).toEqual({ code: 0, out: '', err: '' })
  const docx = await readFile(`${dir}/output/harvest/forms/festival-story.docx`)
  expect(docx.toString('latin1')).toContain('word/media/')
})

test.each([
  ['logo: {file: logo.png, alt: A sheaf}', '', 'No file `editions/logo.png`, expected it beside the edition', '7:16'],
  [
    'logo: {file: logo.png, alt: A sheaf}',
    'GIF89a',
    'Found a file that is not a picture, expected PNG, JPEG or SVG, in `editions/logo.png`',
    '7:16',
  ],
])('a logo that cannot be drawn is reported at its place: %s, %j', async (logo, bytes, what, at) => {
  await change(edition, 'brand:', `brand:\n  ${logo}`)
  if (bytes !== '') await writeFile(`${dir}/content/editions/logo.png`, bytes)
  const { code, err } = await run(['check'])
  expect(code).toBe(1)
  expect(err).toContain(what)
  expect(err).toContain(`${dir}/content/${edition}\n${at}-`)
})

const macroEnabled = 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml'
const withMacros = zipSync({
  '[Content_Types].xml': strToU8(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${macroEnabled}"/></Types>`,
  ),
})

test.each([
  ['no zip', strToU8('no zip'), 'It is not a Word file; save it from Word as .dotx.'],
  ['a zip cut short', withMacros.subarray(0, -9), 'It is damaged; open it in Word and save it again as .dotx.'],
  ['a template with macros', withMacros, 'It holds macros; save it as .dotx, which has none.'],
])('a Word template that cannot be used is reported at its place, with why: %s', async (_, bytes, why) => {
  await change(edition, 'theme: default', 'theme: default\nword: {reference: look.dotx}')
  await writeFile(`${dir}/content/editions/look.dotx`, bytes)
  const { code, out, err } = await run(['build', '--only', 'documents'])
  expect([code, out]).toEqual([1, ''])
  expect(err.split('\n').filter((line) => line.includes(' error '))).toHaveLength(1)
  expect(err).toContain('error Found a file that cannot be used, `editions/look.dotx`, expected a Word template')
  expect(err).toContain(why)
})

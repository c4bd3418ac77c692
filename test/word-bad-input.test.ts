import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../packages/cli/src/testing/run-cli.ts'
import { repository } from './support/repository.ts'
import { withStraightQuotes } from './support/straight-quotes.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'roadmap-word-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

test.each([
  ['the end of CDATA', 'Gather ]]> a crew'],
  ['markup', `Gather <w:p> & "a" 'crew'`],
  ['accents', 'Gather a crew at the Café Ångström'],
])('a title with %s becomes a Word file whose every part is well formed', async (name, title) => {
  const { code, err, parts } = await buildWithTitle(name, JSON.stringify(title))
  expect([code, err]).toEqual([0, ''])
  const texts = parts.map(([, xml]) => textOf(xml))
  expect(texts.some((text) => withStraightQuotes(text).includes(title))).toBe(true)
})

// The handbook could not print them; the renderer's own tests show that Word files could hold them.
test.each([
  ['a control character', '"Gather \\u0007 a crew"', ' error '],
  ['text from right to left', 'שלום עולם', 'No font has `ש` (U+05E9)'],
  ['emoji', 'Gather a crew 👩‍👩‍👧', 'No font has `👩` (U+1F469)'],
  ['10,000 characters', 'x'.repeat(10_000), 'expected one line of at most 120 characters'],
])('a title with %s is refused at its line, and nothing is made', async (name, title, what) => {
  const { code, err, parts } = await buildWithTitle(name, title)
  expect([code, parts]).toEqual([1, []])
  expect(err).toMatch(/activities\/A-01-gather-a-first-crew\.md\n *3:/)
  expect(err).toContain(what)
})

/** Builds the activity templates of the example, the first with a title as YAML has it, and reads the parts of that. */
async function buildWithTitle(name: string, title: string) {
  const content = join(dir, name, 'content')
  const out = join(dir, name, 'output')
  await cp(join(repository, 'examples/village-festival'), content, { recursive: true })
  const file = join(content, 'activities/A-01-gather-a-first-crew.md')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('title: Gather a first crew', `title: ${title}`))
  const folders = ['--content', content, '--templates', join(repository, 'templates'), '--out', out]
  const { code, err } = await runCli(['build', '--quiet', '--only', 'activities', ...folders])
  const made = join(out, 'harvest/activities')
  const path = code === 0 ? (await readdir(made)).find((path) => /^A-01.*docx$/.test(path)) : undefined
  const parts = path ? Object.entries(unzipSync(await readFile(join(made, path)))) : []
  return { code, err, parts: parts.map(([path, bytes]) => [path, strFromU8(bytes)] as const) }
}

/** The text of well-formed XML; throws what is wrong with any other. */
function textOf(xml: string): string {
  let text = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.write(xml).close()
  return text
}

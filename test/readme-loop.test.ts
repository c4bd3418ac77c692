import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repository } from './support/repository.ts'

const readme = readFileSync(`${repository}/README.md`, 'utf8')
/** The commands that make the copy, and the five of the loop, as they stand in the README. */
const [copy = '', ...loop] = [
  ...readme.matchAll(/^```\n((?:rm -rf|npx --no-install roadmap intake)[^`]*)```$/gm),
].flatMap(([, block = '']) => block.trim().split('\n'))
const assess = /^npx --no-install roadmap assess examples.*$/m.exec(readme)?.[0] ?? ''
const name = 'one-call-line-for-people-who-fall-at-b089baf901f2'
let dir: string

// A copy of what the commands read: nothing of the checkout changes.
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'roadmap-loop-'))
  for (const folder of ['content', 'templates', 'examples']) {
    cpSync(`${repository}/${folder}`, `${dir}/${folder}`, { recursive: true })
  }
  symlinkSync(`${repository}/node_modules`, `${dir}/node_modules`)
  cpSync(`${repository}/package.json`, `${dir}/package.json`)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

async function pagesOf(path: string): Promise<readonly string[]> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    pages.push(words.replace(/\s+/g, ' '))
  }
  return pages
}

function shell(command: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: dir, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

test('the five commands of the README take a form in, print it, and take it out again', async () => {
  expect(loop).toHaveLength(5)
  const [intake = '', submissions = '', publish = '', build = '', withdraw = ''] = loop
  expect(shell(copy).code).toBe(0)

  const taken = shell(intake)
  expect([taken.code, taken.out.trim().split('\n').at(-1)]).toEqual([3, '3 accepted, 0 known already, 1 refused.'])
  expect(taken.err).toContain('with-mistakes.json: 5 answers are to be mended')
  expect(readdirSync(`${dir}/output-trial-replies`)).toHaveLength(4)

  const waiting = shell(submissions)
  expect([waiting.code, waiting.out.split('\n')[0]]).toEqual([0, '3 case studies wait for an editor.'])

  expect(shell(publish).code).toBe(0)
  const entry = `${dir}/output-trial-content/case-studies/${name}.md`
  expect(readFileSync(entry, 'utf8')).toContain('publication: published')
  expect(shell(submissions).out).toMatch(/^2 case studies wait/)

  const built = shell(build)
  expect([built.code, built.err]).toEqual([0, ''])
  const pages = await pagesOf(`${dir}/output-trial/complete/handbook.pdf`)
  // Its own pages, and those of the activities, tools and the scenario that it names.
  expect(pages.filter((page) => page.includes('people who fall at home in Thornmere')).length).toBeGreaterThan(8)
  expect(pages.join(' ')).toContain('A shorter wait on the floor: the figures over time, in minutes.')

  expect(shell(withdraw).code).toBe(0)
  expect(existsSync(entry)).toBe(false)
  expect(readdirSync(`${dir}/output-trial-private/records`)).not.toContain(`${name}.json`)
  expect(shell(intake).err).toContain('call-line-thornmere.json: ')
}, 600_000)

test('the self-assessments of the README become a result', () => {
  const { code, out, err } = shell(assess)
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^Made output\/assessment\/result\.pdf, .* from 2 filled-in forms\.\n$/)
  expect(readdirSync(`${dir}/output/assessment`).sort()).toEqual([
    'manifest.json',
    'result.docx',
    'result.html',
    'result.pdf',
  ])
}, 120_000)

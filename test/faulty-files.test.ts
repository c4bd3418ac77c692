import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../packages/cli/src/testing/run-cli.ts'
import { repository } from './support/repository.ts'

/** What a person sees when a finished file has a fault that no check of the content can foresee. */
let dir: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'roadmap-faulty-'))
  await cp(`${repository}/examples/village-festival`, `${dir}/content`, { recursive: true })
  await cp(`${repository}/templates`, `${dir}/templates`, { recursive: true })
})

afterAll(() => rm(dir, { recursive: true, force: true }))

test('a PDF with a heading that skips a level is not published, and the last edition stays', async () => {
  expect((await build('handbook')).code).toBe(0)
  const before = await readOutput()
  await change('templates/handbook/phase.hbs', '## {{md (t "phase.map")}}', '#### {{md (t "phase.map")}}')
  const { code, err } = await build('handbook')
  await change('templates/handbook/phase.hbs', '#### {{md (t "phase.map")}}', '## {{md (t "phase.map")}}')
  expect(code).toBe(1)
  const [first, ...rest] = err.trim().split('\n')
  expect(first).toMatch(
    /^handbook\.pdf: Found a fault, page \d+, H4 "Step map": H4 follows H2 \(heading-level, ISO 14289-1 §7\.4\.2\), expected none\. A screen reader could not read the file as it is meant\. Mend the template or the text that this part of the page comes from\.$/,
  )
  expect(rest.at(-1)).toBe('harvest was not published: see the problems above. The last edition is as it was.')
  expect(await readOutput()).toEqual(before)
})

test('a Word file in colours that are hard to read is not published, and the last edition stays', async () => {
  expect((await build('activities')).code).toBe(0)
  const before = await readOutput()
  const [template = ''] = [...before.keys()].filter((path) => path.endsWith('.dotx'))
  await writeFile(`${dir}/content/editions/pale.dotx`, withPaleHeadings(before.get(template) ?? new Uint8Array()))
  await change('content/editions/harvest.yaml', 'theme: default', 'theme: default\nword: { reference: pale.dotx }')
  const { code, err } = await build('activities')
  expect(code).toBe(1)
  expect(err).toContain(
    'The theme colour `accent1` (FFE08A) on `lt1` (FFFFFF) has 1.3 to 1, expected at least 4.5 to 1. Some readers could not use the Word file. Mend the text, the theme or the template that this comes from.',
  )
  expect(err.trim().split('\n').at(-1)).toBe(
    'harvest was not published: see the problems above. The last edition is as it was.',
  )
  expect(await readOutput()).toEqual(before)
})

function build(part: string) {
  const folders = ['--content', `${dir}/content`, '--templates', `${dir}/templates`, '--out', `${dir}/output`]
  return runCli(['build', '--no-cache', '--only', part, ...folders])
}

async function change(file: string, find: string, replace: string): Promise<void> {
  const text = await readFile(`${dir}/${file}`, 'utf8')
  if (!text.includes(find)) throw new Error(`${file} does not hold ${find}`)
  await writeFile(`${dir}/${file}`, text.replace(find, replace))
}

/** Every published file. */
async function readOutput(): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(`${dir}/output`, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const published = paths.filter((path) => !path.slice(dir.length).includes('/.')).sort()
  return new Map(await Promise.all(published.map(async (path) => [path, await readFile(path)] as const)))
}

/** A publisher's own template whose first accent can hardly be seen on white paper. */
function withPaleHeadings(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const name = 'word/theme/theme1.xml'
  const theme = strFromU8(parts[name] ?? new Uint8Array())
  const pale = theme.replace(/(<a:accent1>\s*<a:srgbClr val=")[0-9A-F]{6}/, '$1FFE08A')
  if (pale === theme) throw new Error('The template has no first accent')
  return zipSync({ ...parts, [name]: strToU8(pale) })
}

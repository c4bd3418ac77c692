import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readContent } from '@roadmap/content'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { nodeIo } from '../../packages/cli/src/io.ts'
import { runCli } from '../../packages/cli/src/testing/run-cli.ts'
import { withStraightQuotes } from '../support/straight-quotes.ts'
import { checkPages } from './check-pages.mjs'
import { openPdf } from './read-pages.mjs'
import { compareToReference } from './reference-images.mjs'

/**
 * The pages of the default edition. `npm test -- -u` writes the reference images anew; look at them before they are
 * committed.
 */
const root = fileURLToPath(new URL('../../', import.meta.url))
/** Share of pixels, in per cent, that may differ from a reference image. */
const tolerance = 0.5
const update = inject('isUpdate')

declare module 'vitest' {
  interface ProvidedContext {
    readonly isUpdate: boolean
  }
}

let folder: string
let bytes: Uint8Array
let pages: readonly string[]
let startOf: (anchor: string) => number

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handbook-'))
  const folders = ['--content', `${root}content`, '--templates', `${root}templates`, '--out', join(folder, 'output')]
  const { code, err } = await runCli(['build', '--only', 'handbook', '--no-cache', ...folders])
  expect(err).toBe('')
  expect(code).toBe(0)
  bytes = new Uint8Array(await readFile(join(folder, 'output/complete/handbook.pdf')))
  const pdf = await openPdf(bytes)
  const texts: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    texts.push(plain(items.map((item) => ('str' in item ? item.str : '')).join(' ')))
  }
  pages = texts
  const anchors = new Map<string, number>()
  for (const [name, target] of Object.entries(await pdf.getDestinations())) {
    if (Array.isArray(target)) anchors.set(name, (await pdf.getPageIndex(target[0])) + 1)
  }
  await pdf.loadingTask.destroy()
  startOf = (anchor) => anchors.get(anchor) ?? Number.NaN
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('it has at least 120 pages, and no page has a fault that a machine can see', async () => {
  const { findings, pages: count } = await checkPages(bytes)
  expect(findings).toEqual([])
  expect(count).toBeGreaterThanOrEqual(120)
})

test('phases open on right-hand pages, and only the page before one may be left blank', async () => {
  const phases = (await titlesOf('phase')).map(({ anchor }) => startOf(anchor))
  expect(phases.map((page) => page % 2)).toEqual(phases.map(() => 1))
  for (const page of blankPages()) expect(phases, `page ${page} is blank`).toContain(page + 1)
})

test('the titles of all cells and activities stand on their pages, and an activity fills one or two', async () => {
  const entries = [...(await titlesOf('cell')), ...(await titlesOf('activity'))]
  const starts = [
    ...entries.map(({ anchor }) => startOf(anchor)),
    ...(await titlesOf('phase')).map(({ anchor }) => startOf(anchor)),
  ]
  const ends = [...starts, startOf('chapter-tools')]
  for (const { anchor, title } of entries) {
    const start = startOf(anchor)
    expect(withStraightQuotes(pages[start - 1] ?? ''), anchor).toContain(plain(title))
    const next = Math.min(...ends.filter((page) => page > start))
    const filled = next - start - blankPages().filter((page) => page > start && page < next).length
    if (anchor.startsWith('activity-')) expect([1, 2], `pages of ${anchor}`).toContain(filled)
    expect(
      starts.filter((page) => page === start),
      `what opens on the page of ${anchor}`,
    ).toHaveLength(1)
  }
})

const difficult = [
  { name: 'cover', page: () => 1 },
  { name: 'contents', page: () => startOf('chapter-contents') },
  { name: 'overview', page: () => startOf('chapter-overview') },
  { name: 'phase-opener', page: () => startOf('phase-1') },
  { name: 'activity-map', page: () => startOf('map-1') },
  { name: 'cell', page: () => startOf('cell-3.PPT') },
  { name: 'activity', page: () => startOf('activity-3.GM.2') },
  { name: 'tools', page: () => startOf('chapter-tools') },
  { name: 'scenario', page: () => startOf('chapter-scenarios') },
  { name: 'glossary', page: () => startOf('chapter-glossary') },
]

for (const { name, page } of difficult) {
  test(`the page “${name}” looks as it was approved`, async () => {
    const reference = join(root, 'test/pages/reference', `${name}.png`)
    const { differentPixelsPercent, drawnPng, differencePng } = await compareToReference(bytes, page(), reference, {
      update,
    })
    if (differentPixelsPercent > tolerance) {
      await writeFile(join(tmpdir(), `${name}-drawn.png`), drawnPng)
      if (differencePng) await writeFile(join(tmpdir(), `${name}-difference.png`), differencePng)
    }
    const advice = `see ${name}-drawn.png and ${name}-difference.png in ${tmpdir()}`
    expect(differentPixelsPercent, advice).toBeLessThanOrEqual(tolerance)
  })
}

/** Pages with a running footer and nothing else. */
function blankPages(): readonly number[] {
  return pages.flatMap((text, index) => (text.length < 60 && /\bPage \d+ of \d+\b/.test(text) ? [index + 1] : []))
}

/** The entries of a folder of the content, by the id and title in their front matter. */
async function titlesOf(kind: 'cell' | 'activity' | 'phase') {
  const folders = { cell: 'cells/', activity: 'activities/', phase: 'phases/' } as const
  const sources = await readContent(nodeIo(), `${root}content`)
  return sources
    .filter(({ path }) => path.startsWith(folders[kind]))
    .map(({ data }) => data as { readonly id: string; readonly title: string }) // The build has checked them.
    .map(({ id, title }) => ({ anchor: `${kind}-${id}`, title }))
}

/** Text as it can be compared: without soft hyphens, ligatures and line breaks. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.:;])/g, '$1')
    .trim()
}

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { controlsOf } from '../support/word/controls.ts'
import { withAddedRows } from '../support/word/fill-controls.ts'
import { readControls } from '../support/word/read-controls.ts'
import { sampleAnswer } from '../support/word/sample-answers.ts'
import { readDocument } from '../support/word/xml-file.ts'
import { describeWithTool } from './tool.ts'
import { buildWordEditions, mapAtOnce, type WordEditions } from './word-editions.ts'

/** Rows that a team adds to every group of rows in Word, before somebody fills them in with LibreOffice. */
const addedRows = 2

/** Files that one Writer takes: each run of a tool has to end within ten minutes, also on a busy machine. */
const jobsAtOnce = 25

describeWithTool('python3-uno', 'Word templates that are filled in with LibreOffice', (python) => {
  let editions: WordEditions
  let dir: string
  beforeAll(async () => {
    editions = await buildWordEditions('activities,documents')
    dir = await mkdtemp(join(tmpdir(), 'roadmap-writer-'))
  })
  afterAll(async () => {
    await rm(dir, { recursive: true, force: true })
    await editions.remove()
  })

  test('every answer is read back, repeated rows in order, and every template becomes a PDF', async () => {
    for (const name of ['from', 'to', 'pdf']) await mkdir(join(dir, name))
    const jobs = await Promise.all(editions.docx.map(job))
    const starts = [...jobs.keys()].filter((index) => index % jobsAtOnce === 0)
    await mapAtOnce(starts, 2, (start) => fillIn(`${start}`, jobs.slice(start, start + jobsAtOnce)))
    for (const { to, pdf, expected } of jobs) {
      expect([to, readControls(await readFile(to))]).toEqual([to, expected])
      expect((await readFile(pdf)).subarray(0, 5).toString('latin1')).toBe('%PDF-')
    }
  }, 1_800_000)

  async function fillIn(name: string, jobs: readonly Awaited<ReturnType<typeof job>>[]) {
    const folder = join(dir, `writer-${name}`)
    await mkdir(folder)
    const list = join(folder, 'jobs.json')
    await writeFile(list, JSON.stringify(jobs.map(({ expected: _, ...rest }) => rest)))
    const { code, stderr } = await python(fileURLToPath(new URL('fill-with-writer.py', import.meta.url)), folder, list)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  }

  /** The roadmaps may name a file alike, so its number stands before its name. */
  async function job(path: string, index: number) {
    const name = `${index}-${basename(path, '.docx')}`
    const bytes = withAddedRows(await readFile(path), addedRows)
    const from = join(dir, 'from', `${name}.docx`)
    await writeFile(from, bytes)
    const expected = new Map<string, string[]>()
    const answers = controlsOf(readDocument(bytes)).map((control) => {
      // Formatted text is an input field for Writer 7.4, which holds one line.
      const text = sampleAnswer(control, expected.get(control.tag)?.length ?? 0).replaceAll('\n', ' ')
      expected.set(control.tag, [...(expected.get(control.tag) ?? []), text])
      return { kind: control.kind, text }
    })
    return { from, to: join(dir, 'to', `${name}.docx`), pdf: join(dir, 'pdf', `${name}.pdf`), answers, expected }
  }
})

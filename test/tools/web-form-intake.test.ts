import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../../packages/cli/src/testing/run-cli.ts'
import { casesOf } from '../support/forms/cases-of.ts'
import { type LoadedForms, loadForms } from '../support/forms/load-forms.ts'
import { placesOf } from '../support/forms/places-of.ts'
import { readBack } from '../support/forms/read-back.ts'
import { fillByKeyboard } from './fill-by-keyboard.ts'
import { describeWithTool } from './tool.ts'
import { questionsOf } from './web-form-answers.ts'
import { openWebForms, type WebForms } from './web-forms.ts'

describeWithTool('chromium', 'what a web form saves that was filled in by keyboard alone', () => {
  let web: WebForms
  let folder: string
  const roadmaps = new Map<string, LoadedForms>()
  beforeAll(async () => {
    web = await openWebForms()
    folder = await mkdtemp(join(tmpdir(), 'roadmap-web-intake-'))
    for (const content of ['content', 'examples/village-festival']) roadmaps.set(content, await loadForms(content, []))
  }, 300_000)
  afterAll(async () => {
    await web?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test.each([
    ['content', 'case-study'],
    ['content', 'case-study-short'],
    ['content', 'self-assessment'],
    ['examples/village-festival', 'festival-story'],
    ['examples/village-festival', 'readiness'],
  ])(
    '%s: %s gives the answers back',
    async (content, id) => {
      const loaded = roadmaps.get(content)
      const spec = loaded?.specs.get(id)
      if (!loaded || !spec) throw new Error(`${content} has no form ${id}`)
      for (const answers of casesOf(spec, 1, { onlyAsked: true })) {
        const planned = new Map(
          placesOf(spec, answers).map(({ path, answer }) => {
            const typed = typeof answer === 'number' ? String(answer) : answer
            return [path, { typed, saved: answer }] as const
          }),
        )
        const page = await web.browser.newPage()
        const file = await save(page, web.urls.get(id) ?? '', planned)
        expect(await readBack(loaded, spec, await readFile(file), file)).toEqual(answers)
        if (content === 'content' && id.startsWith('case-study')) expect(await taken(file)).toBe(1)
        await page.close()
      }
    },
    600_000,
  )

  /** How many case studies the command makes of a file. */
  async function taken(file: string): Promise<unknown> {
    const stores = ['--into', join(folder, 'into'), '--private', join(folder, 'private')]
    const { out } = await runCli(['intake', file, '--dry-run', '--json', ...stores])
    return JSON.parse(out).accepted
  }

  /** Fills in the form at an address, and saves the answers; returns where they are. */
  async function save(page: Page, url: string, planned: Parameters<typeof fillByKeyboard>[1]['planned']) {
    await page.goto(url)
    const questions = await questionsOf(page)
    const rows = new Set([...planned.keys()].flatMap((path) => /^(\w+\[\d+\])\./.exec(path)?.[1] ?? [])).size
    await fillByKeyboard(page, { questions, planned, rows })
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const file = join(folder, download.suggestedFilename())
    await download.saveAs(file)
    return file
  }
})

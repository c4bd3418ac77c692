import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { fillByKeyboard } from './fill-by-keyboard.ts'
import { describeWithTool } from './tool.ts'
import { planAnswers, questionsOf } from './web-form-answers.ts'
import { openWebForms, type WebForms } from './web-forms.ts'

describeWithTool('chromium', 'intake takes what a web form saves', () => {
  let forms: WebForms
  beforeAll(async () => {
    forms = await openWebForms()
  }, 300_000)
  afterAll(() => forms?.close())

  test.each(['case-study', 'case-study-short'])(
    '%s, filled in with every answer',
    async (name) => {
      const folder = await mkdtemp(join(tmpdir(), 'roadmap-web-intake-'))
      const page = await forms.browser.newPage()
      await page.goto(forms.urls.get(name) ?? '')
      const questions = await questionsOf(page)
      const planned = new Map(planAnswers(questions))
      for (const id of ['publish_agree', 'name_agree', 'internal_agree'])
        planned.set(id, { typed: 'yes', saved: 'yes' })
      const saving = page.waitForEvent('download', { timeout: 400_000 })
      await fillByKeyboard(page, { questions, planned, rows: 6 })
      await page.keyboard.press('Enter')
      const download = await saving
      const file = join(folder, download.suggestedFilename())
      await download.saveAs(file)
      const stores = ['--into', join(folder, 'into'), '--private', join(folder, 'private')]
      const { code, out } = await runCli(['intake', file, '--dry-run', '--json', ...stores])
      expect(JSON.parse(out)).toMatchObject({ accepted: 1, refused: 0, files: [{ outcome: 'accepted', file }] })
      expect(code).toBe(0)
      await page.close()
      await rm(folder, { recursive: true, force: true })
    },
    600_000,
  )
})

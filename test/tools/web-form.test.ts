import { readFile } from 'node:fs/promises'
import type { Deliverable } from '@roadmap/publisher'
import axe from 'axe-core'
import type { Download, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillByKeyboard } from './fill-by-keyboard.ts'
import { describeWithTool } from './tool.ts'
import { nestAnswers, planAnswers, questionsOf } from './web-form-answers.ts'
import { openWebForms, type WebForms } from './web-forms.ts'

const names = [
  'case-study',
  'case-study-short',
  'self-assessment',
  'festival-story',
  'festival-story-postcard',
  'readiness',
]
/** The short forms hold the same questions. */
const longForms = ['case-study', 'self-assessment', 'festival-story']
const widths = [320, 1280]

const sendTo = 'https://forms.example.org'
const crossOrigin = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' }

/** One of the forms belongs to an edition that takes answers at an address. */
function sendingForm(form: Deliverable): Deliverable {
  if (form.path !== 'forms/festival-story-postcard.html') return form
  return {
    ...form,
    build: () => {
      const tree = form.build()
      if (!tree.form?.page) throw new Error('A web form is made of a form')
      return { ...tree, form: { ...tree.form, page: { ...tree.form.page, submit: { url: `${sendTo}/in` } } } }
    },
  }
}

describeWithTool('chromium', 'the web forms work in a browser', () => {
  let forms: WebForms
  beforeAll(async () => {
    forms = await openWebForms(sendingForm)
  }, 300_000)
  afterAll(() => forms?.close())

  /** Opens a form; whatever goes wrong on it, and whatever it asks the network for, fails the test. */
  async function open(name: string, options: { width?: number; javaScriptEnabled?: boolean; page?: Page } = {}) {
    const { width = 1280, javaScriptEnabled = true } = options
    const context =
      options.page?.context() ??
      (await forms.browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled, acceptDownloads: true }))
    const page = options.page ?? (await context.newPage())
    const troubles: string[] = []
    page.on('pageerror', ({ message }) => troubles.push(message))
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
    page.on('request', (request) => /^(file|blob|data):/.test(request.url()) || troubles.push(request.url()))
    await page.goto(forms.urls.get(name) ?? '')
    return { page, troubles, close: () => context.close() }
  }

  test.each(longForms)(
    'the form %s has no fault for axe in any state, and fits a narrow screen',
    async (name) => {
      for (const width of widths) {
        const { page, troubles, close } = await open(name, { width })
        const found: string[] = []
        const look = async (state: string) => {
          found.push(...(await faultsOf(page)).map((fault) => `${width} px, ${state}: ${fault}`))
          const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
          if (isWide) found.push(`${width} px, ${state}: wider than the screen`)
        }
        await look('start')
        await page.getByRole('button', { name: 'Start' }).click()
        const parts = await page.locator('.part').count()
        for (let part = 1; part <= parts; part += 1) {
          await go(page, `part-${part}`)
          await look(`part ${part}, empty`)
          await page.locator(`#part-${part}`).getByRole('button', { name: 'Continue' }).click()
          if (await page.locator(`#part-${part} .summary`).isVisible()) await look(`part ${part}, errors`)
        }
        await go(page, 'check')
        await look('check answers')
        await page.getByRole('button', { name: 'Save your answers' }).click()
        await look('check answers, after saving')
        expect({ found, troubles }).toEqual({ found: [], troubles: [] })
        await close()
      }
    },
    300_000,
  )

  test.each(names)(
    'every question of %s is answered by keyboard alone, and the file holds the answers',
    async (name) => {
      const { page, troubles, close } = await open(name)
      const questions = await questionsOf(page)
      // A question with a condition is filled in where its condition is met: here no number is left blank.
      const planned = planAnswers(questions)
      const rows = Math.max(0, ...questions.map(({ row }) => row?.row ?? 0))
      const saved = page.waitForEvent('download', { timeout: 400_000 })
      await fillByKeyboard(page, { questions, planned, rows })
      await page.keyboard.press('Enter')
      const { file, content } = await contentOf(await saved)
      const visible = new Set(await page.evaluate(askedPaths))
      const asked = questions.filter(({ path }) => visible.has(path))
      expect(asked.length).toBeGreaterThan(questions.length * 0.9)
      expect(content.answers).toEqual(nestAnswers(asked, planned))
      expect(content.form).toMatchObject({ id: name, language: 'en-GB' })
      expect(file).toMatch(new RegExp(`^${name}-.+\\.json$`))
      expect(await page.locator('#done h2').textContent()).toBe('Your answers are saved')
      expect(troubles).toEqual([])
      await close()
    },
    600_000,
  )

  test('an error is listed over the part, leads to its question and stands beside it', async () => {
    const { page, close } = await open('festival-story')
    await page.getByRole('button', { name: 'Start' }).click()
    await page.locator('#part-1').getByRole('button', { name: 'Continue' }).click()
    expect(await page.title()).toBe('Error: The day – Tell the story of your festival')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('summary')
    const link = page.locator('#part-1 .summary a').first()
    expect(await link.textContent()).toBe('Write an answer to “Village”')
    expect(await page.locator('.question[data-path=village] .error').textContent()).toBe(
      'Error: Write an answer to “Village”',
    )
    await link.press('Enter')
    const at = page.locator('[name=village]')
    expect(await at.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await at.getAttribute('aria-invalid')).toBe('true')
    expect(await at.getAttribute('aria-describedby')).toBe('answer-village-hint error-village')
    await close()
  })

  test('a draft stays in the browser without its private answers, until it is deleted', async () => {
    const { page, close } = await open('festival-story')
    await page.getByRole('button', { name: 'Start' }).click()
    await page.fill('[name=village]', 'Netherby')
    await go(page, 'part-3')
    await page.getByRole('button', { name: 'Add another surprise' }).click()
    await page.fill('[name="surprise[1].surprised_by"]', 'The rain')
    await go(page, 'part-4')
    await page.fill('[name=teller]', 'Secret Ann')
    await page.getByText('Kept in this browser').waitFor()
    const kept = await page.evaluate(() => Object.entries(localStorage))
    expect(kept.map(([key]) => key)).toEqual(['form-draft/festival-story/2/harvest'])
    expect(JSON.stringify(kept)).toContain('Netherby')
    expect(JSON.stringify(kept)).not.toContain('Secret Ann')

    await open('festival-story', { page })
    expect(await page.locator('#start [role=status]').textContent()).toContain('This browser holds a draft of')
    await page.getByRole('button', { name: 'Continue your draft' }).click()
    expect(await page.inputValue('[name=village]')).toBe('Netherby')
    expect(await page.inputValue('[name="surprise[1].surprised_by"]')).toBe('The rain')
    expect(await page.inputValue('[name=teller]')).toBe('')

    await page.getByRole('button', { name: 'Delete draft' }).click()
    await page.getByRole('button', { name: 'Delete all answers' }).click()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    expect(await page.inputValue('[name=village]')).toBe('')
    await close()
  })

  test('the draft of a self-assessment holds its scores: nobody else is given them', async () => {
    const { page, close } = await open('readiness')
    await page.getByRole('button', { name: 'Start' }).click()
    await go(page, 'part-2')
    await page.locator('#part-2').getByRole('radio', { name: 'Mostly' }).first().check()
    await page.getByText('Kept in this browser').waitFor()
    const [kept = ''] = await page.evaluate(() => Object.values(localStorage))
    expect(JSON.parse(kept)).toMatchObject({ answers: { score: { 'R-A-01': '3' } } })
    await close()
  })

  test('a draft that is saved as a file holds every answer and opens again', async () => {
    const first = await open('festival-story')
    await first.page.getByRole('button', { name: 'Start' }).click()
    await first.page.fill('[name=village]', 'Nether by-the-Sea!')
    await first.page.fill('[name=held_on]', 'not yet known')
    await go(first.page, 'part-4')
    await first.page.fill('[name=teller]', 'Ann')
    const saving = first.page.waitForEvent('download')
    await first.page.getByRole('button', { name: 'Save draft as a file' }).click()
    const download = await saving
    expect(download.suggestedFilename()).toBe('festival-story-draft-nether-by-the-sea.json')

    const second = await open('festival-story')
    await second.page.setInputFiles('#open-file', await download.path())
    await second.page.getByText('are filled in').waitFor()
    const value = (name: string) => second.page.inputValue(`[name=${name}]`)
    expect([await value('village'), await value('held_on'), await value('teller')]).toEqual([
      'Nether by-the-Sea!',
      'not yet known',
      'Ann',
    ])
    const other = await open('readiness')
    await other.page.setInputFiles('#open-file', await download.path())
    // The page reads the file after the event, so wait for the words: a look at once can come too early.
    await other.page.locator('#open-problem').getByText('does not hold answers to this form').waitFor()
    await Promise.all([first.close(), second.close(), other.close()])
  })

  test('a question with a condition is there only while the condition is met', async () => {
    const { page, close } = await open('case-study-short')
    const benefit = await partOf(page, 'benefit[1].no_figures_reason')
    await page.getByRole('button', { name: 'Start' }).click()
    await go(page, benefit)
    const reason = page.locator('[name="benefit[1].no_figures_reason"]')
    expect(await reason.isVisible()).toBe(true)
    await page.fill('[name="benefit[1].baseline_value"]', '3')
    expect(await reason.isVisible()).toBe(true)
    await page.fill('[name="benefit[1].result_value"]', '2')
    expect(await reason.isVisible()).toBe(false)
    await close()
  })

  test('the draft stays after the answers are saved as a file, and can be deleted', async () => {
    const { page, close } = await open('festival-story-postcard')
    await fillPostcard(page)
    await page.getByRole('button', { name: 'Save your answers as a file' }).click()
    await page.getByText('This browser still holds a draft of them').waitFor()
    expect(await page.evaluate(() => localStorage.length)).toBe(1)
    await page.getByRole('button', { name: 'Delete draft in this browser' }).click()
    await page.getByText('The draft in this browser is deleted.').waitFor()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    // The answers are still there, so they can be read and saved once more.
    await page.getByRole('button', { name: 'Go back to your answers' }).click()
    expect(await page.locator('#check').textContent()).toContain('Netherby')
    await close()
  })

  test('the long and the short form lead to each other, and the footer says which version it is', async () => {
    const { page, close } = await open('case-study')
    expect(await page.locator('#start').textContent()).not.toContain('ersion 1')
    expect(await page.locator('footer').textContent()).toContain(' · 23 November 2026 · Version 1 of this form')
    await page.locator('#start a[href="case-study-short.html"]').click()
    await page.locator('#start a[href="case-study.html"]').waitFor()
    expect(await page.title()).toContain('short')
    await close()
  })

  test('answers are sent to the address of the edition, and what comes back is shown', async () => {
    const { page, close } = await open('festival-story-postcard')
    const sent: unknown[] = []
    let answer = { status: 503, body: 'Out to lunch' }
    await page.route(`${sendTo}/**`, (route) => {
      if (route.request().method() === 'POST') sent.push(route.request().postDataJSON())
      return route.fulfill({ ...answer, headers: crossOrigin })
    })
    await fillPostcard(page)
    await page.getByRole('button', { name: 'Send your answers' }).click()
    await page.getByText('Your answers were not sent').waitFor()
    expect(await page.locator('#check .summary p').textContent()).toContain('answered with the code 503')
    expect(await page.title()).toBe('Error: Check your answers – Tell the story of your festival: postcard')
    expect(await page.inputValue('[name=village]')).toBe('Netherby')

    answer = { status: 201, body: '{"receipt": "F-17 <b>"}' }
    await page.getByRole('button', { name: 'Send your answers' }).click()
    await page.getByText('Your answers have arrived').waitFor()
    expect(await page.locator('#done .outcome p').allTextContents()).toEqual([
      'Your receipt is: F-17 <b>',
      'The draft in this browser is deleted.',
    ])
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    expect(sent.at(-1)).toEqual({
      form: { id: 'festival-story-postcard', version: 2, edition: 'harvest', language: 'en-GB' },
      answers: { village: 'Netherby', what_happened: 'It rained.', teller: 'Ann' },
    })
    await close()
  })

  test('a draft that was deleted does not come back after the pause, nor when the page is left', async () => {
    const { page, close } = await open('festival-story-postcard')
    await page.route(`${sendTo}/**`, (route) => route.fulfill({ status: 204, headers: crossOrigin }))
    await fillPostcard(page)
    // In one step, so that the pause after the last letter has not passed when the answers are sent.
    await page.getByRole('button', { name: 'Send your answers' }).evaluate((send) => {
      document.querySelector('[name=teller]')?.dispatchEvent(new Event('input', { bubbles: true }))
      if (send instanceof HTMLElement) send.click()
    })
    await page.getByText('Your answers have arrived').waitFor()
    await page.getByText('The draft in this browser is deleted.').waitFor()
    expect(await page.evaluate(watchStorage)).toEqual([])
    await close()
  })

  test('a draft that the browser does not let go is not said to be deleted', async () => {
    const { page, close } = await open('festival-story-postcard')
    await page.route(`${sendTo}/**`, (route) => route.fulfill({ status: 204, headers: crossOrigin }))
    await page.evaluate(() => {
      Storage.prototype.removeItem = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
    })
    await fillPostcard(page)
    await page.getByRole('button', { name: 'Save your answers as a file' }).click()
    await page.getByRole('button', { name: 'Delete draft in this browser' }).click()
    const kept = 'This browser does not let the page delete a draft.'
    await page.locator('#done [role=status]').getByText(kept).waitFor()
    await page.getByRole('button', { name: 'Go back to your answers' }).click()
    await page.getByRole('button', { name: 'Send your answers' }).click()
    await page.getByText('Your answers have arrived').waitFor()
    expect(await page.locator('#done .outcome p').last().textContent()).toContain(kept)
    expect(await page.locator('.draft > p').textContent()).toContain(kept)
    await page.getByRole('button', { name: 'Delete draft', exact: true }).click()
    await page.getByRole('button', { name: 'Delete all answers' }).click()
    await page.locator('#start [role=status]').getByText(kept).waitFor()
    expect(await page.inputValue('[name=village]')).toBe('')
    expect(await page.evaluate(() => localStorage.length)).toBe(1)
    await close()
  })

  test('while answers are on their way none can be changed, and afterwards they can', async () => {
    const { page, close } = await open('festival-story-postcard')
    const waiting: Route[] = []
    await page.route(`${sendTo}/**`, (route) => {
      if (route.request().method() === 'POST') waiting.push(route)
      else return route.fulfill({ status: 204, headers: crossOrigin })
    })
    await fillPostcard(page)
    await page.getByRole('button', { name: 'Send your answers' }).click()
    await page.getByRole('button', { name: 'Sending' }).waitFor()
    expect(await page.locator('#start[inert], #form[inert], .side[inert]').count()).toBe(3)
    expect(await page.getByRole('button', { name: 'Save your answers as a file' }).isDisabled()).toBe(true)
    // The buttons of the browser still lead to the questions.
    await go(page, await partOf(page, 'village'))
    expect(await takesFocus(page, 'village')).toBe(false)
    await expect.poll(() => waiting.length).toBe(1)
    await waiting[0]?.fulfill({ status: 503, body: '', headers: crossOrigin })
    await page.locator('#form:not([inert])').waitFor()
    expect(await takesFocus(page, 'village')).toBe(true)
    await page.fill('[name=village]', 'Overby')
    await page.getByText('Kept in this browser').waitFor()
    await expect.poll(() => page.evaluate(() => JSON.stringify(Object.values(localStorage)))).toContain('Overby')
    await close()
  })

  test('without JavaScript the whole form can be read, and it says where else to fill it in', async () => {
    const { page, close } = await open('case-study', { javaScriptEnabled: false })
    const advice = page.locator('noscript p')
    expect(await advice.isVisible()).toBe(true)
    expect(await advice.textContent()).toContain('your browser needs JavaScript, which is off')
    const links = await page.locator('noscript a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(links).toEqual(['case-study.docx', 'case-study.pdf'])
    const parts = await page.locator('.part').all()
    expect(await Promise.all(parts.map((part) => part.isVisible()))).toEqual(parts.map(() => true))
    const questions = await page.locator('.question').all()
    expect(questions.length).toBeGreaterThan(100)
    expect(await page.locator('button').count()).toBe(0)
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
    await close()
  })
})

/** What axe finds, each as a rule and the first place. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { violations, passes } = await page.evaluate(async () => {
    interface Result {
      readonly id: string
      readonly nodes: readonly { readonly html: string }[]
    }
    // The script that was just run has put it there.
    const { axe } = window as unknown as { axe: { run: () => Promise<Record<'violations' | 'passes', Result[]>> } }
    const results = await axe.run()
    return { violations: results.violations, passes: results.passes.length }
  })
  expect(passes).toBeGreaterThan(15)
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)
}

async function go(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, id)
  await page.locator(`#${id}`).waitFor()
}

/** Answers the postcard and stops before it is saved or sent. */
async function fillPostcard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start' }).click()
  await page.fill('[name=village]', 'Netherby')
  await page.fill('[name=what_happened]', 'It rained.')
  await go(page, await partOf(page, 'teller'))
  await page.fill('[name=teller]', 'Ann')
  await go(page, 'check')
}

/** What comes into the storage within two of the pauses after which a draft is kept, and when the page is left. Runs in the page. */
async function watchStorage(): Promise<readonly string[]> {
  const found = new Set<string>()
  const look = () => {
    for (const key of Object.keys(localStorage)) found.add(key)
  }
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' })
  document.dispatchEvent(new Event('visibilitychange'))
  look()
  const end = performance.now() + 1200
  while (performance.now() < end) {
    await new Promise((next) => setTimeout(next, 50))
    look()
  }
  return [...found]
}

function takesFocus(page: Page, name: string): Promise<boolean> {
  return page.locator(`[name=${name}]`).evaluate((element) => {
    element.focus()
    return document.activeElement === element
  })
}

async function partOf(page: Page, path: string): Promise<string> {
  const part = page.locator('.part', { has: page.locator(`[name="${path}"]`) })
  return (await part.getAttribute('id')) ?? ''
}

/** Paths of the questions that are asked: neither they nor their rows are hidden. Runs in the page. */
function askedPaths(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('.question')]
    .filter((question) => !question.hidden && !question.closest<HTMLElement>('.row')?.hidden)
    .map((question) => question.dataset.path ?? '')
}

async function contentOf(download: Download) {
  const content = JSON.parse(await readFile(await download.path(), 'utf8')) as { form: unknown; answers: unknown }
  return { file: download.suggestedFilename(), content }
}

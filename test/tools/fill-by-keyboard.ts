import type { Page } from 'playwright-core'
import type { AskedQuestion, PlannedAnswer } from './web-form-answers.ts'

/**
 * Fills in a form from its first part to the answers to check, with the keyboard alone: Tab from one control to the next,
 * Space, arrows and typing for the answers, Enter on buttons. Ends on the button that saves.
 *
 * @param rows how many rows are wanted of each part that repeats.
 */
export async function fillByKeyboard(
  page: Page,
  {
    questions,
    planned,
    rows,
  }: {
    readonly questions: readonly AskedQuestion[]
    readonly planned: ReadonlyMap<string, PlannedAnswer>
    readonly rows: number
  },
): Promise<void> {
  const words = await page.evaluate(() => JSON.parse(document.getElementById('page-data')?.textContent ?? '').words)
  const done = new Set<string>()
  for (let step = 0; step < 2000; step += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (at.words === words.save) return
    if (at.tag === 'button' && (at.words === words.next || at.words === words.start)) await page.keyboard.press('Enter')
    else if (at.isAdd && at.rows < rows) await page.keyboard.press('Enter')
    else if (at.tag === 'summary' && at.inQuestion && !at.isOpen) await page.keyboard.press('Enter')
    else if (at.path !== undefined) {
      const question = questions.find(({ path }) => path === at.path)
      const answer = planned.get(at.path)
      if (question && answer) await answerIt(page, { question, answer, at, done })
    }
  }
  const faults = await page.locator('.summary:visible').allInnerTexts()
  throw new Error(`The end of the form is not reached with the keyboard: ${faults.join(', ')}`)
}

interface Focused {
  readonly tag: string
  readonly type: string
  readonly words: string
  readonly value: string
  readonly path: string | undefined
  readonly isAdd: boolean
  readonly rows: number
  readonly isOpen: boolean
  readonly inQuestion: boolean
}

/** What has the focus, as a person would tell it. */
function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const at = document.activeElement
    const question = at?.closest<HTMLElement>('.question')
    const tag = at?.tagName.toLowerCase() ?? ''
    return {
      tag,
      type: at?.getAttribute('type') ?? '',
      words: at?.textContent ?? '',
      value: at?.getAttribute('value') ?? '',
      path: ['input', 'select', 'textarea'].includes(tag) ? question?.dataset.path : undefined,
      isAdd: at?.classList.contains('add-row') === true,
      rows: document.querySelectorAll('.part:not([hidden]) .row:not([hidden])').length,
      isOpen: at?.closest('details')?.open === true,
      inQuestion: question !== null && question !== undefined,
    }
  })
}

async function answerIt(
  page: Page,
  {
    question,
    answer: { typed },
    at,
    done,
  }: {
    readonly question: AskedQuestion
    readonly answer: PlannedAnswer
    readonly at: Focused
    readonly done: Set<string>
  },
): Promise<void> {
  const { path, options } = question
  if (at.type === 'checkbox') {
    if (typed === true || (Array.isArray(typed) && typed.includes(at.value))) await page.keyboard.press('Space')
    return
  }
  if (done.has(path)) return
  done.add(path)
  const index = options.findIndex(({ id }) => id === typed)
  if (at.type === 'radio') {
    await page.keyboard.press('Space')
    for (let down = 0; down < index; down += 1) await page.keyboard.press('ArrowDown')
  } else if (at.tag === 'select') {
    for (let down = 0; down <= index; down += 1) await page.keyboard.press('ArrowDown')
  } else if (typeof typed === 'string') {
    for (const [number, line] of typed.split('\n').entries()) {
      if (number > 0) await page.keyboard.press('Enter')
      await page.keyboard.insertText(line)
    }
  }
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type Forms, judgeAssessment, judgeSubmission, startReader } from '@roadmap/intake'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { medicinesReview, volunteerDrivers } from './support/example-answers.ts'
import { fillPdfForm, fillWordForm } from './support/forms/fill-form.ts'
import { type LoadedForms, loadForms } from './support/forms/load-forms.ts'
import { repository } from './support/repository.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly isUpdate: boolean
  }
}

const folder = `${repository}/examples/submissions`
const reader = startReader({ prompts: [] })
let forms: Forms

beforeAll(async () => {
  const isUpdate = inject('isUpdate')
  const loaded = await loadForms('content', isUpdate ? ['docx', 'pdf'] : [])
  forms = loaded.forms
  if (isUpdate) await renew(loaded)
}, 120_000)
afterAll(() => reader.stop())

/** Writes the examples that are filled in as documents anew: `npx vitest run test/example-submissions.test.ts -u`. */
async function renew(loaded: LoadedForms): Promise<void> {
  const [cases, id] = [`${folder}/case-studies`, 'case-study-short']
  writeFileSync(`${cases}/medicines-review-saltby-marsh.docx`, fillWordForm(loaded, id, medicinesReview))
  writeFileSync(`${cases}/volunteer-drivers-upper-wending.pdf`, await fillPdfForm(loaded, id, volunteerDrivers))
}

const read = (path: string) => reader.read(readFileSync(`${folder}/${path}`), path)
const bytesOf = (name: string) => readFileSync(`${folder}/case-studies/${name}`)

test.each([
  ['medicines-review-saltby-marsh.docx', medicinesReview],
  ['volunteer-drivers-upper-wending.pdf', volunteerDrivers],
])('%s is the current form with the answers that stand in the test', async (name, answers) => {
  const submission = await reader.read(bytesOf(name), name)
  const judgement = judgeSubmission(submission, forms)
  if (judgement.kind !== 'accepted') throw new Error(`${name} is refused: ${JSON.stringify(judgement.problems)}`)
  const { published, record } = judgement.newCase
  expect(submission.form).toMatchObject({ id: 'case-study-short', version: 1 })
  expect({ ...published, ...JSON.parse(record).answers }).toEqual(answers)
})

test('every other example is read, and only the one with mistakes is refused', async () => {
  const names = readdirSync(`${folder}/case-studies`).filter((name) => name.endsWith('.json'))
  const kinds: string[] = []
  for (const name of names) kinds.push(`${name} ${judgeSubmission(await read(`case-studies/${name}`), forms).kind}`)
  expect(kinds).toEqual(['call-line-thornmere.json accepted', 'with-mistakes.json wrong-answers'])
  for (const name of readdirSync(`${folder}/self-assessments`)) {
    expect(judgeAssessment(await read(`self-assessments/${name}`), forms).kind).toBe('read')
  }
})

test('what has mistakes shows one of each kind that people make', async () => {
  const judgement = judgeSubmission(await read('case-studies/with-mistakes.json'), forms)
  const problems = judgement.kind === 'wrong-answers' ? judgement.problems : []
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'work_status option',
    'start_date date',
    'aim required',
    'benefit[1].baseline_value number',
    'contact_email email',
  ])
})

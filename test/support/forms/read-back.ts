import { parseSource } from '@roadmap/content'
import { judgeSubmission } from '@roadmap/intake'
import type { AnswerSpec } from '@roadmap/model'
import { normaliseAnswer } from '../../../packages/intake/src/answers/normalise-answer.ts'
import { readSubmission } from '../../../packages/intake/src/read/read-submission.ts'
import type { RawAnswer, RawRecord } from '../../../packages/intake/src/submission.ts'
import type { LoadedForms } from './load-forms.ts'

/**
 * The answers of a filled-in file, all the way round: read by intake, checked, written as Markdown and as a private record, and
 * read again from those. A self-assessment becomes no Markdown; its answers are read and brought into normal form.
 */
export async function readBack({ forms, prompts }: LoadedForms, spec: AnswerSpec, bytes: Uint8Array, name: string) {
  const submission = await readSubmission(Buffer.from(bytes), name, prompts)
  if (submission.form.id !== spec.id) throw new Error(`${name} says that it is ${submission.form.id}`)
  if (forms.assessments.some(({ id }) => id === spec.id)) return normalised(spec, submission.answers)
  const judgement = judgeSubmission(submission, forms)
  if (judgement.kind !== 'accepted') throw new Error(`${name}: ${JSON.stringify(judgement.problems, null, 1)}`)
  const { entry, record, id } = judgement.newCase
  const { file, data, body } = parseSource(`case-studies/${id}.md`, `${id}.md`, Buffer.from(entry))
  if (file.messages.length > 0 || body?.children.length !== 0) throw new Error(`${name}: ${file.messages.join('\n')}`)
  const { answers } = data as { readonly answers: object } // As intake writes it.
  return { ...answers, ...(JSON.parse(record) as { readonly answers: object }).answers }
}

function normalised({ sections }: AnswerSpec, raw: RawRecord): Readonly<Record<string, unknown>> {
  const parts = sections.map(({ id, keyed, fields }) => {
    const record = keyed ? recordIn(raw[id]) : raw
    const answers = fields.flatMap((field) => {
      const found = normaliseAnswer(field, record[field.id])
      if (found.kind === 'problem') throw new Error(`${field.id}: ${JSON.stringify(found.problem)}`)
      return found.kind === 'answer' ? [[field.id, found.answer] as const] : []
    })
    return keyed ? { [id]: Object.fromEntries(answers) } : Object.fromEntries(answers)
  })
  return Object.assign({}, ...parts)
}

function recordIn(raw: RawAnswer | undefined): RawRecord {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as RawRecord) : {}
}

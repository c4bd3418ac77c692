import { readFileSync } from 'node:fs'
import { readContent, type SourceFile } from '@roadmap/content'
import { acceptanceReply, judgeSubmission, refusalReply } from '@roadmap/intake'
import { loadRoadmap } from '@roadmap/model'
import { afterAll, expect, test } from 'vitest'
import { nodeIo } from '../../packages/cli/src/io.ts'
import { loadWording } from '../../packages/cli/src/load-wording.ts'
import { normaliseText } from '../../packages/document/src/normal-form.ts'
import { readSubmission } from '../../packages/intake/src/read/read-submission.ts'
import { loadForms } from '../support/forms/load-forms.ts'
import {
  type NaughtyField,
  naughtyBatches,
  naughtyFields,
  naughtySubmissions,
} from '../support/forms/naughty-submissions.ts'
import { parseEntry } from '../support/forms/parse-entry.ts'
import { repository } from '../support/repository.ts'

const { forms } = await loadForms('content', [])
const form = forms.forms.find(({ id }) => id === 'case-study')
if (!form) throw new Error('the roadmap has a form for case studies')
const fields = naughtyFields(form)
const file = `${repository}/examples/submissions/case-studies/call-line-thornmere.json`
const example = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly form: unknown
  readonly answers: { readonly benefit: readonly object[] }
}
const [benefit, ...benefits] = example.answers.benefit
/** Filled in whole, so that a blank field makes no other one required. */
const whole = { hold_until: '2026-10-01', benefit: [{ ...benefit, no_figures_reason: 'x' }, ...benefits] }
const sample = { ...example, answers: { ...example.answers, ...whole } }

const io = nodeIo()
const [folder, templates] = [`${repository}/content`, `${repository}/templates`]
const { messages, sources: wordings } = await loadWording(io, { content: folder, templates })
const content = (await readContent(io, folder)).filter(({ path }) => !path.startsWith('case-studies/'))
const harmless = await answersOf(Buffer.from(JSON.stringify(sample)))
if (!('answers' in harmless)) throw new Error(harmless.line)

const counts = { accepted: 0, refused: 0 }
afterAll(() => console.info(`Of naughty submissions ${counts.accepted} were accepted, ${counts.refused} refused.`))

test.each(naughtyBatches(fields))(
  'a naughty string is a plain answer, or refused in plain words: %s',
  { timeout: 600_000 },
  async (_, batch) => {
    const entries = new Map<string, SourceFile>()
    for (const field of batch) {
      for (const { text, bytes } of naughtySubmissions(sample, fields, field)) {
        const read = await answersOf(bytes)
        if ('answers' in read) {
          counts.accepted += 1
          expect([text, read.answers]).toEqual([text, withAnswer(harmless.answers, field, text, read.answers)])
          expect(read.reply).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/)
          // What a text says makes no line of the letter to whoever sent it.
          if (isText(field)) expect(read.reply.split('\n')).toHaveLength(harmless.reply.split('\n').length)
          entries.set(read.source.path, read.source)
        } else {
          counts.refused += 1
          expect([text, read.paths]).toEqual([text, [pathOf(field)]])
          expect(read.line).not.toMatch(unprintable)
        }
      }
    }
    // As the next edition reads them, all at once.
    const { roadmap } = loadRoadmap([...content, ...entries.values()], wordings)
    const faults = [...entries.values()].flatMap(({ file: entry }) => entry.messages.filter(({ fatal }) => fatal))
    expect(faults.map(String)).toEqual([])
    expect(roadmap?.caseStudies).toHaveLength(entries.size)
  },
)

/** What has no place in a line for a terminal: control characters, and marks that turn the direction of writing. */
const unprintable = /[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/

type Answers = Readonly<Record<string, unknown>>

/** The answers of a submission, read again from what intake writes of it, or what is wrong with it and where. */
async function answersOf(
  bytes: Buffer,
): Promise<
  | { readonly answers: Answers; readonly source: SourceFile; readonly reply: string }
  | { readonly line: string; readonly paths: readonly string[] }
> {
  const judged = judgeSubmission(await readSubmission(bytes, 'mail.json', []), forms)
  if (judged.kind === 'wrong-answers') {
    const { line } = refusalReply(messages, 'mail.json', judged.problems)
    return { line, paths: judged.problems.map(({ path }) => path) }
  }
  const { id, entry, record } = judged.newCase
  expect(id).toMatch(/^(?:[a-z0-9]+-)*[0-9a-f]{12}$/)
  const published = entry.replace('\npublication: submitted\n', '\npublication: published\n')
  const { source, data } = parseEntry(id, published)
  const kept = JSON.parse(record) as { readonly answers: Answers }
  return {
    answers: { ...data.answers, ...kept.answers },
    source,
    reply: acceptanceReply(messages, judged.form, judged.newCase, { language: forms.language }),
  }
}

/** Other answers with one more, or without it when it is blank in normal form. */
function withAnswer(answers: Answers, place: NaughtyField, text: string, read: Answers): Answers {
  const { path, field } = place
  const [first = '', row, name = ''] = path.map(String)
  const normal = normaliseText(text, field.type === 'multiline' ? 'many' : 'one')
  const set = (record: Answers, id: string, given: unknown) => {
    const { [id]: _, ...others } = record
    // What is no text is read as people write it; there are tests of that.
    const answer = isText(place) ? normal : given
    return normal === '' || answer === undefined ? others : { ...others, [id]: answer }
  }
  if (row === undefined) return set(answers, first, read[first])
  const [rows, readRows] = [answers[first], read[first]] as readonly (readonly Answers[])[]
  const [one = {}, ...rest] = rows ?? []
  return { ...answers, [first]: [set(one, name, readRows?.[0]?.[name]), ...rest] }
}

function isText({ field }: NaughtyField): boolean {
  return ['text', 'multiline', 'email'].includes(field.type)
}

/** As messages spell it: `benefit[1].measure`. */
function pathOf({ path: [first, , name] }: NaughtyField): string {
  return name === undefined ? String(first) : `${first}[1].${name}`
}

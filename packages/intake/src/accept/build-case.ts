import { stringifyEntry } from '@roadmap/content/stringify-entry'
import type { Answer, FormSpec } from '@roadmap/model'
import type { Answers } from '../answers/check-answers.ts'
import type { FormIdentity } from '../submission.ts'
import { type CaseIdentity, identifyCase } from './identify-case.ts'

/** What becomes of an accepted submission: an entry for editors, and a record that stays private. */
export interface NewCase extends CaseIdentity {
  readonly title: string
  /** The Markdown file: front matter alone, so nothing that a stranger wrote stands where markup has a meaning. */
  readonly entry: string
  /** The private answers, as JSON; they never reach the entry. */
  readonly record: string
  readonly consent: ConsentFacts | undefined
  /** Private answers that the person asked to have printed. */
  readonly attribution: string | undefined
  readonly published: Answers
}

export interface ConsentFacts {
  readonly publish: boolean
  readonly name?: boolean
  readonly internal?: boolean
  readonly reviewBy?: string
  readonly holdUntil?: string
}

/**
 * Makes a case study of checked answers. The same answers make the same bytes.
 *
 * @param source the identity of the form that was filled in, long or short.
 */
export function buildCase(form: FormSpec, source: FormIdentity, answers: Answers): NewCase {
  const { published, kept } = divide(form, answers)
  const title = titleOf(form, published)
  const identity = identifyCase(form, title, answers)
  const consent = consentOf(form, answers)
  const attribution = consent?.name === false ? undefined : attributionOf(form, answers)
  const data = {
    id: identity.id,
    title,
    publication: 'submitted',
    form: { id: form.id, version: form.version },
    ...(consent && { consent: { ...consent, recordId: identity.id } }),
    ...(attribution !== undefined && { attribution }),
    answers: published,
  }
  const record = { id: identity.id, form: source, answers: kept }
  return {
    ...identity,
    title,
    consent,
    attribution,
    published,
    entry: stringifyEntry(data, { type: 'root', children: [] }),
    record: `${JSON.stringify(record, null, 2)}\n`,
  }
}

function divide(form: FormSpec, answers: Answers): { readonly published: Answers; readonly kept: Answers } {
  const ids = (visibility: 'published' | 'private') =>
    form.sections
      .filter((section) => section.visibility === visibility)
      .flatMap(({ id, repeat, fields }) => (repeat ? [id] : fields.map((field) => field.id)))
  const pick = (wanted: readonly string[]) =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => wanted.includes(id)))
  return { published: pick(ids('published')), kept: pick(ids('private')) }
}

/** The longest title of an entry, in UTF-16 units. */
const longestTitle = 120

function titleOf(form: FormSpec, published: Answers): string {
  const answer = form.submission && published[form.submission.title]
  const title = typeof answer === 'string' ? answer.replace(/\s+/g, ' ') : form.title
  if (title.length <= longestTitle) return title
  let short = ''
  for (const letter of title) {
    if (short.length + letter.length >= longestTitle) break
    short += letter
  }
  return `${short.trimEnd()}…`
}

function consentOf(form: FormSpec, answers: Answers): ConsentFacts | undefined {
  const asked = form.submission?.consent
  if (!asked) return undefined
  const isYes = (id: string) => answers[id] === true || answers[id] === 'yes'
  const date = (id: string | undefined) => (id === undefined ? undefined : dateOf(answers[id]))
  const [reviewBy, holdUntil] = [date(asked.reviewBy), date(asked.holdUntil)]
  return {
    publish: isYes(asked.publish),
    ...(asked.name !== undefined && { name: isYes(asked.name) }),
    ...(asked.internal !== undefined && { internal: isYes(asked.internal) }),
    ...(reviewBy !== undefined && { reviewBy }),
    ...(holdUntil !== undefined && { holdUntil }),
  }
}

function dateOf(answer: Answers[string] | undefined): string | undefined {
  return typeof answer === 'string' ? answer : undefined
}

/**
 * Private answers that the person asked to have printed: role and organisation, never name or address. None of them is
 * printed when the person refused to be named.
 */
function attributionOf({ submission }: FormSpec, answers: Answers): string | undefined {
  const asked = submission?.attribution
  if (!asked || answers[asked.if] !== true) return undefined
  const parts = asked.from.map((id) => answers[id]).filter((answer): answer is Answer & string => isText(answer))
  return parts.length > 0 ? parts.join(', ') : undefined
}

function isText(answer: Answers[string] | undefined): boolean {
  return typeof answer === 'string' && answer !== ''
}

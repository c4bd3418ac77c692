import type { Answer, AnswerSpec, FieldSpec, FormSection } from '@roadmap/model'
import fc from 'fast-check'
import { lengthOf, normaliseText } from '../../../packages/document/src/normal-form.ts'

export type Given = Readonly<Record<string, Answer>>

/** Answers in normal form by the id of the question; rows of a repeated section in a list, those of a keyed one by key. */
export type GivenAnswers = Readonly<Record<string, Answer | Given | readonly Given[]>>

export interface AnswersOptions {
  /** A question with a condition is answered only where the form asks it; otherwise always. */
  readonly onlyAsked?: boolean
  /** Every answer is one line. */
  readonly oneLine?: boolean
}

/**
 * Answers to every question of a form that may be left open or not, as people and programs write them: any text that
 * Unicode has, within the limits, beside what is meant to do harm.
 */
export function answersOf({ sections }: AnswerSpec, options: AnswersOptions = {}): fc.Arbitrary<GivenAnswers> {
  const fields = sections.filter(({ repeat, keyed }) => !repeat && !keyed).flatMap((section) => section.fields)
  return fc
    .tuple(...sections.map((section) => sectionOf(section, options)))
    .map((all) => withoutUnasked(Object.assign({}, ...all), fields, options))
}

function sectionOf(section: FormSection, options: AnswersOptions): fc.Arbitrary<GivenAnswers> {
  const { id, repeat, keyed } = section
  const record = recordOf(section, options)
  if (repeat) {
    const { min, max } = repeat
    return fc
      .array(record, { minLength: Math.max(1, min), maxLength: max, size: 'max' })
      .map((rows) => ({ [id]: rows }))
  }
  return keyed ? record.map((given) => ({ [id]: given })) : record
}

function recordOf({ fields, repeat }: FormSection, options: AnswersOptions): fc.Arbitrary<Given> {
  // An empty row is no row, so one answer of each is always there.
  const isNeeded = ({ required, requiredIf }: FieldSpec, index: number) =>
    required || requiredIf !== undefined || (repeat !== undefined && index === 0)
  const answers = fields.map((field, index) => {
    const answer = answerTo(field, options)
    return isNeeded(field, index) ? answer : fc.option(answer, { nil: undefined, freq: 6 })
  })
  return fc.tuple(...answers).map((values) => {
    const given = Object.fromEntries(
      fields.flatMap(({ id }, index) => {
        const answer = values[index]
        return answer === undefined ? [] : [[id, answer] as const]
      }),
    )
    return repeat ? withoutUnasked(given, fields, options) : given
  })
}

function withoutUnasked<T extends GivenAnswers>(given: T, fields: readonly FieldSpec[], options: AnswersOptions): T {
  const unasked = options.onlyAsked ? fields.filter((field) => !isAsked(field, given)).map(({ id }) => id) : []
  return Object.fromEntries(Object.entries(given).filter(([id]) => !unasked.includes(id))) as T // Fewer of the same.
}

function isAsked({ requiredIf }: FieldSpec, given: GivenAnswers): boolean {
  if (!requiredIf) return true
  if ('notBlank' in requiredIf) return given[requiredIf.notBlank] !== undefined
  return requiredIf.anyBlank.some((id) => given[id] === undefined)
}

function answerTo(field: FieldSpec, { oneLine }: AnswersOptions): fc.Arbitrary<Answer> {
  const { type, options, max = 200 } = field
  const ids = options.map(({ id }) => id)
  switch (type) {
    case 'text':
      return text(max, 'one')
    case 'multiline':
      return text(max, oneLine ? 'one' : 'many')
    case 'email':
      return fc.stringMatching(/^[a-z0-9][a-z0-9.+_'-]{0,20}$/).map((name) => `${name}@example.org`)
    case 'number':
      return fc.oneof(
        fc.integer(),
        fc.integer({ min: -1e9, max: 1e9 }).map((hundredths) => hundredths / 100),
      )
    case 'date':
      return fc
        .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10))
    case 'select':
      return fc.constantFrom(...ids)
    case 'multiselect':
      return fc.subarray(ids, { minLength: 1 })
    case 'checkbox':
      return fc.constant(true)
  }
}

/** What somebody may write who means harm, or who does not know that it has a meaning anywhere. */
const hostile = [
  '---\nrole: admin\n---',
  '# Heading\n\n- list\n\n> quote',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '[link](javascript:alert(1)) ![](http://example.org/a.png) <https://example.org>',
  ':::figure{src=a}\n:::\n\n::leaf[x]{y} :text[x]',
  '{{title}} {{{title}}} {{> part}} {{#each a}}{{/each}} <%= 1 %>',
  '=HYPERLINK("http://example.org") +1 -1 @SUM(A1)',
  '"quoted" \'quoted\' \\ / | & &amp; &#x0; % # : - ? ! * _ ` ~ ]]> <!-- -->',
  '!!js/function "x" &anchor *alias',
  'yes\nnull\n0x10\n2026-01-01',
  'مرحبا \u202eabc\u202c עולם',
  '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 Z̴̡̢a̸͓l̵g̶o',
]

function text(max: number, lines: 'one' | 'many'): fc.Arbitrary<string> {
  const raw = fc.oneof(
    fc.string({ unit: 'binary', size: 'max', maxLength: Math.min(max, 120) }),
    fc.string({ unit: 'grapheme', size: 'max', maxLength: Math.min(max, 400) }),
    fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 8 }).map((all) => all.join('\n')),
    fc.constantFrom(...hostile),
    // As long as may be.
    fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 })
      .map((part) => `${part} `.repeat(max).slice(0, max)),
  )
  return raw.map((written) => normalText(written, max, lines)).filter((answer) => answer !== '')
}

function normalText(written: string, max: number, lines: 'one' | 'many'): string {
  // XML, and with it Word, has no way to hold these two (XML 1.0 §2.2).
  let answer = normaliseText(written.replace(/[\ufffe\uffff]/g, ''), lines)
  // The longest answer of a PDF is counted in UTF-16 (ISO 32000-1 §12.7.4.3), so a text of signs beyond it is shorter.
  while (answer.length > max || lengthOf(answer) > max) answer = normaliseText([...answer].slice(0, -1).join(''), lines)
  return answer
}

import { judgeSubmission } from '@roadmap/intake'
import type { FieldSpec } from '@roadmap/model'
import { expect, test } from 'vitest'
import { normaliseText } from '../../packages/document/src/normal-form.ts'
import { casesOf } from '../support/forms/cases-of.ts'
import { loadForms } from '../support/forms/load-forms.ts'
import { parseEntry } from '../support/forms/parse-entry.ts'
import { naughtyStrings } from '../support/naughty-strings.ts'

const { forms, specs } = await loadForms('content', [])
const spec = specs.get('case-study')
const [good] = spec ? casesOf(spec, 1) : []
if (!spec || !good) throw new Error('the roadmap has a form for case studies')

/** The fields for text that are published, with the longest answer of each, in rows and outside. */
const published = spec.sections.filter(({ visibility }) => visibility === 'published')
const isText = ({ type }: FieldSpec) => type === 'text' || type === 'multiline'

test('a naughty string in any field becomes neither markup nor front matter, and is read back as it was', () => {
  for (const text of naughtyStrings()) {
    const answers: Record<string, unknown> = { ...good }
    const expected: Record<string, unknown> = {}
    for (const { id, repeat, fields } of published) {
      const texts = fields.filter(isText).map((field) => [field.id, cut(text, field)] as const)
      const normal = texts.map(([name, answer]) => [name, normaliseText(answer, linesOf(fields, name))] as const)
      if (normal.some(([, answer]) => answer === '')) continue
      if (repeat) {
        const [row] = answers[id] as readonly object[] // Rows, as `answersOf` makes them.
        answers[id] = [{ ...row, ...Object.fromEntries(texts) }]
        expected[id] = [expect.objectContaining(Object.fromEntries(normal))]
      } else {
        Object.assign(answers, Object.fromEntries(texts))
        Object.assign(expected, Object.fromEntries(normal))
      }
    }
    const form = { id: 'case-study', version: spec.version }
    const judged = judgeSubmission({ format: 'json', form, answers: answers as never }, forms) // Any JSON may come in.
    if (judged.kind !== 'accepted') throw new Error(`${JSON.stringify(text)}: ${JSON.stringify(judged.problems)}`)
    const { entry, id } = judged.newCase
    expect(id).toMatch(/^(?:[a-z0-9]+-)*[0-9a-f]{12}$/)

    const { data } = parseEntry(id, entry)
    expect(data).toMatchObject({ id, publication: 'submitted', answers: expected })
    const asked = published.flatMap(({ id: section, repeat, fields }) =>
      repeat ? [section] : fields.map((field) => field.id),
    )
    expect(Object.keys(data.answers).filter((key) => !asked.includes(key))).toEqual([])
  }
})

/** As much of a string as a field takes, however long it gets in normal form. */
function cut(text: string, { max = 200 }: FieldSpec): string {
  let answer = text.slice(0, max)
  while ([...answer.normalize('NFC')].length > max) answer = answer.slice(0, -1)
  return answer
}

function linesOf(fields: readonly FieldSpec[], name: string): 'one' | 'many' {
  return fields.find(({ id }) => id === name)?.type === 'multiline' ? 'many' : 'one'
}

import { parseSource } from '@roadmap/content'
import { normaliseText } from '@roadmap/document/normal-form'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAnswers } from '../answers/check-answers.ts'
import { storyAnswers, storyForm } from '../testing/story-form.ts'
import { buildCase } from './build-case.ts'

const source = { id: 'story', version: 2, edition: 'full', language: 'en-GB' }
const build = (changes: object = {}) => {
  const { answers, problems } = checkAnswers(storyForm, { ...storyAnswers, ...changes })
  expect(problems).toEqual([])
  return buildCase(storyForm, source, answers)
}
const read = (text: string) => parseSource('case-studies/a.md', 'case-studies/a.md', new TextEncoder().encode(text))

test('a case study holds facts about consent and published answers, and waits for an editor', () => {
  const { entry, id } = build()
  expect(id).toMatch(/^beans-in-a-yard-[0-9a-f]{12}$/)
  expect(entry).toBe(`---
id: ${id}
title: Beans in a yard
publication: submitted
form:
  id: story
  version: 2
consent:
  publish: true
  reviewBy: 2028-03-31
  recordId: ${id}
attribution: Gardener
answers:
  title: Beans in a yard
  story: |-
    It rained.
    Then it did not.
  weather: beans
  grown:
    - beans
    - leeks
  sown_on: 2026-03-31
  weight: 12.5
  is_sold: true
  bed:
    - bed_name: North
      yield: 3
    - bed_name: South
      no_yield: Slugs
---
`)
})

test('private answers stand in the record and nowhere else', () => {
  const { entry, record } = build()
  expect(entry).not.toContain('a@example.org')
  expect(JSON.parse(record)).toMatchObject({ form: source, answers: { email: 'a@example.org', publish: 'yes' } })
})

test('who refuses to be named is not named, whatever else was ticked', () => {
  const consent = { publish: 'publish', name: 'is_sold' }
  const form = { ...storyForm, submission: { title: 'title', consent, attribution: { if: 'show_me', from: ['role'] } } }
  const entry = (mayName: boolean) => buildCase(form, source, { ...storyAnswers, is_sold: mayName }).entry
  expect(entry(true)).toContain('attribution: Gardener')
  expect(entry(false)).not.toContain('Gardener')
})

test('the same answers have the same id, and any other answer another one', () => {
  expect(build().id).toBe(build({ sown_on: '31/3/26', weight: '12.50' }).id)
  expect(build().id).not.toBe(build({ weight: 13 }).id)
  expect(build().workHash).toBe(build({ weight: 13, title: ' BEANS  in a yard!' }).workHash)
})

test('a title names a file that every system can hold', () => {
  expect(build({ title: '../../etc/passwd' }).id).toMatch(/^etc-passwd-[0-9a-f]{12}$/)
  expect(build({ title: 'CON' }).id).toMatch(/^con-[0-9a-f]{12}$/)
  expect(build({ title: '日本語' }).id).toMatch(/^[0-9a-f]{12}$/)
  expect(build({ title: 'Ärger über Öl' }).id).toMatch(/^arger-uber-ol-/)
})

test('a long title is cut between letters, and stands whole among the answers', () => {
  const title = '😀'.repeat(100)
  const { data } = read(build({ title }).entry)
  expect(data).toMatchObject({ title: `${'😀'.repeat(59)}…`, answers: { title } })
})

test('any text that a stranger can write is read back equal, and becomes no markup', () => {
  const nasty = fc.constantFrom(
    '---',
    '\n---\n',
    '---\nrole: admin\n---',
    '...',
    '# a',
    '<script>alert(1)</script>',
    '{{title}}',
    '::name{a=b}',
    '[a](javascript:b)',
    '*a*',
    '&a',
    '!!js/function',
    '%YAML 1.2',
    'a: b',
    '- a',
    ' #',
    '"',
    "'",
    '\\',
    '`',
    '\u2028',
    '\ufeff',
    '\uffff',
    '\u200b',
    '~',
    'null',
    '1.0',
    '2026-03-31',
    '| a',
    '> a',
    '\u202e',
  )
  const text = fc
    .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), nasty), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(''))
    .filter((value) => normaliseText(value) !== '')
  fc.assert(
    fc.property(text, text, text, (title, story, bed) => {
      const changes = { title: title.slice(0, 90), story, bed: [{ bed_name: bed.slice(0, 40), yield: 1 }] }
      const { answers } = checkAnswers(storyForm, { ...storyAnswers, ...changes })
      const { file, data, body } = read(buildCase(storyForm, source, answers).entry)
      expect(file.messages).toEqual([])
      expect(body?.children).toEqual([])
      const { email, role, show_me, publish, review_by, ...published } = answers
      expect(data).toHaveProperty('answers', published)
      expect(Object.keys(Object(data))).toEqual(
        expect.arrayContaining(['id', 'title', 'publication', 'form', 'consent', 'answers']),
      )
    }),
    { numRuns: 150 },
  )
})

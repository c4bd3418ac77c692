import { expect, test } from 'vitest'
import { assessmentForm, shortForm } from './form-views.ts'
import { loadSmall } from './testing/load-small.ts'

const { roadmap } = loadSmall()
const [form] = roadmap?.forms ?? []
const assessment = roadmap?.assessment
if (!form || !assessment) throw new Error('The small roadmap has a form and a self-assessment')

test('the short form asks its own questions and no section without any', () => {
  const short = shortForm(form)
  expect(short).toMatchObject({ id: 'story-short', version: 2, title: 'Short story', minutes: 5 })
  expect(short.sections.map(({ id, fields }) => [id, fields.map((field) => field.id)])).toEqual([['about', ['title']]])
})

test('a condition on a question that the short form leaves out plays no part in it', () => {
  const whyShort = (fields: readonly string[]) =>
    shortForm({ ...form, short: { ...form.short, fields } })
      .sections.flatMap((section) => section.fields)
      .find(({ id }) => id === 'activities_used')?.requiredIf
  expect(whyShort(['title', 'activities_used'])).toEqual({ notBlank: 'title' })
  expect(whyShort(['activities_used'])).toBeUndefined()
})

test('the self-assessment asks for a score of each statement and a note on each cell, by key', () => {
  const { id, version, sections } = assessmentForm(assessment)
  expect({ id, version }).toEqual({ id: 'how-green', version: 1 })
  expect(sections.map((section) => [section.id, section.keyed === true, section.visibility])).toEqual([
    ['about', false, 'private'],
    ['score', true, 'private'],
    ['note', true, 'private'],
  ])
  expect(sections[1]?.fields).toEqual([
    {
      id: 'SA1',
      label: 'The bed is dug.',
      hint: 'A dug bed',
      type: 'select',
      required: false,
      options: [
        { id: '0', label: '0 Bare' },
        { id: '1', label: '1 Sown' },
        { id: '2', label: '2 Green' },
        { id: 'not-yet', label: 'Not yet' },
      ],
      mapsTo: [],
    },
  ])
  expect(sections[2]?.fields.map((field) => [field.id, field.label, field.type])).toEqual([
    ['s1', 'Ready the beds', 'multiline'],
  ])
})

test('an edition may say where filled-in forms go, and nowhere else than to https', () => {
  const submit = (line: string) => loadSmall({ 'editions/full.yaml': ['brand:', `submit:\n  ${line}\nbrand:`] })
  expect(submit('url: https://forms.example.org/in').roadmap?.editions[0]?.submit).toEqual({
    url: 'https://forms.example.org/in',
  })
  expect(submit('email: editors@example.org').roadmap?.editions[0]?.submit).toEqual({ email: 'editors@example.org' })
  expect(roadmap?.editions[0]?.submit).toEqual({ url: undefined, email: undefined })
  for (const wrong of ['url: http://forms.example.org/in', 'url: /in', 'email: editors']) {
    expect(submit(wrong).roadmap).toBeUndefined()
  }
})

import { expect, test } from 'vitest'
import { loadSmall, problemsOf } from '../testing/load-small.ts'

/** The form of the small roadmap with figures in its section of crops. */
const figures = (lines: string) =>
  ({
    'forms/story.yaml': ['      addLabel: Add a crop\n', `      addLabel: Add a crop\n    figures: ${lines}\n`],
  }) as const

test('a figure of a field that the section does not ask is reported', () => {
  expect(problemsOf(figures('{name: crop_name, result: crop_nam}'))).toEqual([
    'content/forms/story.yaml:55:40 unknown-field: Unknown field `crop_nam`, expected `crop_name`. The chart would lack what the section does not ask. Did you mean `crop_name`? Change `crop_nam` to `crop_name`.',
  ])
})

test('a figure that is not a number is reported', () => {
  expect(problemsOf(figures('{name: crop_name, result: crop_name}'))).toEqual([
    'content/forms/story.yaml:55:40 figure-field: Found the text field `crop_name` under `result`, expected a number field. Its answers could not be drawn as a chart. Name a field of `type: number`, or remove the line.',
  ])
})

test('figures of a private section are reported', () => {
  const contact = ['    title: You\n', '    title: You\n    figures: {name: email, result: email}\n'] as const
  expect(problemsOf({ 'forms/story.yaml': contact })).toEqual([
    'content/forms/story.yaml:64:14 figures-private: Found `figures` in the private section `contact`, expected them in a published one. The chart would print what was given in confidence. Remove `figures`, or move it to a section with `visibility: published`.',
    'content/forms/story.yaml:64:36 figure-field: Found the email field `email` under `result`, expected a number field. Its answers could not be drawn as a chart. Name a field of `type: number`, or remove the line.',
  ])
})

test('the figures of a section come with its form', () => {
  const weighed = `{name: crop_name, result: weight}
    fields:
      - {id: weight, label: Weight, hint: In kilograms., type: number, required: false}`
  const {
    'forms/story.yaml': [from, to],
  } = figures(weighed)
  const { roadmap, files } = loadSmall({
    'forms/story.yaml': [`${from}    fields:\n`, `${to}`],
  })
  expect(files.flatMap(({ messages }) => messages)).toEqual([])
  expect(roadmap?.forms[0]?.sections[1]?.figures).toEqual({ name: 'crop_name', result: 'weight' })
})

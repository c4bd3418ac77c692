import { expect, test } from 'vitest'
import { problemsOf } from '../testing/load-small.ts'

test('two fields with one id are reported', () => {
  expect(
    problemsOf({
      'case-studies/beans.md': undefined,
      'forms/story.yaml': ['- id: weather\n        label', '- id: title\n        label'],
    }),
  ).toEqual([
    'content/forms/story.yaml:34:13 duplicate-field: Found the id `title` for a second field, expected an id of its own. The answer to one question would be stored over the answer to the other. Change one of the two ids. content/forms/story.yaml:28:13: the first field with this id',
  ])
})

test('an unknown list of options is reported', () => {
  expect(problemsOf({ 'forms/story.yaml': ['options: weather', 'options: wether'] })).toEqual([
    'content/forms/story.yaml:38:18 unknown-options: Unknown list of options `wether`, expected `weather`. The reader would have nothing to choose from. Did you mean `weather`? Change `wether` to `weather`.',
  ])
})

test('a choice without options is reported', () => {
  expect(
    problemsOf({
      'forms/story.yaml': ['        options: weather\n', ''],
      'case-studies/beans.md': ['  weather: wet\n', ''],
    }),
  ).toEqual([
    'content/forms/story.yaml:34:9 field-shape: Found the select field `weather` without options, expected `options` or `optionsFrom`. The field could not be drawn or answered as it stands. Add a line `options: …` with the id of a list.',
  ])
})

test('a text field without a longest answer is reported', () => {
  expect(problemsOf({ 'forms/story.yaml': ['        max: 100\n', ''] })).toEqual([
    'content/forms/story.yaml:28:9 field-shape: Found the text field `title` without `max`, expected a longest answer. The field could not be drawn or answered as it stands. Add a line `max: 250`.',
  ])
})

test('options of a field that is not a choice are reported', () => {
  expect(problemsOf({ 'forms/story.yaml': ['max: 100', 'max: 100\n        options: weather'] })).toEqual([
    'content/forms/story.yaml:34:18 field-shape: Found the text field `title` with `options`, expected a choice. The field could not be drawn or answered as it stands. Remove the line `options: …`.',
  ])
})

test('a short form with a field that does not exist is reported', () => {
  expect(problemsOf({ 'forms/story.yaml': ['fields: [title]', 'fields: [titel]'] })).toEqual([
    'content/forms/story.yaml:11:12 unknown-field: Unknown field `titel`, expected one of `title`, `weather`, `activities_used`, `crop_name`, `email`. The form names a question that it does not ask. Did you mean `title`? Change `titel` to `title`.',
  ])
})

test('a condition on a field that does not exist is reported', () => {
  expect(problemsOf({ 'forms/story.yaml': ['notBlank: title', 'notBlank: headline'] })).toEqual([
    'content/forms/story.yaml:47:21 unknown-field: Unknown field `headline`, expected one of `title`, `weather`, `activities_used`, `crop_name`, `email`. The form names a question that it does not ask. Change `headline` to the id of a field, or remove it.',
  ])
})

test('a condition in a row on a field outside of it is reported', () => {
  const changed = '        max: 50\n        requiredIf:\n          notBlank: title\n'
  expect(problemsOf({ 'forms/story.yaml': ['        max: 50\n', changed] })).toEqual([
    'content/forms/story.yaml:63:21 condition-elsewhere: Found a condition on `title` in the rows of `crop`, expected a field of `crop`. A row has no answer to it. Name a field of `crop`, or remove the condition.',
  ])
  expect(problemsOf({ 'forms/story.yaml': ['        max: 50\n', changed.replace('title', 'crop_name')] })).toEqual([])
})

test('a condition outside of rows on a field in a row is reported', () => {
  expect(problemsOf({ 'forms/story.yaml': ['notBlank: title', 'anyBlank: [title, crop_name]'] })).toEqual([
    'content/forms/story.yaml:47:29 condition-elsewhere: Found a condition on `crop_name`, which is asked again in each row, expected a field of a section without `repeat`. It has no one answer to judge by. Name a field of a section without `repeat`, or remove the condition.',
  ])
})

test('an e-mail address in a published section is reported', () => {
  expect(problemsOf({ 'forms/story.yaml': ['visibility: private', 'visibility: published'] })).toEqual([
    'content/forms/story.yaml:69:15 email-published: Found the e-mail field `email` in a published section, expected a private one. The address of a person would be printed. Move the field to a section with `visibility: private`.',
  ])
})

test('a section that must be repeated more often than it may be is reported', () => {
  expect(problemsOf({ 'forms/story.yaml': ['min: 0', 'min: 4'] })).toEqual([
    'content/forms/story.yaml:52:12 bad-value: Found `4` under `min`, expected at most 3. The section could never be filled in. Change `min` to `3` or less, or raise `max`.',
  ])
})

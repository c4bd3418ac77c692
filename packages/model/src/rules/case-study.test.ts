import { expect, test } from 'vitest'
import { problemsOf } from '../testing/load-small.ts'

test('answers to another version of the form are one problem', () => {
  expect(
    problemsOf({ 'case-studies/beans.md': ['version: 2\nanswers:', 'version: 1\nanswers:\n  wether: wet'] }),
  ).toEqual([
    'content/case-studies/beans.md:7:12 form-version: Found version `1` of the form `story`, expected version `2`. Its answers may belong to questions that have changed since, so they cannot be shown. Bring the answers up to version 2 of the form, then change the version here. content/forms/story.yaml:2:10: the version of the form',
  ])
})

test('an answer to a question that does not exist is reported', () => {
  expect(problemsOf({ 'case-studies/beans.md': ['  weather:', '  wether:'] })).toEqual([
    'content/case-studies/beans.md:10:3 unknown-field: Unknown field `wether`, expected one of `title`, `weather`, `activities_used`, `email`, `crop`. The answer would be left out. Did you mean `weather`? Change `wether` to `weather`.',
  ])
})

test('an option that does not exist is reported', () => {
  expect(problemsOf({ 'case-studies/beans.md': ['weather: wet', 'weather: wt'] })).toEqual([
    'content/case-studies/beans.md:10:12 unknown-option: Unknown option `wt`, expected one of `wet`, `dry`. The answer has no words to be shown with. Did you mean `wet`? Change `wt` to `wet`.',
  ])
})

test('an activity that does not exist is reported', () => {
  expect(problemsOf({ 'case-studies/beans.md': ['s2.1]', 's2.2]'] })).toEqual([
    'content/case-studies/beans.md:11:27 unknown-option: Unknown option `s2.2`, expected one of `s1.1`, `s1.2`, `s2.1`. The answer has no words to be shown with. Did you mean `s1.2`? Change `s2.2` to `s1.2`.',
  ])
})

const notShown = 'The answer could not be shown.'

test('a number for a text question is reported with the quotes to type', () => {
  expect(problemsOf({ 'case-studies/beans.md': ['  title: Beans\n', '  title: 12\n'] })).toEqual([
    `content/case-studies/beans.md:9:10 wrong-answer: Found the number \`12\` under \`title\`, expected text. ${notShown} Put it in quotes: \`"12"\`.`,
  ])
})

test.each([
  ['31/12/2025', 'Found `31/12/2025`', 'Change `31/12/2025` to `2025-12-31`.'],
  ['31 December 2025', 'Found `31 December 2025`', 'Change `31 December 2025` to `2025-12-31`.'],
  ['2025', 'Found the number `2025`', 'Write year, month and day, with hyphens: `started: 2025-01-01`.'],
])('a day written in another way is reported with what to type: %s', (day, found, fix) => {
  expect(
    problemsOf({
      'forms/story.yaml': ['      - id: weather', `${startedField}      - id: weather`],
      'case-studies/beans.md': ['  weather: wet', `  weather: wet\n  started: ${day}`],
    }),
  ).toEqual([
    `content/case-studies/beans.md:11:12 wrong-answer: ${found} under \`started\`, expected a date such as 2026-11-23. ${notShown} ${fix}`,
  ])
})

const startedField = `      - id: started
        label: Started
        hint: The first day
        type: date
        required: false
`

test('an empty answer is reported, and one that became a comment is shown in quotes', () => {
  expect(problemsOf({ 'case-studies/beans.md': ['  title: Beans\n', '  title:\n'] })[0]).toMatch(
    /:9:9 wrong-answer: Found nothing under `title`, expected text\. .* Write text after `title:`\.$/,
  )
  expect(problemsOf({ 'case-studies/beans.md': ['  title: Beans\n', '  title: #1 bean\n'] })[0]).toMatch(
    /Put the text in quotes: `title: "#1 bean"`\.$/,
  )
})

test('an answer of no known type is reported', () => {
  expect(problemsOf({ 'case-studies/beans.md': ['weather: wet', 'weather: {a: b}'] })).toEqual([
    `content/case-studies/beans.md:10:12 wrong-answer: Found a group of keys under \`weather\`, expected the id of an option. ${notShown} Write one text after \`weather:\`, in quotes if it holds a colon.`,
  ])
})

test('records that are not a list are reported with the key or the hyphen that they lack', () => {
  expect(problemsOf({ 'case-studies/beans.md': ['    - crop_name: Beans', '    - Beans'] })).toEqual([
    `content/case-studies/beans.md:13:7 wrong-answer: Found \`Beans\` under \`crop\`, expected a group of keys. ${notShown} Write the key before it: \`- crop_name: Beans\`.`,
  ])
  expect(problemsOf({ 'case-studies/beans.md': ['    - crop_name: Beans', '    crop_name: Beans'] })).toEqual([
    `content/case-studies/beans.md:13:5 wrong-answer: Found a group of keys under \`crop\`, expected a list of records. ${notShown} Put a hyphen before its first key, \`- crop_name: …\`, and two more spaces before the others.`,
  ])
})

test('a question that does not exist within a record is reported', () => {
  expect(problemsOf({ 'case-studies/beans.md': ['crop_name:', 'crop_nam:'] })).toEqual([
    'content/case-studies/beans.md:13:7 unknown-field: Unknown field `crop_nam`, expected `crop_name`. The answer would be left out. Did you mean `crop_name`? Change `crop_nam` to `crop_name`.',
  ])
})

test('a private answer in the content is reported', () => {
  expect(problemsOf({ 'case-studies/beans.md': ['  weather: wet', '  email: a@example.org'] })).toEqual([
    'content/case-studies/beans.md:10:3 private-answer: Found an answer to the private question `email`, expected answers to published ones only. The content is open to everyone, and private answers were given in confidence. Remove `email: …`; it belongs in the private record of the submission.',
  ])
})

import { expect, test } from 'vitest'
import { problemsOf } from './testing/load-small.ts'

test('a key that does not exist is reported at the key, with the one that was meant', () => {
  expect(problemsOf({ 'activities/s1.2-sow.md': ['sources:', 'suorces:'] })).toEqual([
    'content/activities/s1.2-sow.md:6:1 unknown-key: Unknown key `suorces`, expected a key of an activity. What stands under it would be left out. Did you mean `sources`? Change `suorces` to `sources`.',
  ])
})

test('a key that does not exist deeper in a file is reported there', () => {
  expect(problemsOf({ 'activities/s1.2-sow.md': ['    title: Sown bed', '    titel: Sown bed'] })).toEqual([
    'content/activities/s1.2-sow.md:12:5 unknown-key: Unknown key `titel`, expected one of `id`, `title`, `kind`, `document`. What stands under it would be left out. Did you mean `title`? Change `titel` to `title`.',
  ])
})

test('a missing key is reported where it should stand', () => {
  expect(problemsOf({ 'tools/spade.md': ['effort: An hour\n', ''] })).toEqual([
    'content/tools/spade.md:2:1 missing-key: Missing key `effort`, expected text. Without it the tool cannot be shown. Add a line `effort: …`.',
  ])
})

test('a missing key of a list item is reported at the item', () => {
  expect(problemsOf({ 'roles.yaml': ['    who: Anyone\n', ''] })).toEqual([
    'content/roles.yaml:2:5 missing-key: Missing key `who`, expected text. Without it the list of roles cannot be shown. Add a line `who: …`.',
  ])
})

test('a number where text belongs is reported with the quotes to type', () => {
  expect(problemsOf({ 'roadmap.yaml': ['shortTitle: Garden', 'shortTitle: 7'] })).toEqual([
    'content/roadmap.yaml:2:13 wrong-type: Found the number `7` under `shortTitle`, expected text. Without it the roadmap cannot be shown. Put it in quotes: `"7"`.',
  ])
})

test('a number keeps the digits that were typed when it is put in quotes', () => {
  expect(problemsOf({ 'roadmap.yaml': ['shortTitle: Garden', 'shortTitle: 1.10'] })[0]).toMatch(
    /Found the number `1\.10` under .* Put it in quotes: `"1\.10"`\.$/,
  )
})

test('a single value where a list belongs is reported with the list to type', () => {
  expect(problemsOf({ 'activities/s1.1-dig.md': ['tools: [spade]', 'tools: spade'] })).toEqual([
    'content/activities/s1.1-dig.md:6:8 wrong-type: Found `spade` under `tools`, expected a list. Without it the activity cannot be shown. Write it as a list: `tools: [spade]`.',
  ])
})

test.each([
  ['a fork, a spade', '"a fork, a spade"'],
  ['"]"', '"]"'],
  ['"a # b"', '"a # b"'],
  ['"a: b"', '"a: b"'],
  ['"12"', '"12"'],
  ['"true"', '"true"'],
  ['\'the "big" one\'', '\'the "big" one\''],
  ['C:\\tools', "'C:\\tools'"],
  ["the gardener's spade", "the gardener's spade"],
  ['12', '12'],
])('a list to type has one item: %s', (written, item) => {
  const [problem] = problemsOf({ 'activities/s1.1-dig.md': ['tools: [spade]', `tools: ${written}`] })
  expect(problem).toContain(`Write it as a list: \`tools: [${item}]\`.`)
})

test('an empty value is reported', () => {
  expect(problemsOf({ 'tools/spade.md': ['makes: Holes', 'makes:'] })).toEqual([
    'content/tools/spade.md:6:7 wrong-type: Found nothing under `makes`, expected text. Without it the tool cannot be shown. Write text after `makes:`.',
  ])
})

test('a value outside its choices is reported with the nearest choice', () => {
  expect(problemsOf({ 'activities/s1.1-dig.md': ['kind: product', 'kind: prodct'] })).toEqual([
    'content/activities/s1.1-dig.md:13:11 bad-value: Found `prodct` under `kind`, expected one of `document`, `decision`, `record`, `group`, `product`. Without it the activity cannot be shown. Did you mean `product`? Change `prodct` to `product`.',
  ])
})

test('a type of section that does not exist is reported', () => {
  expect(problemsOf({ 'documents/bed-plan.md': ['type: table', 'type: tabel'] })).toEqual([
    'content/documents/bed-plan.md:11:11 bad-value: Found `tabel` under `type`, expected one of `text`, `list`, `table`. Without it the output document cannot be shown. Did you mean `table`? Change `tabel` to `table`.',
  ])
})

test('a date in another form is reported', () => {
  expect(problemsOf({ 'editions/full.yaml': ['2026-11-23', '23 November'] })).toEqual([
    'content/editions/full.yaml:5:7 bad-value: Found `23 November` under `date`, expected a date such as 2026-11-23. Without it the edition cannot be shown. Write year, month and day, with hyphens: `date: 2026-11-23`.',
  ])
})

test('a date as it is written every day is reported with the date to type', () => {
  expect(problemsOf({ 'editions/full.yaml': ['2026-11-23', '31/12/2025'] })[0]).toMatch(
    /expected a date such as 2026-11-23\. .* Change `31\/12\/2025` to `2025-12-31`\.$/,
  )
  expect(problemsOf({ 'editions/full.yaml': ['2026-11-23', '31/2/2025'] })[0]).toMatch(
    /That day is in no calendar\. Write the day that is meant, such as `date: 2025-02-28`\.$/,
  )
  expect(problemsOf({ 'editions/full.yaml': ['2026-11-23', '03/04/2025'] })[0]).toMatch(
    /hyphens: `date: 2025-04-03` for 3 April, or `date: 2025-03-04` for 4 March\.$/,
  )
})

test('a yes or no in words is reported with the word to type', () => {
  expect(problemsOf({ 'forms/story.yaml': ['required: true', 'required: yes'] })).toEqual([
    'content/forms/story.yaml:32:19 wrong-type: Found `yes` under `required`, expected `true` or `false`. Without it the form cannot be shown. Change `yes` to `true`.',
  ])
  expect(problemsOf({ 'tools/spade.md': ['family: hand', 'family: hand\ncore: yes'] })[0]).toMatch(
    /Found `yes` under `core`, expected `true`\. .* Change `yes` to `true`\.$/,
  )
})

test('a yes or no where text belongs is reported with the quotes to type', () => {
  expect(problemsOf({ 'roadmap.yaml': ['shortTitle: Garden', 'shortTitle: true'] })[0]).toMatch(
    /Found `true` under `shortTitle`, expected text\. .* Put it in quotes: `"true"`\.$/,
  )
})

test('an empty value may be removed where the file can do without the key, and not where it cannot', () => {
  expect(problemsOf({ 'activities/s1.1-dig.md': ['tools: [spade]', 'tools:'] })[0]).toMatch(
    /Write a list after `tools:`, or remove the key\.$/,
  )
  expect(problemsOf({ 'editions/full.yaml': ['  name: Garden club', '  name: Garden club\nlicence:'] })[0]).toMatch(
    /Write text after `licence:`, or remove the key\.$/,
  )
  expect(problemsOf({ 'editions/full.yaml': ['title: The full garden', 'title:'] })[0]).toMatch(
    /Write text after `title:`\.$/,
  )
})

test('too few items are reported', () => {
  expect(
    problemsOf({
      'activities/s1.1-dig.md': ['outputs:\n  - id: dug-bed\n    title: Dug bed\n    kind: product', 'outputs: []'],
      'activities/s1.2-sow.md': ['  - ref: dug-bed\n', ''],
    }),
  ).toEqual([
    'content/activities/s1.1-dig.md:10:10 bad-value: Found an empty list under `outputs`, expected at least one item. Without it the activity cannot be shown. Write one or more items below `outputs`.',
  ])
})

test('a wrong key in one of two shapes is reported for the nearest shape', () => {
  expect(problemsOf({ 'forms/story.yaml': ['notBlank: title', 'notBlnk: title'] })).toEqual([
    'content/forms/story.yaml:47:11 unknown-key: Unknown key `notBlnk`, expected `notBlank`. What stands under it would be left out. Did you mean `notBlank`? Change `notBlnk` to `notBlank`.',
  ])
})

test('a file that is not a group of keys is reported', () => {
  expect(problemsOf({ 'glossary.yaml': '- one\n' })).toEqual([
    'content/glossary.yaml:1:1 wrong-type: Found a list, expected a group of keys. Without it the glossary cannot be shown. Write the keys of the file, each with a colon.',
  ])
})

test('ids with commas between them are shown as the list that they are, and each is looked up', () => {
  expect(problemsOf({ 'activities/s1.1-dig.md': ['tools: [spade]', 'tools: spade, fork'] })).toEqual([
    expect.stringMatching(/ wrong-type: Found `spade, fork` .* Write it as a list: `tools: \[spade, fork\]`\.$/),
    expect.stringMatching(/ unknown-id: Unknown tool `fork`/),
  ])
  expect(problemsOf({ 'roles.yaml': ['levels: [home]', 'levels: home, bed'] })).toEqual([
    expect.stringMatching(/ wrong-type: Found `home, bed` .* `levels: \[home, bed\]`\.$/),
    expect.stringMatching(/ unknown-id: Unknown level `bed`/),
  ])
})

test('a text that YAML takes for a comment is shown in quotes', () => {
  expect(problemsOf({ 'tools/spade.md': ['makes: Holes', 'makes: #1 holes # deep'] })).toEqual([
    'content/tools/spade.md:6:8 wrong-type: Found nothing under `makes`, as what follows `#` is a comment, expected text. Without it the tool cannot be shown. Put the text in quotes: `makes: "#1 holes # deep"`.',
  ])
  const long = `#1 ${'hole '.repeat(30)}`
  expect(problemsOf({ 'tools/spade.md': ['makes: Holes', `makes: ${long}`] })[0]).toMatch(
    /`makes: "#1 hole .*….* hole"`\.$/,
  )
  expect(problemsOf({ 'tools/spade.md': ['makes: Holes', 'makes: # to be decided'] })[0]).toMatch(
    /Found nothing under `makes`, expected text\. .* Write text after `makes:`\.$/,
  )
})

test('an item without its key is shown with it', () => {
  expect(problemsOf({ 'activities/s1.2-sow.md': ['  - ref: dug-bed', '  - dug-bed'] })).toEqual([
    expect.stringMatching(
      /Found `dug-bed` under `inputs`, expected a group of keys\. .* Write the key before it: `- ref: dug-bed`\.$/,
    ),
  ])
})

test('a group of keys where a list belongs is shown with its hyphen', () => {
  expect(
    problemsOf({
      'activities/s1.1-dig.md': [
        'outputs:\n  - id: dug-bed\n    title: Dug bed\n    kind: product',
        'outputs:\n  id: dug-bed\n  title: Dug bed\n  kind: product',
      ],
    })[0],
  ).toMatch(
    /Found a group of keys under `outputs`, expected a list\. .* Put a hyphen before its first key, `- id: …`, and two more spaces before the others\.$/,
  )
})

test.each([
  ['id: spade', 'id: Spade!', 'Change `Spade!` to `Spade`.'],
  ['effort: An hour', 'effort: [An hour, a day]', 'Write one of them as one text: `effort: An hour`.'],
  ['title: Spade', 'title: "Spade "', 'Change `Spade ` to `Spade`.'],
  ['effort: An hour', 'effort: [An hour]', 'Write it as one text: `effort: An hour`.'],
  ['effort: An hour', 'effort: {from: 1}', 'Write one text after `effort:`, in quotes if it holds a colon.'],
  [
    'effort: An hour',
    'effort:\n  From: one hour',
    'Write `effort: |-`, so that the lines below it, each as far in as the first, are one text.',
  ],
])('a text that is not of its form is shown as it should be: %s, %s', (sound, written, fix) => {
  expect(problemsOf({ 'tools/spade.md': [sound, written] })[0]).toContain(fix)
})

import { expect, test } from 'vitest'
import { problemsOf } from '../testing/load-small.ts'

test('a document without sections is reported', () => {
  expect(
    problemsOf({
      'documents/bed-plan.md':
        '---\nid: bed-plan\ntitle: Bed plan\napprovedBy: gardener\nlength: One page\nlevels: [home]\n---\n',
    }),
  ).toEqual([
    'content/documents/bed-plan.md:2:1 document-shape: Found a document without sections, expected sections or a form. The template would be an empty page. Add `sections:` with at least one section, or `form:` with the id of the form that it is.',
  ])
})

test('a form with sections of its own is reported', () => {
  expect(problemsOf({ 'documents/bed-plan.md': ['length:', 'form: story\nlength:'] })).toEqual([
    'content/documents/bed-plan.md:9:3 document-shape: Found sections in a document that is the form `story`, expected none. The sections come from the form, so these would be left out. Remove `sections`, or remove `form`.',
  ])
})

test('two sections with one id are reported', () => {
  expect(
    problemsOf({
      'documents/bed-plan.md': [
        '  - id: crops',
        '  - id: crops\n    heading: A\n    guide: B\n    type: text\n  - id: crops',
      ],
    }),
  ).toEqual([
    'content/documents/bed-plan.md:12:9 duplicate-section-id: Found the id `crops` for a second section, expected an id of its own. What is filled in for one would be stored over the other. Change one of the two ids. content/documents/bed-plan.md:8:9: the first section with this id',
  ])
})

test('two columns with one id are reported', () => {
  expect(problemsOf({ 'documents/bed-plan.md': ['id: row', 'id: crop'] })).toEqual([
    'content/documents/bed-plan.md:16:13 duplicate-column: Found the id `crop` for a second column, expected an id of its own. What is filled in for one would be stored over the other. Change one of the two ids. content/documents/bed-plan.md:13:13: the first column with this id',
  ])
})

test('a choice without options is reported', () => {
  expect(problemsOf({ 'documents/bed-plan.md': ['control: number', 'control: select'] })).toEqual([
    'content/documents/bed-plan.md:18:18 column-options: Found the select column `row` without options, expected a list to choose from. The cells of the column could not be drawn as they stand. Add `options:` with an id and a label for each.',
  ])
})

test('a row with an unknown column is reported', () => {
  expect(problemsOf({ 'documents/bed-plan.md': ['crop: Beans', 'corp: Beans'] })).toEqual([
    'content/documents/bed-plan.md:28:9 unknown-column: Unknown column `corp`, expected one of `crop`, `row`, `sun`. What stands under it would be left out of the table. Did you mean `crop`? Change `corp` to `crop`.',
  ])
})

test('a table without columns is reported', () => {
  const columns = `    columns:
      - id: crop
        heading: Crop
        control: text
      - id: row
        heading: Row
        control: number
      - id: sun
        heading: Sun
        control: select
        options:
          - id: full
            label: Full
          - id: half
            label: Half
    rows:
      - crop: Beans
`
  expect(problemsOf({ 'documents/bed-plan.md': [columns, ''] })).toMatchInlineSnapshot(`
    [
      "content/documents/bed-plan.md:8:5 missing-key: Missing key \`columns\`, expected a list. Without it the output document cannot be shown. Add a line \`columns: …\`.",
    ]
  `)
})

test('a starting value that the control of its column cannot have is reported', () => {
  expect(
    problemsOf({ 'documents/bed-plan.md': ['- crop: Beans', '- crop: Beans\n        sun: ful\n        row: two'] }),
  ).toMatchInlineSnapshot(`
    [
      "content/documents/bed-plan.md:29:14 starting-value: Found \`ful\` in the select column \`sun\`, expected one of \`full\`, \`half\`. The table would start with something that nobody could have chosen. Did you mean \`full\`? Change \`ful\` to \`full\`.",
      "content/documents/bed-plan.md:30:14 starting-value: Found \`two\` in the number column \`row\`, expected a number. The table would start with something that nobody could have chosen. Change the value of \`row\`, or remove it.",
    ]
  `)
})

test('a starting date that no calendar has is reported', () => {
  const days = (day: string) =>
    problemsOf({
      'documents/bed-plan.md': [
        'rows:\n      - crop: Beans',
        `rows:\n      - crop: Beans\n  - id: days\n    heading: Days\n    guide: List them.\n    type: table\n    columns:\n      - id: day\n        heading: Day\n        control: date\n      - id: who\n        heading: Who\n        control: text\n      - id: why\n        heading: Why\n        control: text\n    rows:\n      - day: "${day}"`,
      ],
    })
  expect(days('2028-02-29')).toEqual([])
  expect(days('2026-02-31')).toEqual([expect.stringContaining('Found `2026-02-31` in the date column `day`, expected')])
})

test('two options with one id are reported', () => {
  expect(problemsOf({ 'documents/bed-plan.md': ['- id: half', '- id: full'] })).toMatchInlineSnapshot(`
    [
      "content/documents/bed-plan.md:25:17 duplicate-option: Found the id \`full\` for a second option, expected an id of its own. Nobody could tell which of the two was chosen. Change one of the two ids. content/documents/bed-plan.md:23:17: the first option with this id",
    ]
  `)
})

test('the id of a section that could not name answers is reported', () => {
  expect(problemsOf({ 'documents/bed-plan.md': ['- id: crops', '- id: 1.Crops'] })).toMatchInlineSnapshot(`
    [
      "content/documents/bed-plan.md:8:9 bad-value: Found \`1.Crops\` under \`id\`, expected lower-case words joined by hyphens. Without it the output document cannot be shown. Change \`1.Crops\` to \`crops\`.",
    ]
  `)
})

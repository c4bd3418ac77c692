import { expect, test } from 'vitest'
import { problemsOf } from '../testing/small-roadmap.ts'

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

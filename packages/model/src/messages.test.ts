import { expect, test } from 'vitest'
import { problemsOf } from './testing/load-small.ts'

test('an override of a message that does not exist is reported with the one that was meant', () => {
  expect(problemsOf({ 'roadmap.yaml': ['    page: Sheet', '    pag: Sheet'] })).toEqual([
    'content/roadmap.yaml:19:5 unknown-key: Unknown message `pag`, expected `page`. The wording would stay as it is. Did you mean `page`? Change `pag` to `page`.',
  ])
})

test('an override that is not text is reported', () => {
  expect(problemsOf({ 'roadmap.yaml': ['page: Sheet {number}', 'page: [1]'] })).toEqual([
    'content/roadmap.yaml:19:11 wrong-type: Found a value of another type under `page`, expected text. The words would be missing wherever they are printed. Write the words in quotes.',
  ])
})

test('a message that is not text is reported', () => {
  expect(problemsOf({ 'en.yaml': ['page: Page {number}', 'page: 7'] })).toEqual([
    'templates/messages/en.yaml:15:9 wrong-type: Found a value of another type under `page`, expected text. The words would be missing wherever they are printed. Write the words in quotes.',
  ])
})

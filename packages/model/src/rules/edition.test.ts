import { expect, test } from 'vitest'
import { problemsOf } from '../testing/small-roadmap.ts'

test('an edition in another language than its roadmap is reported, one of another country is not', () => {
  expect(problemsOf({ 'editions/full.yaml': ['language: en-GB', 'language: en-IE'] })).toEqual([])
  expect(problemsOf({ 'editions/full.yaml': ['language: en-GB', 'language: fr'] })).toEqual([
    'content/editions/full.yaml:3:11 edition-language: Found the language `fr`, expected that of the roadmap, `en-GB`. The words would be in one language, and a screen reader would speak them in another. Change `language: fr` to `language: en-GB`.',
  ])
})

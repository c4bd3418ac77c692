import { expect, test } from 'vitest'
import { repository } from '../support/repository.ts'
import { countSyllables } from './count-syllables.mjs'
import { readEntries } from './read-entries.mjs'
import { readability, readabilityByStrand } from './readability.mjs'

test('the running prose of the content is at most grade 9, with sentences of under 16 words on average', () => {
  const [all, ...strands] = readabilityByStrand(readEntries(`${repository}/content`))
  expect(all?.words).toBeGreaterThan(15_000)
  expect(all?.grade).toBeLessThanOrEqual(9)
  expect(all?.meanSentence).toBeLessThan(16)
  expect(strands.map(({ title }) => title)).toEqual([
    'Governance and management',
    'Strategy and benefits',
    'People, process and technology change',
    'Stakeholder engagement and communications',
  ])
  for (const strand of strands) expect(strand.words).toBeGreaterThan(2000)
})

test('the grade follows the published formula, and only running prose counts', () => {
  const passage = (kind: 'prose' | 'command', text: string) => ({ kind, section: '', text })
  const entry = { key: 'a', path: 'a', folder: '', data: {}, names: [] }
  // Two sentences, ten words, thirteen syllables: 0.39 × 5 + 11.8 × 1.3 − 15.59.
  const passages = [
    passage('prose', 'The board meets each week. It decides about the money.'),
    passage('command', 'Consider it'),
  ]
  const { grade, meanSentence, sentences, words } = readability([{ ...entry, passages }])
  expect({ meanSentence, sentences, words }).toEqual({ meanSentence: 5, sentences: 2, words: 10 })
  expect(grade).toBeCloseTo(1.7, 5)
})

/** Words as they stand in the content, by how many syllables a dictionary gives them. */
const said: readonly (readonly [syllables: number, words: string])[] = [
  [1, 'the made named judged queue their nurse guide roles months tried views through asked missed whole can’t'],
  [2, 'people programme measures wanted boxes tables safely movement business reviewed employ owner going isn’t'],
  [3, 'benefit governance theatre median serious previous carefully agreement influence area idea easier period'],
  [4, 'community experience experiment gradually associate material definition responsible neonatal information'],
]

test.each(said)('words of %i syllables are counted by their sound', (syllables, words) => {
  expect(words.split(' ').filter((word) => countSyllables(word) !== syllables)).toEqual([])
})

test('figures, codes and hyphenated words are counted as they are said', () => {
  expect(['28', '9.4', '120', '2025', '1.GM.1', 'NHS', 'twenty-eight', '–'].map(countSyllables)).toEqual([
    3, 3, 6, 5, 4, 3, 3, 1,
  ])
})

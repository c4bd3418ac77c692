import { expect, test } from 'vitest'
import { circles, termsIn } from './glossary.mjs'
import { splitSentences, wordsOf } from './sentences.mjs'
import { sharedRuns, withoutNames } from './shared-runs.mjs'

test('a sentence ends where the next one can start', () => {
  expect(splitSentences('Ask first. Then act! Why? Because it is safer.')).toHaveLength(4)
  expect(splitSentences('Ask: "Who decides?" Write it down. (Keep it short.) "No," she said.')).toEqual([
    'Ask: "Who decides?"',
    'Write it down.',
    '(Keep it short.)',
    '"No," she said.',
  ])
})

test('a quoted question, an abbreviation, an initial or a numbered id ends no sentence', () => {
  expect(splitSentences('Ask "Who decides?" and wait.')).toHaveLength(1)
  expect(
    splitSentences('Dr. Rowe and R. Lane asked approx. 40 people, e.g. Anna, about 1.GM.1 at 9.4 per cent.'),
  ).toHaveLength(1)
  expect(splitSentences('It begins in 1.GM.1. Others follow in May.')).toHaveLength(2)
  expect(splitSentences('About 40 came. 12 left early.')).toHaveLength(2)
})

test('words are counted as a reader would', () => {
  expect(wordsOf('A well-known cost – £2.5 million, and/or "time" — counts.')).toHaveLength(9)
})

test('a run of words in two entries is found whatever stands between the words, but not within a name', () => {
  const entries = [
    { key: 'a', texts: ['Agree who decides, and when. Then', 'tell people about the change.'] },
    { key: 'b', texts: ['First agree who decides and when'] },
    { key: 'c', texts: ['Then tell people about it, then tell people'] },
  ]
  expect(sharedRuns(entries, 5)).toEqual([{ run: 'agree who decides and when', in: ['a', 'b'] }])
  expect(sharedRuns(entries, 5, ['How to agree who decides and when'])).toEqual([])
  expect(sharedRuns(entries, 4)).toHaveLength(2)
})

test('a name is cut out of a text, and what stands around it is not joined', () => {
  expect(withoutNames('See Plan the Work, and plan the work today', ['Plan the work', 'Work'])).toEqual([
    ' see',
    ' and',
    ' today ',
  ])
})

const term = (id: string, definition: string, names = [id]) => ({ id, definition, names })

test('the use of a longer term is no use of the shorter one within it', () => {
  const terms = [term('benefit', ''), term('benefit profile', ''), term('duty', '')]
  expect([...termsIn('Write benefit profiles for both duties.', terms)].sort()).toEqual(['benefit profile', 'duty'])
  expect([...termsIn('Beneficial work', terms)]).toEqual([])
})

test('terms that explain each other are a circle, also by way of a third', () => {
  const circle = [
    term('goal', 'What an aim is for.'),
    term('aim', 'A step to a target.'),
    term('target', 'A goal with a date.'),
  ]
  expect(circles(circle)).toEqual([['goal', 'aim', 'target']])
  expect(circles([term('goal', 'What we want.'), term('aim', 'A goal.'), term('end', 'An aim and a goal.')])).toEqual(
    [],
  )
  expect(circles([term('goal', 'A goal that is set.')])).toEqual([['goal']])
})

import { expect, test } from 'vitest'
import { createNameFinder, type Name } from './name-finder.ts'

const names: readonly Name<string>[] = [
  { words: 'Benefit', subject: 'benefit' },
  { words: 'Benefits register', subject: 'register' },
  { words: 'Theory of change', subject: 'theory' },
  { words: 'Business as usual', subject: 'bau' },
  { words: 'BAU', subject: 'bau', isExact: true },
  { words: 'IT', subject: 'it', isExact: true },
  { words: 'Policy', subject: 'policy' },
  { words: 'Risk', subject: 'risk' },
]
const find = createNameFinder(names, 'en-GB')
const found = (text: string) => find(text).map(({ start, end, subjects }) => `${text.slice(start, end)}=${subjects}`)

test('a name is found whatever its case, as whole words, over any white space', () => {
  expect(found('A Benefit is no benefitting.')).toEqual(['Benefit=benefit'])
  expect(found('The benefits\u00a0\n register')).toEqual(['benefits\u00a0\n register=register'])
  expect(found('risk, a risk-based view')).toEqual(['risk=risk'])
})

test('the longest name wins, and names do not overlap', () => {
  expect(found('The benefits register lists benefits.')).toEqual(['benefits register=register', 'benefits=benefit'])
  expect(found('Benefits, register')).toEqual(['Benefits=benefit'])
})

test('plurals and singulars are found, also of the word before a preposition', () => {
  expect(found('policies and theories of change, a benefit register')).toEqual([
    'policies=policy',
    'theories of change=theory',
    'benefit=benefit',
  ])
  expect(found('two benefits registers')).toEqual(['benefits registers=register'])
})

test('an abbreviation is found only as it is written, or with an s', () => {
  expect(found('BAU is not bau; it is IT, with two BAUs')).toEqual(['BAU=bau', 'IT=it', 'BAUs=bau'])
})

test('a possessive ending is not part of the name', () => {
  expect(found('The benefit’s owner')).toEqual(['benefit=benefit'])
})

test('a word is no noun after `to`, a modal verb or a pronoun, unless it is a plural', () => {
  expect(found('Patients will benefit. We risk much. It leads to benefits.')).toEqual(['benefits=benefit'])
})

test('it says whether the text has the name itself', () => {
  const plain = (text: string) => find(text).map(({ isPlain }) => isPlain)
  expect(plain('policy, benefits, policies, BAU, business as usual')).toEqual([true, true, false, false, true])
})

test('names that are written alike are found together', () => {
  const both = createNameFinder(
    [
      { words: 'Risk log', subject: 1 },
      { words: 'risk log', subject: 2 },
    ],
    'en',
  )
  expect(both('the risk log').map(({ subjects }) => subjects)).toEqual([[1, 2]])
})

test('other languages know no plural of English', () => {
  const german = createNameFinder([{ words: 'Plan', subject: 1 }], 'de-AT')
  expect(german('Plan, Plans, to Plan').map(({ start }) => start)).toEqual([0, 16])
})

test('the time grows with the text alone', () => {
  const many = Array.from({ length: 2000 }, (_, index) => ({ words: `name ${index} of a thing`, subject: index }))
  const findMany = createNameFinder(many, 'en')
  const text = 'name name name 7 of a thing and other words '.repeat(5000)
  const start = process.cpuUsage().user
  expect(findMany(text)).toHaveLength(5000)
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(2)
})

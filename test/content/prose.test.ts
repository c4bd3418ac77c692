import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesBelow, repository } from '../support/repository.ts'
import { circles, termsIn } from './glossary.mjs'
import { type Entry, isRecord, readEntries, records } from './read-entries.mjs'
import { splitSentences, wordsOf } from './sentences.mjs'
import { sharedRuns, withoutNames } from './shared-runs.mjs'

/** What the default content promises its readers: whole pages, short sentences, nothing said twice. */
const entries = readEntries(`${repository}/content`)
const names = entries.flatMap((entry) => entry.names)

/** The page that the roadmap comes from stands beside some checkouts; it may not be copied, so it is in none. */
const seed = `${repository}/../shared/seed`

const inFolder = (folder: string) => entries.filter((entry) => entry.folder === folder)
const passagesIn = ({ passages }: Entry, section: string) => passages.filter((passage) => passage.section === section)
const sectionsOf = ({ passages }: Entry) => new Set(passages.map(({ section }) => section))

test('every activity has all its parts', () => {
  const parts = ['Purpose', 'Triggers', 'Tasks', 'Guidance', 'Light touch', 'Done when']
  expect(inFolder('activities').length).toBeGreaterThanOrEqual(65)
  expect(lacking(inFolder('activities'), parts)).toEqual([])
})

test('the guidance of an activity has 120 to 250 words', () => {
  expect(outside(inFolder('activities'), [120, 250], (entry) => countWords(passagesIn(entry, 'Guidance')))).toEqual([])
})

test('the introduction of a phase has 200 to 350 words', () => {
  expect(inFolder('phases')).toHaveLength(5)
  expect(outside(inFolder('phases'), [200, 350], (entry) => countWords(bodyOf(entry)))).toEqual([])
})

test('a cell has 60 to 120 words', () => {
  expect(inFolder('cells')).toHaveLength(20)
  expect(outside(inFolder('cells'), [60, 120], (entry) => countWords(bodyOf(entry)))).toEqual([])
})

test('every tool has its six parts, with 6 to 10 steps', () => {
  const parts = [
    'What it is',
    'When to use it',
    'What you need',
    'Step by step',
    'Worked example',
    'When not to use it',
  ]
  expect(inFolder('tools').length).toBeGreaterThanOrEqual(43)
  expect(lacking(inFolder('tools'), parts)).toEqual([])
  expect(outside(inFolder('tools'), [6, 10], (entry) => passagesIn(entry, 'Step by step').length)).toEqual([])
})

test('every section of a document is guided in one or two sentences, and every table has 3 to 6 columns', () => {
  const sections = inFolder('documents').flatMap(({ path, data }) =>
    records(data.sections).map((section) => ({ ...section, where: `${path} ${section.id}` }) as Section),
  )
  expect(sections.length).toBeGreaterThan(150)
  const isGuided = ({ guide }: Section) => [1, 2].includes(splitSentences(guide ?? '').length)
  expect(sections.filter((section) => !isGuided(section)).map(({ where }) => where)).toEqual([])
  const isTable = ({ type }: Section) => type === 'table'
  const hasColumns = ({ columns = [] }: Section) => columns.length >= 3 && columns.length <= 6
  expect(sections.filter((section) => isTable(section) && !hasColumns(section)).map(({ where }) => where)).toEqual([])
})

test('no sentence has more than 25 words', () => {
  const long = entries.flatMap(({ key, passages }) =>
    passages
      .flatMap(({ text }) => splitSentences(text))
      .filter((sentence) => wordsOf(sentence).length > 25)
      .map((sentence) => `${key}: ${sentence}`),
  )
  expect(long).toEqual([])
})

test('no run of 8 words stands in two entries', () => {
  expect(sharedRuns(entries.map(textsOf), 8, names)).toEqual([])
})

test.skipIf(!existsSync(seed))('no run of 6 words comes from the page that the roadmap comes from', () => {
  const gridNames = [
    ...inFolder('phases'),
    ...inFolder('cells'),
    ...records(roadmap().strands).map((data) => ({ data })),
  ]
    .map(({ data }) => data.title)
    .filter((title) => typeof title === 'string')
  const cut = (texts: readonly string[]) => texts.flatMap((text) => withoutNames(text, gridNames))
  const lines = filesBelow(seed, /./).flatMap((path) => readFileSync(path, 'utf8').split('\n'))
  const page = { key: 'seed', texts: cut(lines) }
  expect(lines.length).toBeGreaterThan(20)
  const copied = entries.flatMap((entry) => {
    const { key, texts } = textsOf(entry)
    return sharedRuns([page, { key, texts: cut(texts) }], 6)
  })
  expect(copied).toEqual([])
})

test('every term of the glossary is used somewhere else', () => {
  const used = new Set(
    entries
      .filter(({ path }) => path !== 'glossary.yaml')
      .flatMap((entry) => [...entry.names, ...textsOf(entry).texts].flatMap((text) => [...termsIn(text, terms())])),
  )
  expect(
    terms()
      .map(({ id }) => id)
      .filter((id) => !used.has(id)),
  ).toEqual([])
})

test('no terms of the glossary are explained by each other', () => {
  expect(circles(terms()).map((circle) => circle.join(' → '))).toEqual([])
})

interface Section {
  readonly where: string
  readonly type?: string
  readonly guide?: string
  readonly columns?: readonly unknown[]
}

function textsOf({ key, passages }: Entry) {
  return { key, texts: passages.map(({ text }) => text) }
}

function bodyOf({ passages }: Entry) {
  return passages.filter(({ kind }) => kind !== 'field')
}

function countWords(passages: Entry['passages']): number {
  return passages.reduce((sum, { text }) => sum + wordsOf(text).length, 0)
}

function lacking(some: readonly Entry[], parts: readonly string[]): readonly string[] {
  return some.flatMap((entry) =>
    parts.filter((part) => !sectionsOf(entry).has(part)).map((part) => `${entry.path} ${part}`),
  )
}

/** Entries whose measure lies outside the limits, with it. */
function outside(
  some: readonly Entry[],
  [least, most]: readonly [number, number],
  measure: (entry: Entry) => number,
): readonly string[] {
  return some
    .map((entry) => ({ path: entry.path, found: measure(entry) }))
    .filter(({ found }) => found < least || found > most)
    .map(({ path, found }) => `${path}: ${found}`)
}

function roadmap(): Entry['data'] {
  const data = entries.find(({ path }) => path === 'roadmap.yaml')?.data
  if (!isRecord(data)) throw new Error('The content has no roadmap.yaml')
  return data
}

function terms() {
  return entries
    .filter(({ key }) => key.startsWith('glossary.yaml#'))
    .map(({ data: { id, term, abbreviation, alsoCalled, definition } }) => ({
      id: String(id),
      definition: String(definition),
      names: [term, abbreviation, alsoCalled].flat().filter((name) => typeof name === 'string'),
    }))
}

import type { OutputDocument, Roadmap, Role, Term, Tool } from '@roadmap/model'
import { expect, test } from 'vitest'
import { bookSubjects, indexEntries } from './book-subjects.ts'

// Only the fields that make a subject are given; the rest of an entry is not read.
const named = <T>(fields: Partial<T>) => fields as T
const term = (id: string, words: string, more: Partial<Term> = {}) =>
  named<Term>({ kind: 'term', id, term: words, abbreviation: undefined, alsoCalled: [], link: true, ...more })

const roadmap = named<Roadmap>({
  language: 'en-GB',
  terms: [
    term('bau', 'Business as usual', { abbreviation: 'BAU', alsoCalled: ['normal running'] }),
    term('log', 'Risk log', { alsoCalled: ['normal running', 'sponsors'] }),
    term('phase', 'Phase', { link: false }),
  ],
  tools: [named<Tool>({ kind: 'tool', id: 'log', title: 'Risk Log' })],
  roles: [named<Role>({ kind: 'role', id: 'sponsor', title: 'Sponsor' })],
  documents: [named<OutputDocument>({ kind: 'document', id: 'plan', title: 'Plan' })],
})

test('a term and a tool of one title are one subject with both places', () => {
  expect(bookSubjects(roadmap).find(({ title }) => title === 'Risk log')).toMatchObject({
    places: ['term-log', 'tool-log'],
    linkTo: 'term-log',
  })
})

test('a term that is not to be linked has its definition as its only place', () => {
  expect(bookSubjects(roadmap).find(({ title }) => title === 'Phase')).toMatchObject({
    places: ['term-phase'],
    linkTo: undefined,
    isCollected: false,
  })
})

test('other names are entries that say what to see, each once, unless they stand in the index themselves', () => {
  const places = new Map(bookSubjects(roadmap).map((one) => [one, one.places]))
  const others = indexEntries(roadmap, places, (_, values) => `see ${values?.entry}`).filter(({ see }) => see)
  expect(others).toEqual([
    { title: 'BAU', places: [], see: 'see Business as usual' },
    { title: 'normal running', places: [], see: 'see Business as usual' },
  ])
})

test('a title and its plural are one subject in English, and two where a final s may be another word', () => {
  const terms = [term('sponsor', 'Sponsors')]
  expect(bookSubjects({ ...roadmap, terms }).map(({ title }) => title)).toEqual(['Sponsors', 'Risk Log', 'Plan'])
  const french = bookSubjects({ ...roadmap, terms, language: 'fr' })
  expect(french.map(({ title }) => title)).toEqual(['Sponsors', 'Risk Log', 'Sponsor', 'Plan'])
})

import { anchorOf, type Roadmap } from '@roadmap/model'
import type { IndexEntry } from '../nodes.ts'
import type { Translate } from '../templates/template-set.ts'
import type { Subject } from './subject.ts'
import { singularKey } from './word-forms.ts'

/**
 * What a book explains: the terms of its glossary, its tools, roles and documents. Those of one title, be it a plural in a
 * language whose plurals are known, are one subject. A term that is not to be linked is one of the roadmap's own words; its
 * definition is the only place worth looking up.
 */
export function bookSubjects({ terms, tools, roles, documents, language }: Roadmap): readonly Subject[] {
  const named = [...tools, ...roles, ...documents].map(
    (entry): Subject => ({
      title: entry.title,
      abbreviations: [],
      places: [anchorOf(entry)],
      linkTo: undefined,
      isCollected: true,
    }),
  )
  const defined = terms.map(
    (term): Subject => ({
      title: term.term,
      abbreviations: term.abbreviation === undefined ? [] : [term.abbreviation],
      places: [anchorOf(term)],
      linkTo: term.link ? anchorOf(term) : undefined,
      isCollected: term.link,
    }),
  )
  const subjects = new Map<string, Subject>()
  for (const one of [...defined, ...named]) {
    const key = singularKey(one.title, language)
    const other = subjects.get(key)
    subjects.set(key, other ? joined(other, one) : one)
  }
  return [...subjects.values()]
}

/**
 * The entries of the index: each subject with its places, and what readers may look up instead, an abbreviation or another
 * name, with "see …".
 */
export function indexEntries(
  { terms, language }: Pick<Roadmap, 'terms' | 'language'>,
  places: ReadonlyMap<Subject, readonly string[]>,
  t: Translate,
): readonly IndexEntry[] {
  const entries = [...places].map(([{ title }, anchors]): IndexEntry => ({ title, places: anchors }))
  const titles = new Set(entries.map(({ title }) => singularKey(title, language)))
  const others = otherNames({ terms })
    .filter(({ name }) => !titles.has(singularKey(name, language)))
    .map(({ name, term }): IndexEntry => ({ title: name, places: [], see: t('index.see', { entry: term.term }) }))
  return [...entries.filter((entry) => entry.places.length > 0), ...others]
}

/** Abbreviations and other names of terms. A name that two terms share stands for the first. */
export function otherNames({ terms }: Pick<Roadmap, 'terms'>) {
  const seen = new Set(terms.map(({ term }) => term.toLowerCase()))
  return terms.flatMap((term) =>
    [...(term.abbreviation === undefined ? [] : [term.abbreviation]), ...term.alsoCalled].flatMap((name) => {
      const isKnown = seen.has(name.toLowerCase())
      seen.add(name.toLowerCase())
      return isKnown ? [] : [{ name, term }]
    }),
  )
}

function joined(first: Subject, second: Subject): Subject {
  return {
    title: first.title,
    abbreviations: [...first.abbreviations, ...second.abbreviations],
    places: [...first.places, ...second.places],
    linkTo: first.linkTo ?? second.linkTo,
    isCollected: first.isCollected || second.isCollected,
  }
}

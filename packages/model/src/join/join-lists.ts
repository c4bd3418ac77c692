import type { CheckedContent, CheckedFile } from '../checked-content.ts'
import { compareText } from '../compare.ts'
import type { ExternalInput, Named, Role, Source, Strand, Term, ToolFamily } from '../roadmap.ts'
import { createIndex, createLists } from './lists.ts'
import type { Uses } from './uses.ts'

/** What the files of lists say: `roadmap.yaml`, `roles.yaml`, `glossary.yaml` and `sources.yaml`. */
export interface JoinedLists {
  readonly levels: readonly Named[]
  readonly strands: readonly Strand[]
  readonly toolFamilies: readonly ToolFamily[]
  readonly inputs: readonly ExternalInput[]
  readonly roles: readonly Role[]
  readonly terms: readonly Term[]
  readonly sources: readonly Source[]
}

export function joinLists({ data }: CheckedFile<'roadmap'>, content: CheckedContent, uses: Uses): JoinedLists {
  const { levels } = data
  return {
    levels,
    strands: data.strands.map((strand, index) => ({ kind: 'strand', ...strand, index })),
    toolFamilies: data.toolFamilies.map((family) => ({
      kind: 'family',
      ...family,
      tools: uses.familyTools.of(family.id),
    })),
    inputs: data.inputs.map((input) => ({ kind: 'input', ...input, usedBy: uses.inputUsers.of(input.id) })),
    roles: joinRoles(content, levels, uses),
    terms: joinTerms(content),
    sources: joinSources(content, uses),
  }
}

function joinRoles(content: CheckedContent, levels: readonly Named[], uses: Uses): readonly Role[] {
  const level = createIndex(levels)
  return content.roles
    .flatMap(({ data }) => data.roles)
    .map((role) => ({
      kind: 'role',
      ...role,
      levels: level.all(role.levels),
      leads: uses.leads.of(role.id),
      takesPart: uses.takesPart.of(role.id),
    }))
}

function joinTerms(content: CheckedContent): readonly Term[] {
  const data = content.glossary.flatMap((file) => file.data.terms)
  const see = createLists<Term>()
  const terms = data.map(
    (term): Term => ({
      kind: 'term',
      ...term,
      abbreviation: term.abbreviation,
      era: term.era,
      see: see.of(term.id),
    }),
  )
  const term = createIndex(terms)
  for (const { id, see: ids } of data) for (const named of term.all(ids)) see.add(id, named)
  return terms.sort((a, b) => compareText(a.term, b.term))
}

function joinSources(content: CheckedContent, uses: Uses): readonly Source[] {
  return content.sources
    .flatMap(({ data }) => data.sources)
    .map(
      (source): Source => ({
        kind: 'source',
        ...source,
        publisher: source.publisher,
        isbn: source.isbn,
        doi: source.doi,
        url: source.url,
        note: source.note,
        usedBy: uses.sourceUsers.of(source.id),
      }),
    )
    .sort((a, b) => compareText(a.author, b.author) || a.year - b.year || compareText(a.title, b.title))
}

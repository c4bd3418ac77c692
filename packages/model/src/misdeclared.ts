import type { SourceFile } from '@roadmap/content'
import { code, suggest } from '@roadmap/diagnostics'
import type { ContentFile } from './content-files.ts'
import { fileKind, type IdKind, idKinds } from './kinds.ts'
import { reportAt } from './problem.ts'
import type { Registry } from './registry.ts'
import { idSchema } from './schema/common.ts'
import { type SelectedId, selectIds } from './select.ts'

/** A place where an id is used. */
export interface Reference {
  /** What it may be the id of: an input may be an output of an activity, or come from outside. */
  readonly kinds: readonly [IdKind, IdKind?]
  readonly source: SourceFile
  readonly found: SelectedId
}

/** Every place where an id is used, in the order of the files. */
export function referencesOf(files: readonly ContentFile[]): readonly Reference[] {
  return files.flatMap(({ kind, source }) => {
    const inputs = kind === 'activity' ? [{ at: 'inputs.*.ref', kinds: ['output', 'input'] as const }] : []
    const others = fileKind(kind).refers.map(({ at, kind: idKind }) => ({ at, kinds: [idKind] as const }))
    return [...inputs, ...others].flatMap(({ at, kinds }) =>
      selectIds(source.data, at).map((found) => ({ kinds, source, found })),
    )
  })
}

/** An id that nothing uses, while several places agree on another spelling of it: the mistake is where it is declared. */
export interface Misdeclared {
  readonly kind: IdKind
  readonly id: string
  readonly meant: string
  readonly places: readonly [Reference, Reference, ...Reference[]]
}

/** Where several spellings agree, the one of the most places is meant. */
export function findMisdeclared(references: readonly Reference[], registry: Registry): readonly Misdeclared[] {
  const groups = new Map<string, Reference[]>()
  for (const reference of references) {
    const { kinds, found } = reference
    if (kinds.some((kind) => kind !== undefined && registry.mayHave(kind, found.id))) continue
    const key = JSON.stringify([kinds[0], found.id])
    groups.set(key, [...(groups.get(key) ?? []), reference])
  }
  const misdeclared = new Map<string, Misdeclared>()
  for (const [first, second, ...others] of [...groups.values()].toSorted((a, b) => b.length - a.length)) {
    if (!first || !second) continue
    const [kind] = first.kinds
    const meant = first.found.id
    const id = suggest(meant, registry.of(kind).keys())
    const isUsed = references.some(({ kinds, found }) => kinds.includes(kind) && found.id === id)
    const key = JSON.stringify([kind, id])
    if (id !== undefined && !isUsed && !misdeclared.has(key)) {
      misdeclared.set(key, { kind, id, meant, places: [first, second, ...others] })
    }
  }
  return [...misdeclared.values()]
}

/** Reports an id where it is declared; one of the wrong form is reported by its schema, with what to write. */
export function reportMisdeclared({ kind, id, meant, places }: Misdeclared, registry: Registry): void {
  const declared = registry.of(kind).get(id)
  if (!declared || !idSchema.safeParse(id).success) return
  const [{ source, found }] = places
  reportAt(declared.source, declared.path, {
    rule: 'unknown-id',
    what: `Found the ${idKinds[kind].noun} ${code(id)} that nothing uses, expected ${code(meant)}, which is used in ${places.length} places`,
    why: 'The references would lead nowhere.',
    fix: `Change ${code(id)} to ${code(meant)}, or change it in those places.`,
    cause: {
      path: source.file.path,
      place: source.placeOf(found.path),
      what: `the first place that uses ${code(meant)}`,
    },
  })
}

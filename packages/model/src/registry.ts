import type { PropertyPath, SourceFile } from '@roadmap/content'
import type { ContentFile } from './content-files.ts'
import { fileKind, type IdKind, idKinds, sourceKinds } from './kinds.ts'
import { isNamedById } from './name-of-file.ts'
import { selectIds } from './select.ts'

/** Where an id is declared. */
export interface Declared {
  readonly id: string
  readonly source: SourceFile
  readonly path: PropertyPath
}

/** All ids of the content, by kind, whether or not their files meet the schema. */
export interface Registry {
  /** The ids of a kind in the order in which they are declared; the first place of each. */
  readonly of: (kind: IdKind) => ReadonlyMap<string, Declared>
  /** Second and later declarations of an id. */
  readonly repeated: readonly { readonly kind: IdKind; readonly first: Declared; readonly again: Declared }[]
  /**
   * Whether an id exists, or may exist in a file that cannot be read or has another id than its name says: no second report
   * for one mistake.
   */
  readonly mayHave: (kind: IdKind, id: string) => boolean
  /** Whether every file that could declare an id of the kind, or use ids of others, could be read. */
  readonly isComplete: (kind: IdKind) => boolean
}

export function createRegistry(files: readonly ContentFile[]): Registry {
  const declared = new Map<IdKind, Map<string, Declared>>(kinds.map((kind) => [kind, new Map()]))
  const repeated: { kind: IdKind; first: Declared; again: Declared }[] = []
  const unreadable = new Map<IdKind, string[]>(kinds.map((kind) => [kind, []]))
  const misnamed = new Map<IdKind, string[]>(kinds.map((kind) => [kind, []]))
  const present = new Set(files.map(({ kind }) => kind))
  for (const { kind, source } of files) {
    for (const { at, kind: idKind } of fileKind(kind).declares) {
      const hasNoId = at === 'id' && selectIds(source.data, at).length === 0
      if (source.data === undefined || hasNoId) unreadable.get(idKind)?.push(readableName(source.path, at))
      else if (!isNamedById(source, kind)) misnamed.get(idKind)?.push(readableName(source.path, at))
      const ids = declared.get(idKind)
      for (const { path, id } of selectIds(source.data, at)) {
        const again = { id, source, path }
        const first = ids?.get(id)
        if (first) repeated.push({ kind: idKind, first, again })
        else ids?.set(id, again)
      }
    }
  }
  // A required file that is missing is reported by itself; nobody can then say which of its ids are wrong.
  for (const kind of sourceKinds.filter((kind) => fileKind(kind).required && !present.has(kind))) {
    for (const { kind: idKind } of fileKind(kind).declares) unreadable.get(idKind)?.push('')
  }
  const of = (kind: IdKind) => declared.get(kind) ?? new Map<string, Declared>()
  const names = (kind: IdKind) => unreadable.get(kind) ?? []
  const mayName = (name: string, id: string) => name === id || name.startsWith(`${id}-`)
  return {
    of,
    repeated,
    mayHave: (kind, id) =>
      of(kind).has(id) ||
      names(kind).some((name) => name === '' || mayName(name, id)) ||
      misnamed.get(kind)?.some((name) => mayName(name, id)) === true,
    isComplete: (kind) => names(kind).length === 0,
  }
}

const kinds = Object.keys(idKinds) as readonly IdKind[] // keys of a constant object are its keys

/** What a file that cannot be read may still say of the id that it declares: its name, or nothing. */
function readableName(path: string, at: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  return at === 'id' && !/^(?:phases|front)\//.test(path) ? name : ''
}

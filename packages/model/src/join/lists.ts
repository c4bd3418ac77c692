/** Lists by id that are filled after they are handed out: how two things that name each other are joined. */
export interface Lists<T> {
  /** The list of an id: the same one at every call. */
  readonly of: (id: string) => readonly T[]
  readonly add: (id: string, item: T) => void
}

export function createLists<T>(): Lists<T> {
  const lists = new Map<string, T[]>()
  const of = (id: string): T[] => {
    const list = lists.get(id) ?? []
    lists.set(id, list)
    return list
  }
  return { of, add: (id, item) => void of(id).push(item) }
}

/** Things by id. `get` throws when there is none: references are checked before anything is joined. */
export interface Index<T> {
  readonly get: (id: string) => T
  readonly all: (ids: readonly string[]) => readonly T[]
}

export function createIndex<T extends { readonly id: string }>(things: readonly T[]): Index<T> {
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const get = (id: string): T => {
    const thing = byId.get(id)
    if (!thing) throw new Error(`No entry with the id ${id}; it passed the check of references`)
    return thing
  }
  return { get, all: (ids) => ids.map(get) }
}

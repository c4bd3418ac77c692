import type { PropertyPath } from '@roadmap/content'

export interface Selected {
  readonly path: PropertyPath
  readonly value: unknown
}

/**
 * The values at a path such as `outputs.*.id` in parsed YAML, with their own paths. Works on data that does not meet its
 * schema, so that one mistake in a file neither hides the others nor makes more: what is not there is left out, a single
 * value where a list should stand counts as its only item, or as several with commas between them, and a text where a group
 * should stand counts as its `id` or `ref`.
 */
export function select(data: unknown, pattern: string): readonly Selected[] {
  let found: readonly Selected[] = [{ path: [], value: data }]
  for (const step of pattern.split('.')) found = found.flatMap((at) => (step === '*' ? items(at) : property(at, step)))
  return found
}

export interface SelectedId {
  readonly path: PropertyPath
  readonly id: string
}

/** As `select`, keeping only what can be an id; an unquoted number counts, its type is reported elsewhere. */
export function selectIds(data: unknown, pattern: string): readonly SelectedId[] {
  return select(data, pattern).flatMap(({ path, value }) =>
    typeof value === 'string' || typeof value === 'number' ? [{ path, id: String(value) }] : [],
  )
}

/** The first id at a path, or nothing. */
export function selectId(data: unknown, pattern: string): string | undefined {
  return selectIds(data, pattern)[0]?.id
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function items({ path, value }: Selected): readonly Selected[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => ({ path: [...path, index], value: item }))
  if (typeof value === 'string') return value.split(/[,;]\s*/).map((item) => ({ path, value: item }))
  return value === undefined || value === null ? [] : [{ path, value }]
}

function property(at: Selected, key: string): readonly Selected[] {
  const { path, value } = at
  if (typeof value === 'string' && path.length > 0 && /^(?:id|ref)$/.test(key)) return [at]
  return isMapping(value) && Object.hasOwn(value, key) ? [{ path: [...path, key], value: value[key] }] : []
}

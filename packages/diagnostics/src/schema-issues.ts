import type { z } from 'zod'
import { suggest } from './suggest.ts'

type Issue = z.core.$ZodIssue

/** The way to a value: keys, and places in lists. */
export type DataPath = readonly (string | number)[]

/**
 * zod says which keys are unknown but not which are known; the schema that says so is at hand only while the issue is
 * made, so the known keys travel as its message, and those of a group where something else stands too. Keys hold no
 * spaces. Where a schema has words of its own, they stand.
 */
export function carryKnownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  const { inst } = issue
  // Only an object has a shape; to ask zod itself would load it where no schema is.
  const keys = inst && 'shape' in inst && isGroup(inst.shape) ? Object.keys(inst.shape).join(' ') : ''
  if (issue.code === 'unrecognized_keys') return keys
  return issue.code === 'invalid_type' && keys !== '' ? `keys ${keys}` : undefined
}

/** The issues to report: those of the branch that was meant, and one for each mistake. */
export function distinctIssues(error: z.ZodError, data: unknown): readonly Issue[] {
  const issues = error.issues.flatMap((issue) => flatten(issue, data))
  const meant = new Set(issues.flatMap(keysProbablyMeant))
  return issues.filter(({ path }) => !(isMissing(path, data) && meant.has(pathKey(path))))
}

/** A union fails with the faults of each of its branches: keep those of the branch that came nearest. */
function flatten(issue: Issue, data: unknown): readonly Issue[] {
  const errors = branchesOf(issue)
  if (errors.length === 0) return [issue]
  const value = valueAt(data, issue.path)
  const branches = errors.filter((branch) => !branch.some((error) => isTypeOf(error, value)))
  // A mistyped key is two faults, an unknown key and a missing one, of which only one was made.
  const faults = (branch: readonly Issue[]) => branch.length - branch.flatMap(keysProbablyMeant).length
  const nearest = branches.toSorted((a, b) => faults(a) - faults(b))[0]
  if (!nearest) return [issue]
  return nearest
    .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    .flatMap((inner) => flatten(inner, data))
}

/** The issues of each branch of a union; none for another issue. */
export function branchesOf(issue: Issue): readonly (readonly Issue[])[] {
  return issue.code === 'invalid_union' ? issue.errors : []
}

/** Whether a branch of a union is of another type altogether. */
function isTypeOf(error: Issue, value: unknown): boolean {
  return error.code === 'invalid_type' && error.path.length === 0 && value !== undefined
}

function keysProbablyMeant(issue: Issue): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return []
  return issue.keys.flatMap((key) => {
    const near = suggest(key, issue.message.split(' '))
    return near === undefined ? [] : [pathKey([...issue.path, near])]
  })
}

/** Whether the file would lack the key if it were taken out. */
export function isRequired(path: readonly PropertyKey[], schema: z.ZodType, data: unknown): boolean {
  const without = structuredClone(data)
  const parent = valueAt(without, path.slice(0, -1))
  const key = path.at(-1)
  if (key === undefined || !isGroup(parent)) return true
  Reflect.deleteProperty(parent, key)
  const issues = schema.safeParse(without).error?.issues.flatMap((issue) => flatten(issue, without)) ?? []
  return issues.some((issue) => pathKey(issue.path) === pathKey(path))
}

/** Whether the group that a path leads into is there, without its last key. */
export function isMissing(path: readonly PropertyKey[], data: unknown): boolean {
  const parent = valueAt(data, path.slice(0, -1))
  const key = path.at(-1)
  return key !== undefined && isGroup(parent) && !Object.hasOwn(parent, key)
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

export function toPath(path: readonly PropertyKey[]): DataPath {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step))
}

function pathKey(path: readonly PropertyKey[]): string {
  return JSON.stringify(toPath(path))
}

import type { z } from 'zod'
import type { Place } from './report.ts'
import { fixEmpty, fixType, fixValue } from './schema-fixes.ts'
import { choicesOf, describeValue, expectation, shown } from './schema-words.ts'
import { code, didYouMean, expectedList, suggest } from './suggest.ts'

/** A value that does not meet its schema: where it stands in the data, and what is said of it. */
export interface SchemaFault {
  readonly rule: 'unknown-key' | 'missing-key' | 'wrong-type' | 'bad-value'
  readonly path: DataPath
  /** The key itself is wrong, and not its value. */
  readonly part?: 'key'
  readonly what: string
  readonly fix: string
}

export type DataPath = readonly (string | number)[]

/** The text that data was read from, with the place of each value. */
export interface Written {
  readonly text: string
  readonly placeOf: (path: DataPath) => Place | undefined
}

export interface SchemaOptions {
  /** What people call the whole: `an activity`. */
  readonly noun: string
  /** Without it a number is named as it was read, and a comment is not seen. */
  readonly written?: Written | undefined
}

/** Data as its schema has it, or everything that is wrong with it, in everyday words. One mistake is one fault. Never throws. */
export function checkBySchema<S extends z.ZodType>(
  schema: S,
  data: unknown,
  { noun, written }: SchemaOptions,
): { readonly data: z.output<S> } | { readonly faults: readonly SchemaFault[] } {
  const result = schema.safeParse(data, { error: carryKnownKeys })
  if (result.success) return { data: result.data }
  const context: Context = { data, noun, schema, written }
  const issues = result.error.issues.flatMap((issue) => flatten(issue, data))
  const meant = new Set(issues.flatMap(keysProbablyMeant))
  const reported = issues.filter((issue) => !(isMissing(issue.path, data) && meant.has(pathKey(issue.path))))
  return { faults: reported.flatMap((issue) => describe(issue, context)) }
}

type Issue = z.core.$ZodIssue

interface Context extends SchemaOptions {
  readonly data: unknown
  readonly schema: z.ZodType
}

/**
 * zod says which keys are unknown but not which are known; the schema that says so is at hand only while the issue is
 * made, so the known keys travel as its message. Keys hold no spaces. For a pattern, the message of the schema stands.
 */
function carryKnownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined
  const { inst } = issue
  // Only an object says so, and its shape is on it; to ask zod itself would load it where no schema is.
  return inst && 'shape' in inst && isGroup(inst.shape) ? Object.keys(inst.shape).join(' ') : ''
}

/** A union fails with the faults of each of its branches: keep those of the branch that came nearest. */
function flatten(issue: Issue, data: unknown): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const value = valueAt(data, issue.path)
  const branches = issue.errors.filter((errors) => !errors.some((error) => isTypeOf(error, value)))
  // A mistyped key is two faults, an unknown key and a missing one, of which only one was made.
  const faults = (errors: readonly Issue[]) => errors.length - errors.flatMap(keysProbablyMeant).length
  const nearest = branches.toSorted((a, b) => faults(a) - faults(b))[0]
  if (!nearest) return [issue]
  return nearest
    .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    .flatMap((inner) => flatten(inner, data))
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

function describe(issue: Issue, context: Context): readonly SchemaFault[] {
  const path = toPath(issue.path)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, issue, context))
  if (isMissing(issue.path, context.data)) return [missingKey(issue)]
  const value = valueAt(context.data, issue.path)
  if (value === null) return [{ rule: 'wrong-type', path, ...nothingFound(issue, context) }]
  if (issue.code === 'invalid_type') return [wrongType(issue, value, context)]
  return [badValue(issue, value)]
}

function unknownKey(key: string, issue: Issue, { noun }: Context): SchemaFault {
  const known = issue.message.split(' ').filter((name) => name !== '')
  return {
    rule: 'unknown-key',
    path: toPath([...issue.path, key]),
    part: 'key',
    what: `Unknown key ${code(key)}, expected ${expectedList(known, `a key of ${noun}`)}`,
    fix: didYouMean(key, known, `Remove ${code(key)}, or move what it says under a key that exists.`),
  }
}

function missingKey(issue: Issue): SchemaFault {
  const key = String(issue.path.at(-1))
  return {
    rule: 'missing-key',
    path: toPath(issue.path),
    what: `Missing key ${code(key)}, expected ${expectation(issue)}`,
    fix: `Add a line ${code(`${key}: …`)}.`,
  }
}

function nothingFound(issue: Issue, context: Context): Pick<SchemaFault, 'what' | 'fix'> {
  return {
    what: `Found nothing${under(issue)}, expected ${expectation(issue)}`,
    fix: fixEmpty(issue, isRequired(issue.path, context)),
  }
}

function wrongType(issue: Issue, value: unknown, { written }: Context): SchemaFault {
  const typed = typeof value === 'number' ? typedAt(toPath(issue.path), written) : undefined
  return {
    rule: 'wrong-type',
    path: toPath(issue.path),
    what: `Found ${describeValue(value, typed)}${under(issue)}, expected ${expectation(issue)}`,
    fix: fixType(issue, value, typed),
  }
}

/** A number as the editor wrote it: `1.10` is read as 1.1, and in quotes it has to stay 1.10. */
function typedAt(path: DataPath, written: Written | undefined): string | undefined {
  const place = written?.placeOf(path)
  return place && written?.text.slice(place.start.offset, place.end.offset)
}

function badValue(issue: Issue, value: unknown): SchemaFault {
  const choices = choicesOf(issue)
  const otherwise = fixValue(issue, value)
  return {
    rule: 'bad-value',
    path: toPath(issue.path),
    what: `Found ${describeValue(value)}${under(issue)}, expected ${expectation(issue)}`,
    fix: choices.length > 0 ? didYouMean(String(value), choices, otherwise) : otherwise,
  }
}

function under({ path }: Issue): string {
  return path.length === 0 ? '' : ` under ${code(shown(path))}`
}

/** Whether the file would lack the key if it were taken out. */
function isRequired(path: readonly PropertyKey[], { data, schema }: Context): boolean {
  const without = structuredClone(data)
  const parent = valueAt(without, path.slice(0, -1))
  const key = path.at(-1)
  if (key === undefined || !isGroup(parent)) return true
  Reflect.deleteProperty(parent, key)
  const issues = schema.safeParse(without).error?.issues.flatMap((issue) => flatten(issue, without)) ?? []
  return issues.some((issue) => pathKey(issue.path) === pathKey(path))
}

function isMissing(path: readonly PropertyKey[], data: unknown): boolean {
  const parent = valueAt(data, path.slice(0, -1))
  const key = path.at(-1)
  return key !== undefined && isGroup(parent) && !Object.hasOwn(parent, key)
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

function toPath(path: readonly PropertyKey[]): DataPath {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step))
}

function pathKey(path: readonly PropertyKey[]): string {
  return JSON.stringify(toPath(path))
}

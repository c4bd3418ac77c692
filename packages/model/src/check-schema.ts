import type { PropertyPath, SourceFile } from '@roadmap/content'
import * as z from 'zod'
import { type ModelProblem, reportAt } from './problem.ts'
import { choicesOf, describeValue, expectation, fixType, fixValue, shown } from './schema-words.ts'
import { isMapping } from './select.ts'
import { code, didYouMean, expectedList, suggest } from './suggest.ts'

/**
 * The data of a file as its schema has it, or nothing when it does not meet the schema; every fault is then reported at
 * its place: `unknown-key`, `missing-key`, `wrong-type`, `bad-value`.
 *
 * @param noun what people call the file: `an activity`.
 */
export function checkSchema<S extends z.ZodType>(source: SourceFile, schema: S, noun: string): z.output<S> | undefined {
  if (source.data === undefined) return undefined // reported where it was read
  const result = schema.safeParse(source.data, { error: carryKnownKeys })
  if (result.success) return result.data
  const context = { source, data: source.data, noun, schema }
  const issues = result.error.issues.flatMap((issue) => flatten(issue, source.data))
  const meant = new Set(issues.flatMap(keysProbablyMeant))
  for (const issue of issues) {
    if (isMissing(issue.path, source.data) && meant.has(pathKey(issue.path))) continue
    for (const { path, part, problem } of describe(issue, context)) reportAt(source, path, problem, part)
  }
  return undefined
}

type Issue = z.core.$ZodIssue

interface Context {
  readonly source: SourceFile
  readonly data: unknown
  readonly noun: string
  readonly schema: z.ZodType
}

interface Located {
  readonly path: PropertyPath
  readonly part?: 'key'
  readonly problem: ModelProblem
}

/**
 * zod says which keys are unknown but not which are known; the schema that says so is at hand only while the issue is
 * made, so the known keys travel as its message. Keys hold no spaces. For a pattern, the message of the schema stands.
 */
function carryKnownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined
  return issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape).join(' ') : ''
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

function describe(issue: Issue, context: Context): readonly Located[] {
  const path = toPath(issue.path)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, issue, context))
  if (isMissing(issue.path, context.data)) return [{ path, problem: missingKey(issue, context) }]
  const value = valueAt(context.data, issue.path)
  if (value === null || issue.code === 'invalid_type') return [{ path, problem: wrongType(issue, value, context) }]
  return [{ path, problem: badValue(issue, value, context) }]
}

function unknownKey(key: string, issue: Issue, { noun }: Context): Located {
  const known = issue.message.split(' ').filter((name) => name !== '')
  const problem = {
    rule: 'unknown-key',
    what: `Unknown key ${code(key)}, expected ${expectedList(known, `a key of ${noun}`)}`,
    why: 'What stands under it would be left out.',
    fix: didYouMean(key, known, `Remove ${code(key)}, or move what it says under a key that exists.`),
  }
  return { path: toPath([...issue.path, key]), part: 'key', problem }
}

function missingKey(issue: Issue, { noun }: Context): ModelProblem {
  const key = String(issue.path.at(-1))
  return {
    rule: 'missing-key',
    what: `Missing key ${code(key)}, expected ${expectation(issue)}`,
    why: cannotBeShown(noun),
    fix: `Add a line ${code(`${key}: …`)}.`,
  }
}

function wrongType(issue: Issue, value: unknown, context: Context): ModelProblem {
  const at = issue.path.length === 0 ? '' : ` under ${code(shown(issue.path))}`
  const typed = typeof value === 'number' ? typedAt(issue.path, context.source) : undefined
  return {
    rule: 'wrong-type',
    what: `Found ${describeValue(value, typed)}${at}, expected ${expectation(issue)}`,
    why: cannotBeShown(context.noun),
    fix: fixType(issue, value, isRequired(issue.path, context), typed),
  }
}

/** A number as the editor wrote it: `1.10` is read as 1.1, and in quotes it has to stay 1.10. */
function typedAt(path: readonly PropertyKey[], { file, placeOf }: SourceFile): string | undefined {
  // Data from YAML has no symbols for keys.
  const place = placeOf(path as PropertyPath)
  return place ? String(file).slice(place.start.offset, place.end.offset) : undefined
}

function badValue(issue: Issue, value: unknown, { noun }: Context): ModelProblem {
  const choices = choicesOf(issue)
  const otherwise = fixValue(issue, value)
  return {
    rule: 'bad-value',
    what: `Found ${describeValue(value)} under ${code(shown(issue.path))}, expected ${expectation(issue)}`,
    why: cannotBeShown(noun),
    fix: choices.length > 0 ? didYouMean(String(value), choices, otherwise) : otherwise,
  }
}

function cannotBeShown(noun: string): string {
  return `Without it ${noun.replace(/^an? /, 'the ')} cannot be shown.`
}

/** Whether the file would lack the key if it were taken out. */
function isRequired(path: readonly PropertyKey[], { data, schema }: Context): boolean {
  const without = structuredClone(data)
  const parent = valueAt(without, path.slice(0, -1))
  const key = path.at(-1)
  if (key === undefined || !isMapping(parent)) return true
  Reflect.deleteProperty(parent, key)
  const issues = schema.safeParse(without).error?.issues.flatMap((issue) => flatten(issue, without)) ?? []
  return issues.some((issue) => pathKey(issue.path) === pathKey(path))
}

function isMissing(path: readonly PropertyKey[], data: unknown): boolean {
  const parent = valueAt(data, path.slice(0, -1))
  const key = path.at(-1)
  return key !== undefined && isMapping(parent) && !Object.hasOwn(parent, key)
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

function toPath(path: readonly PropertyKey[]): PropertyPath {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step))
}

function pathKey(path: readonly PropertyKey[]): string {
  return JSON.stringify(toPath(path))
}

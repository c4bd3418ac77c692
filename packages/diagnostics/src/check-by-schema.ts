import type { z } from 'zod'
import type { Place } from './report.ts'
import { fixEmpty, fixType, fixValue } from './schema-fixes.ts'
import {
  carryKnownKeys,
  type DataPath,
  distinctIssues,
  isMissing,
  isRequired,
  toPath,
  valueAt,
} from './schema-issues.ts'
import { choicesOf, describeValue, expectation, shown } from './schema-words.ts'
import { code, didYouMean, expectedList } from './suggest.ts'

/** A value that does not meet its schema: where it stands in the data, and what is said of it. */
export interface SchemaFault {
  readonly rule: 'unknown-key' | 'missing-key' | 'wrong-type' | 'bad-value'
  readonly path: DataPath
  /** The key itself is wrong, and not its value. */
  readonly part?: 'key'
  readonly what: string
  readonly fix: string
}

/** The text that data was read from, with the place of each value. */
export interface Written {
  readonly text: string
  readonly placeOf: (path: DataPath, part?: 'key' | 'value') => Place | undefined
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
  return { faults: distinctIssues(result.error, data).flatMap((issue) => describe(issue, context)) }
}

type Issue = z.core.$ZodIssue

interface Context extends SchemaOptions {
  readonly data: unknown
  readonly schema: z.ZodType
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
  const comment = commentAt(toPath(issue.path), context.written)
  const because = comment === undefined ? '' : ', as what follows `#` is a comment'
  return {
    what: `Found nothing${under(issue)}${because}, expected ${expectation(issue)}`,
    fix: fixEmpty(issue, isRequired(issue.path, context.schema, context.data), comment),
  }
}

/** What stands after the key of a value, or the hyphen of an item, and is taken for a comment for its `#`. */
function commentAt(path: DataPath, written: Written | undefined): string | undefined {
  const place = written?.placeOf(path)
  const line = written?.text.split(/\r?\n/, place?.start.line)[(place?.start.line ?? 0) - 1]
  const key = path.at(-1)
  const [, found, comment] = /^\s*(?:- +)*(?:([^\s:#]+):)?\s*(#\S.*?)\s*$/.exec(line ?? '') ?? []
  return typeof key === 'number' || found === key ? comment : undefined
}

function wrongType(issue: Issue, value: unknown, { written }: Context): SchemaFault {
  const typed = typeof value === 'number' ? typedAt(toPath(issue.path), written) : undefined
  return {
    rule: 'wrong-type',
    path: toPath(issue.path),
    what: `Found ${describeValue(value, typed)}${under(issue)}, expected ${expectation(issue)}`,
    fix: fixType(issue, value, { typed, isBelow: isBelowKey(toPath(issue.path), written) }),
  }
}

function isBelowKey(path: DataPath, written: Written | undefined): boolean {
  const [key, value] = [written?.placeOf(path, 'key'), written?.placeOf(path)]
  return key !== undefined && value !== undefined && key.start.line < value.start.line
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

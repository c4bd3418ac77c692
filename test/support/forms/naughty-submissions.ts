import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FieldSpec, FormSpec } from '@roadmap/model'
import { naughtyStrings, ownStrings } from '../naughty-strings.ts'
import { repository } from '../repository.ts'

/** A place for an answer: a field, in the first row of its section when that repeats. */
export interface NaughtyField {
  /** As a submission in JSON nests it: `benefit.0.measure`. */
  readonly path: readonly (string | number)[]
  readonly field: FieldSpec
  readonly visibility: 'published' | 'private'
}

/** A submission as somebody sends it, and the string that stands at one of its fields. */
export interface NaughtySubmission {
  readonly text: string
  readonly bytes: Buffer
}

interface Sample {
  readonly form: unknown
  readonly answers: unknown
}

const harness = `${repository}/../shared/harness/naughty.py`
const { NAUGHTY } = process.env
const everything = NAUGHTY === 'all'

/** Every field of a form, whatever its type. */
export function naughtyFields({ sections }: FormSpec): readonly NaughtyField[] {
  return sections.flatMap(({ id, repeat, visibility, fields }) =>
    fields.map((field) => ({ path: repeat ? [id, 0, field.id] : [field.id], field, visibility })),
  )
}

/**
 * Fields with what is tried in each. Unless told, every string is tried once, in one field after another; with `NAUGHTY=all`
 * every string is tried in every field, and a batch is one field, so that what fails is named soon.
 */
export function naughtyBatches(
  fields: readonly NaughtyField[],
): readonly (readonly [name: string, batch: readonly NaughtyField[]])[] {
  return everything ? fields.map((field) => [nameOf(field), [field]]) : [['some strings in each field', fields]]
}

/** The submissions of a field: a sample that is in order but for the naughty string in it. */
export function naughtySubmissions(
  sample: Sample,
  fields: readonly NaughtyField[],
  field: NaughtyField,
): readonly NaughtySubmission[] {
  const make = (text: string) => ({ text, bytes: Buffer.from(JSON.stringify(withText(sample, field, text))) })
  if (everything) return [...ownStrings.map(make), ...fromHarness(sample, field)]
  return naughtyStrings()
    .filter((_, index) => index % fields.length === fields.indexOf(field))
    .map(make)
}

function nameOf({ path }: NaughtyField): string {
  return path.join('.')
}

/** What the script of the harness makes of the sample, a file for each string. */
function fromHarness(sample: Sample, field: NaughtyField): readonly NaughtySubmission[] {
  if (!existsSync(harness)) throw new Error('NAUGHTY=all needs the lists of strings in ../shared')
  const dir = mkdtempSync(join(tmpdir(), 'roadmap-naughty-'))
  try {
    const file = join(dir, 'sample.json')
    // The script writes over an answer, so there has to be one.
    writeFileSync(file, JSON.stringify(withText(sample, field, 'x')))
    const [out, name] = [join(dir, 'json'), `answers.${nameOf(field)}`]
    execFileSync('python3', [harness, '--sample', file, '--field', name, '--outdir', out], { stdio: 'pipe' })
    return readdirSync(out).map((made) => {
      const bytes = readFileSync(join(out, made))
      return { bytes, text: textIn(JSON.parse(bytes.toString('utf8')), field) }
    })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function withText(sample: Sample, { path }: NaughtyField, text: string): Sample {
  const copy = structuredClone(sample)
  const last = path.at(-1) ?? ''
  // As JSON nests answers; the sample has a first row of every section.
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as never)[step], copy.answers)
  Object.assign(parent as object, { [last]: text })
  return copy
}

function textIn({ answers }: Sample, { path }: NaughtyField): string {
  return String(path.reduce<unknown>((at, step) => (at as never)[step], answers))
}

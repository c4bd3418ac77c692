/**
 * Where an answer stands in a form, and how that is spelt in each format. Nothing else knows.
 *
 * | what it is                        | path, `w:tag` and HTML `name`   | PDF field name                  |
 * |-----------------------------------|---------------------------------|---------------------------------|
 * | an answer                         | `title`                         | `title`                         |
 * | an answer in a row of many        | `benefit[2].measure`            | `benefit[2]/measure`            |
 * | an answer for one thing of a list | `score[SA.1.GM.1]`              | `score[SA/1/GM/1]`              |
 * | one choice of a list of choices   | `activities_used=1.GM.1`        | `activities_used=1/GM/1`        |
 *
 * A full stop divides the levels of a PDF field name (ISO 32000-1 §12.7.3.2), so there a slash stands for it; no path
 * holds a slash of its own. A `w:tag` holds at most 64 characters (ISO 29500-1 §17.5.2.42).
 */
export interface FieldPath {
  /** The answer, or the group of rows that it belongs to: `title`, `benefit`. */
  readonly name: string
  /** The row, counted from 1 and written in digits, or the thing that is asked about. */
  readonly key?: string
  /** The answer within the row. */
  readonly part?: string
  /** The choice that a box to tick stands for. */
  readonly option?: string
}

const pattern = /^([A-Za-z][\w-]*)(?:\[([\w.-]+)\](?:\.([A-Za-z][\w-]*))?)?(?:=([\w.-]+))?$/
const longestTag = 64

/** Reads a path, as it stands in `Field.path`, in `w:tag` and in an HTML `name`; `undefined` if it is none. */
export function parseFieldPath(text: string): FieldPath | undefined {
  const [, name, key, part, option] = pattern.exec(text) ?? []
  if (name === undefined) return undefined
  return { name, ...(key && { key }), ...(part && { part }), ...(option && { option }) }
}

/** Writes a path. Throws on one that `parseFieldPath` would not read back: ids are checked long before. */
export function stringifyFieldPath({ name, key, part, option }: FieldPath): string {
  const row = key === undefined ? '' : `[${key}]${part === undefined ? '' : `.${part}`}`
  const text = `${name}${row}${option === undefined ? '' : `=${option}`}`
  if (!pattern.test(text)) throw new Error(`\`${text}\` is not the path of a field`)
  return text
}

/** The path of the box to tick for one option of a choice. */
export function optionPath(path: string, option: string): string {
  return `${path}=${option}`
}

/** The tag of a Word content control. Throws when it is longer than Word takes. */
export function toWordTag(path: string): string {
  if (path.length > longestTag) {
    throw new Error(`The path \`${path}\` has ${path.length} characters, and a tag in Word takes ${longestTag}`)
  }
  return path
}

/** The name of what a Word content control says while it is empty: LibreOffice 7.4 drops tags on saving and keeps it. */
export function toPromptName(tag: string): string {
  return `rm-${tag}`
}

/** The tag of the control whose prompt has this name; `undefined` if it is no prompt of ours. */
export function fromPromptName(name: string): string | undefined {
  return /^rm-(.+)$/s.exec(name)?.[1]
}

/** The name of a PDF field. */
export function toPdfName(path: string): string {
  return path.replaceAll('.', '/')
}

/** The path of a PDF field. */
export function fromPdfName(name: string): string {
  return name.replaceAll('/', '.')
}

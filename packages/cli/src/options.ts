import { type Format, formats } from '@roadmap/diagnostics'
import { type EditionPart, editionParts } from '@roadmap/publisher'
import { UsageError } from './exit-codes.ts'

/** What every command takes. */
export interface CommonOptions {
  readonly content: string
  readonly templates: string
  readonly out: string
  readonly json?: true
  readonly format: Format
  readonly quiet?: true
  readonly strict?: true
}

/** Reads `--only handbook,activities`. Throws a `UsageError` that names what there is. */
export function parseParts(value: string): readonly EditionPart[] {
  return value.split(',').map((name) => {
    const part = editionParts.find((known) => known === name.trim())
    if (!part)
      throw new UsageError(
        `--only does not know \`${name.trim()}\`. It takes one or more of ${editionParts.join(', ')}.`,
      )
    return part
  })
}

/** Reads `--format json`. */
export function parseFormat(value: string): Format {
  const format = formats.find((known) => known === value)
  if (!format) throw new UsageError(`--format does not know \`${value}\`. It takes one of ${formats.join(', ')}.`)
  return format
}

import { type Format, formats } from '@roadmap/diagnostics'
import { type EditionPart, editionParts } from '@roadmap/publisher'
import { UsageError } from './exit-codes.ts'

/** What every command takes. */
export interface CommonOptions {
  readonly content: string
  readonly templates: string
  readonly out: string
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly json?: true
  readonly format: Format
  readonly quiet?: true
  readonly strict?: true
}

/** The folders that a command takes unless told. */
export const usualFolders = { content: 'content', templates: 'templates', out: 'output' } as const

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

/** Reads `--today 2026-11-23`. */
export function parseDay(value: string): string {
  const day = new Date(`${value}T00:00:00Z`)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value))
    return value
  throw new UsageError(`--today does not know \`${value}\`. It takes a date such as 2026-11-23.`)
}

/** Reads `--format json`. */
export function parseFormat(value: string): Format {
  const format = formats.find((known) => known === value)
  if (!format) throw new UsageError(`--format does not know \`${value}\`. It takes one of ${formats.join(', ')}.`)
  return format
}

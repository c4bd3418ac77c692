import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

/** A point or a range in a file: lines and columns from 1, offsets from 0, as unist has them. */
export interface Place {
  readonly start: Point
  readonly end: Point
}

export interface Point {
  readonly line: number
  readonly column: number
  readonly offset?: number | undefined
}

/** What a diagnostic says. Wording rules: CONTRIBUTING, Diagnostics. */
export interface Problem {
  /** Permanent id, listed in docs/diagnostics.md. */
  readonly rule: string
  /** The package that found it. */
  readonly source: string
  /** One clause, "found, expected", without a full stop; values in backticks. */
  readonly what: string
  /** What it means for the reader of the output. */
  readonly why: string
  /** An imperative with the literal text to type. */
  readonly fix: string
  /** `true` (the default) stops the deliverable, `false` warns. */
  readonly fatal?: boolean
  /** The other place, when two places disagree. */
  readonly cause?: { readonly path: string; readonly place: Place | undefined; readonly what: string }
}

/** Adds a problem to the messages of `file` and returns the message. Never throws. */
export function report(file: VFile, place: Place | undefined, problem: Problem): VFileMessage {
  const message = file.message(problem.what, {
    ...(place && { place: { start: { ...place.start }, end: { ...place.end } } }),
    source: problem.source,
    ruleId: problem.rule,
  })
  message.fatal = problem.fatal ?? true
  message.note = [problem.why, problem.fix, ...(problem.cause ? [causeLine(problem.cause)] : [])].join('\n')
  return message
}

function causeLine({ path, place, what }: NonNullable<Problem['cause']>): string {
  const at = place ? `:${place.start.line}:${place.start.column}` : ''
  return `${path}${at}: ${what}`
}

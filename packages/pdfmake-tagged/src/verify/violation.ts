import type { VerificationRule } from './rules.ts'

/** Something in a file that PDF/UA-1 or PDF/A-2a forbids. */
export interface Violation {
  /** Permanent. */
  readonly rule: VerificationRule
  /** Where the standard says so. */
  readonly clause: string
  /** What is wrong, as one clause without a full stop. */
  readonly what: string
  /** From 1; missing where it concerns the whole file. */
  readonly page?: number | undefined
  /** The element's place and words, such as `Table > TR > TH "Task"`. */
  readonly element?: string | undefined
}

/** A violation in one line, such as `page 12, Table > TR > TH "Task": the heading has no Scope (header-scope, …)`. */
export function describeViolation({ rule, clause, what, page, element }: Violation): string {
  const place = [page === undefined ? undefined : `page ${page}`, element].filter(Boolean).join(', ')
  return `${place ? `${place}: ` : ''}${what} (${rule}, ${clause})`
}

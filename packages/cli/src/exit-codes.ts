/** Exit codes of every command: docs/contract.md. */
export const exitCodes = {
  done: 0,
  /** A problem in the content or in a submitted file. */
  problem: 1,
  /** Wrong usage or settings, a disk that cannot be written, or another build that is running. */
  usage: 2,
  /** Some submitted files were refused, and others taken. */
  some: 3,
  /** Our bug (`EX_SOFTWARE` of sysexits.h). */
  fault: 70,
} as const

/** A mistake in how a command was called; one plain line for the person who called it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

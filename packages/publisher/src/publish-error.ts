/**
 * Publishing could not be done, for a reason outside this program. `message` is one plain line for the person at the
 * terminal; `code` is the system's (`ENOSPC` …) or `INTERRUPTED`; `cause` is the system's error.
 */
export class PublishError extends Error {
  override readonly name = 'PublishError'
  readonly code: string

  constructor(message: string, code: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}

/** A system error in plain words; anything else comes back as it is, because it is a fault of ours. */
export function toPublishError(error: unknown, what: string, ending: string): unknown {
  const code = errorCode(error)
  if (code === undefined || error instanceof PublishError) return error
  const [reason, fix] = reasons[code] ?? [`the system reports ${code}`, 'Look into that and build again']
  return new PublishError(`${what}: ${reason}. ${ending}${fix}.`, code, error)
}

/** The system's name for what went wrong, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

const full = ['there is no space left on the disk', 'Free some space and build again'] as const
const forbidden = [
  'it may not be changed',
  'Close programs that have files of it open, check who may write there, or choose another folder with --out',
] as const

const reasons: Readonly<Record<string, readonly [reason: string, fix: string]>> = {
  ENOSPC: full,
  EDQUOT: ['your share of the disk is used up', 'Free some space and build again'],
  EFBIG: ['a file is larger than the system allows', 'Raise the limit (ulimit -f) and build again'],
  EACCES: forbidden,
  EPERM: forbidden,
  EBUSY: forbidden,
  EROFS: ['the disk is read-only', 'Choose another folder with --out'],
  EIO: ['the disk reports an error', 'Check the disk and build again'],
  ENOTDIR: ['a file stands where a folder is needed', 'Move it away or choose another folder with --out'],
  EEXIST: ['a file stands where a folder is needed', 'Move it away or choose another folder with --out'],
  ENAMETOOLONG: ['the path is too long', 'Choose a shorter folder with --out'],
  EMFILE: ['too many files are open', 'Close other programs and build again'],
  ENFILE: ['too many files are open', 'Close other programs and build again'],
  EXDEV: [
    'the folder is on another disk than the folder around it, or in a container layer',
    'Remove the folder, or choose another one with --out',
  ],
}

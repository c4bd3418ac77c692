import { countProblems, formatProblems } from '@roadmap/diagnostics'
import type { VFile } from 'vfile'
import type { CliIo } from './io.ts'
import type { CommonOptions } from './options.ts'

/**
 * Prints all problems in the format asked for: for people on stderr, for programs on stdout. Returns whether the
 * command fails: on an error, and with `--strict` on a warning too.
 */
export function printProblems(io: CliIo, files: readonly VFile[], { format, json, strict }: CommonOptions): boolean {
  const { errors, warnings } = countProblems(files)
  if (!json) {
    const text = formatProblems(files, format, { color: io.color })
    if (text !== '') (format === 'text' ? io.err : io.out)(`${text}\n`)
  }
  return errors > 0 || (strict === true && warnings > 0)
}

import type { CliIo } from './io.ts'
import { nothingIfAbsent } from './nothing-if-absent.ts'

/**
 * The files that stand in the folder of an edition and that its next publishing, which replaces the folder whole, takes
 * away: what `--only` leaves out, what the content no longer has, and what somebody put there. Sorted by path. Throws the
 * error of the system when a folder that is there cannot be read.
 */
export async function goneFiles(io: CliIo, dir: string, next: readonly string[]): Promise<readonly string[]> {
  const present = await io.list(dir).catch(nothingIfAbsent)
  const kept = new Set(next)
  return present.filter((path) => !kept.has(path)).toSorted()
}

/** The line that says so, and how to get them back when parts were left out on purpose. */
export function goneLine(dir: string, { length }: readonly string[], isPart: boolean): string {
  const files = length === 1 ? '1 file that stood there is' : `${length} files that stood there are`
  const again = isPart
    ? ' `--only` leaves the other parts out. Build without it to have them again, or name another folder with --out.'
    : ''
  return `${dir}: ${files} gone.${again}\n`
}

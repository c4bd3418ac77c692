import type { CliIo } from './io.ts'

/** What a long command is doing, on one line of the terminal that is written over. */
export interface Progress {
  readonly stage: (name: string) => void
  readonly step: (name: string, index: number, total: number) => void
  /** Takes the line away, before anything else is printed. */
  readonly clear: () => void
}

/** Progress on stderr if that is a terminal, nothing otherwise or with `--quiet`. */
export function createProgress(
  io: CliIo,
  { quiet, json }: { readonly quiet?: true | undefined; readonly json?: true | undefined },
): Progress {
  if (!io.isTerminal || quiet || json) return { stage: () => {}, step: () => {}, clear: () => {} }
  const show = (line: string) => io.err(`\r\u001b[2K${line}`)
  return {
    stage: (name) => show(`${name} …`),
    step: (name, index, total) => show(`[${index + 1}/${total}] ${name}`),
    clear: () => io.err('\r\u001b[2K'),
  }
}

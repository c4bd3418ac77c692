import { type CliIo, nodeIo } from '../io.ts'
import { main } from '../main.ts'

/** What a command line did: its exit code and everything that it wrote. */
export interface CliResult {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs one command line in this process, on the real file system, and keeps what it writes. */
export async function runCli(argv: readonly string[], io: Partial<CliIo> = {}): Promise<CliResult> {
  let out = ''
  let err = ''
  const code = await main(argv, {
    ...nodeIo(),
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    isTerminal: false,
    color: false,
    ...io,
  })
  return { code, out, err }
}

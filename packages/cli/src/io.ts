import * as fs from 'node:fs'
import { join, relative } from 'node:path'
import type { ContentIo } from '@roadmap/content'
import { nodePublisherIo, type PublisherIo } from '@roadmap/publisher'

/** Everything that the commands touch outside themselves; a test hands in its own. */
export interface CliIo extends ContentIo {
  readonly publisher: PublisherIo
  /** Data. */
  readonly out: (text: string) => void
  /** Messages and progress. */
  readonly err: (text: string) => void
  /** Whether messages go to a terminal, which progress needs. */
  readonly isTerminal: boolean
  readonly color: boolean
  /** Milliseconds, from any start: for telling how long something took. */
  readonly now: () => number
  /** The day, as `YYYY-MM-DD` in UTC: of SOURCE_DATE_EPOCH where that is set, else of the clock. */
  readonly today: () => string
  /**
   * Calls back when the person at the terminal stops the process; returns how to stop listening. Without a terminal a
   * signal ends the process at once, with the same exit code, and the next command tidies up.
   */
  readonly onStop: (listener: (signal: StopSignal) => void) => () => void
}

/** Exit codes by signal; a terminal that closes (SIGHUP) ends the process at once, and the next command tidies up. */
export const stopSignals = { SIGINT: 130, SIGTERM: 143 } as const
export type StopSignal = keyof typeof stopSignals

/**
 * The real thing. Files are read by plain system calls on the calling thread: a call through Node's thread pool writes
 * to a channel of Node's own, and where that write fails, as on a failing machine, Node 20 aborts.
 */
export function nodeIo(): CliIo {
  return {
    list: async (dir) =>
      fs.readdirSync(dir, { recursive: true, withFileTypes: true }).flatMap((entry) => {
        const path = join(entry.parentPath, entry.name)
        return isFile(path, entry) ? [relative(dir, path).replaceAll('\\', '/')] : []
      }),
    read: async (path) => fs.readFileSync(path),
    publisher: nodePublisherIo(),
    out: (text) => write(1, text),
    err: (text) => write(2, text),
    isTerminal: process.stderr.isTTY === true && !process.env.CI,
    color: process.stderr.isTTY === true && !process.env.NO_COLOR,
    now: () => performance.now(),
    today: () => {
      const epoch = process.env.SOURCE_DATE_EPOCH
      const date = epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date()
      return date.toISOString().slice(0, 10)
    },
    onStop: (listener) => {
      // Listening itself writes to a pipe of Node's own, where a failure would end the process (see above).
      if (process.stderr.isTTY !== true) return () => {}
      const signals = Object.keys(stopSignals) as StopSignal[] // The keys of a constant.
      let isListening = true
      const handle = (signal: StopSignal) => {
        if (isListening) listener(signal)
        else process.exit(stopSignals[signal])
      }
      for (const signal of signals) process.on(signal, handle)
      // Taking a handler off would write there as well.
      return () => {
        isListening = false
      }
    },
  }
}

/** Also by way of a symbolic link, to a file; a link that leads nowhere is passed over, as a folder is. */
function isFile(path: string, entry: fs.Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile()
  return fs.statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** A reader that has gone (`roadmap … | head`) is no problem of ours; a full disk is, and the caller says so. */
function write(file: 1 | 2, text: string): void {
  let rest = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(fs.writeSync(file, rest))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
    }
  }
}

import * as fs from 'node:fs'
import { join } from 'node:path'
import { cutMark, type Ledger, LedgerFault, type LedgerLine, parseLedger, stringifyLine } from '@roadmap/intake'
import { acquireLock, type PublisherIo } from '@roadmap/publisher'
import { UsageError } from './exit-codes.ts'

/** Where case studies, private records and the ledger are kept. */
export interface IntakeStore {
  /** As it was last read: enough to say what is known, too old to write by before the lock is taken. */
  readonly ledger: () => Ledger
  /** Takes the lock, and reads the ledger anew: what is written is decided by this one, for now nobody else changes it. */
  readonly locked: () => Promise<Ledger>
  /**
   * Keeps a new case study. Its line is written to the ledger after its files are on the disk, many lines at a time; an
   * interrupted run finds the files by their names, and is simply run again.
   */
  readonly keep: (line: LedgerLine & { readonly event: 'accepted' }, entry: string, record: string) => Promise<string>
  readonly add: (line: LedgerLine) => Promise<void>
  /** Takes a case study and its private record away; content if they are gone. */
  readonly remove: (id: string) => Promise<void>
  /** Brings everything to the disk and frees the lock. */
  readonly close: () => Promise<void>
}

/** How many lines wait for their files to be on the disk: one wait for all is far shorter than a wait for each. */
const mostWaiting = 128

/** The folders of a store. */
export interface StoreFolders {
  readonly into: string
  readonly private: string
}

/**
 * Opens a store. Nothing is made until the first write, which takes a lock: two runs never write at the same time. Throws a
 * `UsageError` when another run holds it, or the ledger cannot be read.
 */
export function openStore(io: PublisherIo, folders: StoreFolders): IntakeStore {
  const ledgerPath = join(folders.private, 'ledger.jsonl')
  const recordPath = (id: string) => join(folders.private, 'records', `${id}.json`)
  const entryPath = (id: string) => join(folders.into, `${id}.md`)
  let ledger = readLedger(ledgerPath)
  let open: { readonly file: number; readonly release: () => Promise<void> } | undefined
  const begin = async () => {
    if (open) return open.file
    fs.mkdirSync(join(folders.private, 'records'), { recursive: true, mode: 0o700 })
    const lock = await acquireLock(io, join(folders.private, 'intake'))
    if ('busy' in lock) {
      throw new UsageError(
        `Another intake (process ${lock.busy.pid}) is writing to \`${folders.private}\`. Wait for it.`,
      )
    }
    try {
      fs.mkdirSync(folders.into, { recursive: true })
      for (const folder of [folders.into, join(folders.private, 'records')]) fs.rmSync(partIn(folder), { force: true })
      ledger = readLedger(ledgerPath) // Another run may have written since.
      open = { file: openLedger(ledgerPath), release: () => lock.release() }
    } catch (error) {
      await lock.release()
      throw error
    }
    return open.file
  }
  const waiting: { lines: string[]; files: number[] } = { lines: [], files: [] }
  const flush = async () => {
    if (!open) return
    // Both are taken out first: when a file is not on the disk, no line may ever say that it is.
    const [files, lines] = [waiting.files.splice(0), waiting.lines.splice(0)]
    const failed = (await Promise.allSettled(files.map(toDisk))).find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected') throw failed.reason
    if (lines.length === 0) return
    writeAll(open.file, lines.join(''))
    fs.fdatasyncSync(open.file)
  }
  const add = async (line: LedgerLine) => {
    await begin()
    ledger.add(line)
    waiting.lines.push(stringifyLine(line))
    if (waiting.lines.length >= mostWaiting) await flush()
  }
  return {
    ledger: () => ledger,
    locked: async () => {
      await begin()
      return ledger
    },
    keep: async (line, entry, record) => {
      await begin()
      waiting.files.push(writeNew(recordPath(line.id), record, 0o600))
      waiting.files.push(writeNew(entryPath(line.id), entry, 0o666))
      await add(line)
      return entryPath(line.id)
    },
    add,
    remove: async (id) => {
      await begin()
      await flush()
      fs.rmSync(recordPath(id), { force: true })
      fs.rmSync(entryPath(id), { force: true })
    },
    close: async () => {
      if (!open) return
      try {
        await flush()
      } finally {
        const { file, release } = open
        open = undefined
        fs.closeSync(file)
        await release()
      }
    },
  }
}

function readLedger(path: string): Ledger {
  try {
    return parseLedger(fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : '')
  } catch (error) {
    if (error instanceof LedgerFault) throw new UsageError(`${path}: ${error.message}`)
    throw error
  }
}

/** Where a file is written before it gets its name; the one of an interrupted run is removed by the next. */
function partIn(folder: string): string {
  return join(folder, '.intake-part')
}

/**
 * Writes a file whole or not at all, and never over another: the name of a case study comes from its answers, so what
 * stands there already was written by an interrupted run, or edited since, and is left as it is. Returns the open file,
 * whose content is not on the disk yet.
 */
function writeNew(path: string, text: string, mode: number): number {
  const part = partIn(join(path, '..'))
  fs.rmSync(part, { force: true }) // else the file that a link made of it would be written over
  const file = fs.openSync(part, 'wx', mode)
  writeAll(file, text)
  try {
    fs.linkSync(part, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Some file systems have no links; there a look and a rename have to do.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') {
      if (!fs.existsSync(path)) fs.renameSync(part, path)
    } else if (code !== 'EEXIST') throw error
  } finally {
    fs.rmSync(part, { force: true })
  }
  return file
}

function writeAll(file: number, text: string): void {
  let rest = Buffer.from(text)
  while (rest.length > 0) rest = rest.subarray(fs.writeSync(file, rest))
}

async function toDisk(file: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => fs.fdatasync(file, (error) => (error ? reject(error) : resolve())))
  } finally {
    fs.closeSync(file)
  }
}

/** Opens the ledger for adding, and ends a last line that was cut off. */
function openLedger(path: string): number {
  const file = fs.openSync(path, 'a', 0o600)
  const text = fs.readFileSync(path)
  if (text.length > 0 && text.at(-1) !== 0x0a) fs.writeSync(file, `${cutMark}\n`)
  return file
}

import * as fs from 'node:fs'
import { join } from 'node:path'
import { cutMark, type Ledger, LedgerFault, type LedgerLine, parseLedger, stringifyLine } from '@roadmap/intake'
import { acquireLock, type PublisherIo } from '@roadmap/publisher'
import { UsageError } from './exit-codes.ts'

/** Where case studies, private records and the ledger are kept. */
export interface IntakeStore {
  /** As it is now; after the first write nobody else changes it. */
  readonly ledger: () => Ledger
  /** Keeps a new case study; of its three writes the ledger is the last, so that an interrupted run is simply run again. */
  readonly keep: (line: LedgerLine & { readonly event: 'accepted' }, entry: string, record: string) => Promise<string>
  readonly add: (line: LedgerLine) => Promise<void>
  /** Takes a case study and its private record away; content if they are gone. */
  readonly remove: (id: string) => Promise<void>
  readonly close: () => Promise<void>
}

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
      throw new UsageError(`Another intake (process ${lock.busy.pid}) is writing to \`${folders.private}\`. Wait for it.`)
    }
    fs.mkdirSync(folders.into, { recursive: true })
    for (const folder of [folders.into, join(folders.private, 'records')]) fs.rmSync(partIn(folder), { force: true })
    ledger = readLedger(ledgerPath) // Another run may have written since.
    const file = fs.openSync(ledgerPath, 'a', 0o600)
    endCutLine(ledgerPath, file)
    open = { file, release: () => lock.release() }
    return file
  }
  const add = async (line: LedgerLine) => {
    const file = await begin()
    fs.writeSync(file, stringifyLine(line))
    fs.fdatasyncSync(file)
    ledger.add(line)
  }
  return {
    ledger: () => ledger,
    keep: async (line, entry, record) => {
      await begin()
      writeNew(recordPath(line.id), record, 0o600)
      writeNew(entryPath(line.id), entry, 0o666)
      await add(line)
      return entryPath(line.id)
    },
    add,
    remove: async (id) => {
      await begin()
      fs.rmSync(recordPath(id), { force: true })
      fs.rmSync(entryPath(id), { force: true })
    },
    close: async () => {
      if (!open) return
      fs.closeSync(open.file)
      await open.release()
      open = undefined
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
 * stands there already was written by an interrupted run, or edited since, and is left as it is.
 */
function writeNew(path: string, text: string, mode: number): void {
  const part = partIn(join(path, '..'))
  const file = fs.openSync(part, 'w', mode)
  try {
    fs.writeSync(file, text)
    fs.fdatasyncSync(file)
  } finally {
    fs.closeSync(file)
  }
  try {
    fs.linkSync(part, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    // Some file systems have no links; there a look and a rename have to do.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
    if (!fs.existsSync(path)) fs.renameSync(part, path)
  } finally {
    fs.rmSync(part, { force: true })
  }
}

function endCutLine(path: string, file: number): void {
  const text = fs.readFileSync(path)
  if (text.length > 0 && text.at(-1) !== 0x0a) fs.writeSync(file, `${cutMark}\n`)
}

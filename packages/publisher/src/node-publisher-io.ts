import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { errorCode } from './publish-error.ts'
import type { PublisherIo } from './publisher-io.ts'

/**
 * The real file system and process table. Each operation is one plain system call or a few on the calling thread: a
 * call through Node's thread pool also writes to a wake-up channel of Node's own, and where that write fails, as on a
 * failing machine, Node 20 aborts (uv_async_send) instead of reporting an error.
 */
export function nodePublisherIo(): PublisherIo {
  return {
    pid: process.pid,
    now: Date.now,
    processStart: async (pid) => processStart(pid),
    realPath: async (path) => unlessMissing(() => fs.realpathSync(path)) ?? path,
    list: async (path) => unlessMissing(() => fs.readdirSync(path)),
    exists: async (path) => unlessMissing(() => fs.lstatSync(path)) !== undefined,
    facts: async (path) => {
      const stats = unlessMissing(() => fs.lstatSync(path))
      return stats && { bytes: stats.size, touchedMs: stats.mtimeMs }
    },
    readFile: async (path) => unlessMissing(() => fs.readFileSync(path)),
    makeFolder: async (path) => makeFolder(path),
    writeNewFile: async (path, bytes, { durable }) => {
      await setImmediate() // so that a signal (Ctrl-C) is noticed between two files
      withOpen(path, 'wx', (file) => {
        fs.writeFileSync(file, bytes)
        if (durable) fs.fsyncSync(file)
      })
    },
    touch: async (path) => fs.utimesSync(path, new Date(), new Date()),
    syncFolder: async (path) => {
      // A folder cannot be opened on Windows, and its list of names needs no sync there.
      if (process.platform !== 'win32') withOpen(path, 'r', fs.fsyncSync)
    },
    rename: async (from, to) => fs.renameSync(from, to),
    removeEmptyFolder: async (path) => removeEmptyFolder(path),
    removeTree: async (path) => removeTree(path),
  }
}

/** Not `recursive`: Node 20.20 then reports ENOENT for a full or read-only disk. */
function makeFolder(path: string): void {
  try {
    fs.mkdirSync(path)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' && dirname(path) !== path) {
      makeFolder(dirname(path))
      makeFolder(path)
    } else if (code !== 'EEXIST' || !fs.statSync(path).isDirectory()) throw error
  }
}

function withOpen(path: string, flags: string, action: (file: number) => void): void {
  const file = fs.openSync(path, flags, 0o644)
  try {
    action(file)
  } finally {
    fs.closeSync(file)
  }
}

function removeEmptyFolder(path: string): void {
  try {
    fs.rmdirSync(path)
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '')) throw error
  }
}

function removeTree(path: string): void {
  const options = { recursive: true, force: true, maxRetries: 3 }
  try {
    fs.rmSync(path, options)
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes(errorCode(error) ?? '')) throw error
    openUp(path) // someone made a folder of the old edition read-only: its owner may still remove it
    fs.rmSync(path, options)
  }
}

function openUp(folder: string): void {
  if (!fs.lstatSync(folder).isDirectory()) return
  fs.chmodSync(folder, 0o700)
  for (const entry of fs.readdirSync(folder)) openUp(join(folder, entry))
}

/** See `PublisherIo.processStart`. Linux: start time in clock ticks since the boot, proc(5) field 22, with the boot's id. */
function processStart(pid: number): string | undefined {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return undefined // EPERM: it lives and belongs to someone else
  }
  const stat = readText(`/proc/${pid}/stat`)
  if (stat === undefined) return startSaidByPs(pid)
  // The second field is the program's name in brackets and may itself hold brackets and spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined // dead, only not yet collected by its parent
  const boot = readText('/proc/sys/kernel/random/boot_id') ?? ''
  return `${boot.slice(0, 8)}${fields[19] ?? ''}`
}

function readText(path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** macOS and the BSDs have no /proc; Windows has neither, and there the number of the process must do. */
function startSaidByPs(pid: number): string {
  try {
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
    const said = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { env, encoding: 'utf8', stdio: 'pipe' })
    return said.replace(/[^A-Za-z0-9]/g, '')
  } catch {
    return ''
  }
}

function unlessMissing<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined
    throw error
  }
}

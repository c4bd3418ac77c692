import { createHash, randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { roadmapFolder } from './publish-place.ts'
import type { PublisherIo } from './publisher-io.ts'
import { attempt } from './repair.ts'

/** Rendered deliverables by the hash of all that they depend on. Losing it costs time and nothing else. */
export interface Cache {
  /** What was put under this key; undefined if nothing was, or if it is damaged. */
  get(key: string): Promise<Uint8Array | undefined>
  /** Keeps a result; does nothing if it cannot be written. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** At the end of a build: keeps what it used and, up to the limit, what was used most recently; removes the rest. */
  sweep(usedKeys: Iterable<string>): Promise<void>
}

/**
 * The cache beside an output folder, in `.roadmap/cache/`; keys are 64 lower-case hex digits. An entry is the SHA-256 of
 * key and bytes, then the bytes, so that a damaged or misplaced one is seen when it is read. No operation ever rejects
 * because of the disk. `maxBytes` limits the whole (512 MiB unless told); what the latest build used always stays.
 */
export async function openCache(
  io: PublisherIo,
  outDir: string,
  { maxBytes = 512 * 1024 * 1024 }: { readonly maxBytes?: number } = {},
): Promise<Cache> {
  const path = resolve(outDir)
  const folder = join(roadmapFolder(await io.realPath(path).catch(() => path)), 'cache')
  return {
    get: (key) => get(io, entryPath(folder, key), key),
    put: (key, bytes) => put(io, folder, entryPath(folder, key), seal(key, bytes)),
    sweep: async (usedKeys) => {
      await attempt(() => sweep(io, folder, new Set(usedKeys), maxBytes))
    },
  }
}

const digestBytes = 32

async function get(io: PublisherIo, path: string, key: string): Promise<Uint8Array | undefined> {
  const stored = await io.readFile(path).catch(() => undefined)
  if (!stored) return undefined
  const bytes = stored.subarray(digestBytes)
  if (digest(key, bytes).equals(stored.subarray(0, digestBytes))) return bytes
  await attempt(() => io.removeTree(path))
  return undefined
}

async function put(io: PublisherIo, folder: string, path: string, entry: Uint8Array): Promise<void> {
  const temporary = join(folder, `new-${io.pid}-${randomUUID()}`)
  const done = await attempt(async () => {
    await io.makeFolder(folder)
    await io.writeNewFile(temporary, entry, { durable: false }) // what a power cut damages is seen when read
    await io.rename(temporary, path)
  })
  if (!done) await attempt(() => io.removeTree(temporary))
}

async function sweep(io: PublisherIo, folder: string, used: ReadonlySet<string>, maxBytes: number): Promise<void> {
  let total = 0
  const others: { readonly path: string; readonly bytes: number; readonly touchedMs: number }[] = []
  for (const name of (await io.list(folder)) ?? []) {
    const path = join(folder, name)
    const facts = await io.facts(path)
    if (!facts) continue
    if (used.has(name)) {
      total += facts.bytes
      await attempt(() => io.touch(path))
    } else if (isKey(name)) {
      others.push({ path, ...facts })
    } else if (!(await isBeingWritten(io, name))) {
      await attempt(() => io.removeTree(path))
    }
  }
  for (const entry of others.sort((a, b) => b.touchedMs - a.touchedMs)) {
    total += entry.bytes
    if (total > maxBytes) await attempt(() => io.removeTree(entry.path))
  }
}

/** By another build that lives; this one has finished its writing when it sweeps. */
async function isBeingWritten(io: PublisherIo, name: string): Promise<boolean> {
  const pid = Number(/^new-([1-9]\d*)-/.exec(name)?.[1] ?? 0)
  return pid !== 0 && pid !== io.pid && (await io.processStart(pid)) !== undefined
}

function entryPath(folder: string, key: string): string {
  if (!isKey(key)) throw new Error(`${JSON.stringify(key)} is no cache key: use 64 lower-case hex digits`)
  return join(folder, key)
}

function isKey(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}

function seal(key: string, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([digest(key, bytes), bytes])
}

function digest(key: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(bytes).digest()
}

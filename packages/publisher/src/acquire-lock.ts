import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { errorCode, PublishError, toPublishError } from './publish-error.ts'
import { findPublishPlace, type PublishPlace } from './publish-place.ts'
import type { PublisherIo } from './publisher-io.ts'
import { attempt, repair } from './repair.ts'

/** The right to publish into one output folder. */
export interface Lock {
  readonly place: PublishPlace
  /** The editions that were found set aside and put back when the lock was taken. */
  readonly restored: readonly string[]
  /** Runs a task under the lock, after those before it; throws once the lock is released. */
  hold<T>(task: () => Promise<T>): Promise<T>
  /** Waits for the task under way, clears what is staged, frees the lock. May be called again; never rejects. */
  release(): Promise<void>
}

/** Another build that holds the lock. */
export interface Busy {
  readonly busy: { readonly pid: number; readonly since: Date }
}

/**
 * Takes the lock of an output folder and puts right what a killed run left there, or says who holds it. A lock whose
 * process is dead, or whose number another process has now, is taken over. Rejects with a `PublishError` when the
 * folder cannot be written. Processes of other machines and containers that share the folder are not seen.
 *
 * The lock is a folder that holds one file, named after its owner (process number, start, time, random word). It is
 * taken by renaming a finished folder to it, which fails if another holds a file; and a dead owner is removed by
 * its full name. So two runs that find the same dead owner can never remove each other's lock.
 */
export async function acquireLock(io: PublisherIo, outDir: string): Promise<Lock | Busy> {
  const place = await findPublishPlace(io, outDir)
  let owner: string | undefined
  try {
    const taken = await take(io, place)
    if (typeof taken !== 'string') return taken
    owner = taken
    return makeLock(io, place, owner, await repair(io, place))
  } catch (error) {
    if (owner !== undefined) await free(io, place, owner)
    else await removeFrame(io, place)
    throw toPublishError(error, `Cannot publish into \`${outDir}\``, '')
  }
}

/** The build that holds the lock now, if any; changes nothing. */
export async function findLiveOwner(io: PublisherIo, place: PublishPlace): Promise<Busy | undefined> {
  for (const owner of (await io.list(place.lock)) ?? []) {
    const busy = await asLive(io, owner)
    if (busy) return busy
  }
  return undefined
}

const attempts = 50

async function take(io: PublisherIo, place: PublishPlace): Promise<string | Busy> {
  const random = randomUUID().slice(0, 8)
  const owner = `${io.pid}-${(await io.processStart(io.pid)) ?? ''}-${io.now()}-${random}`
  const mine = join(place.state, `lock-${random}`)
  let last: unknown
  for (let n = 0; n < attempts; n += 1) {
    const busy = await clearDeadOwners(io, place)
    if (busy) {
      await attempt(() => io.removeTree(mine))
      return busy
    }
    try {
      await io.removeTree(mine)
      await io.makeFolder(mine)
      await io.writeNewFile(join(mine, owner), new Uint8Array(), { durable: false })
      await io.rename(mine, place.lock)
      return owner
    } catch (error) {
      await attempt(() => io.removeTree(mine))
      // Another run was faster, or tidied these folders away under us; Windows says EPERM for a folder in the way.
      if (!['EEXIST', 'ENOTEMPTY', 'ENOENT', 'EPERM'].includes(errorCode(error) ?? '')) throw error
      last = error
    }
  }
  throw last
}

async function clearDeadOwners(io: PublisherIo, place: PublishPlace): Promise<Busy | undefined> {
  const owners = await io.list(place.lock)
  if (!owners) return undefined
  for (const owner of owners) {
    const busy = await asLive(io, owner)
    if (busy) return busy
    await io.removeTree(join(place.lock, owner))
  }
  await io.removeEmptyFolder(place.lock) // Linux would rename over it, Windows would not
  return undefined
}

async function asLive(io: PublisherIo, owner: string): Promise<Busy | undefined> {
  const parts = /^([1-9]\d*)-([A-Za-z0-9]*)-(\d+)-[0-9a-f]+$/.exec(owner)
  if (!parts) return undefined
  const [, pid, start, since] = parts
  const now = await io.processStart(Number(pid))
  if (now === undefined || (start !== '' && now !== '' && start !== now)) return undefined
  return { busy: { pid: Number(pid), since: new Date(Number(since)) } }
}

function makeLock(io: PublisherIo, place: PublishPlace, owner: string, restored: readonly string[]): Lock {
  let underWay: Promise<unknown> = Promise.resolve()
  let released: Promise<void> | undefined
  return {
    place,
    restored,
    hold: (task) => {
      if (released) throw new Error('The lock has been released')
      const result = underWay.then(task)
      underWay = result.catch(() => undefined)
      return result
    },
    release: () => {
      released ??= underWay.then(() => free(io, place, owner))
      return released
    },
  }
}

async function free(io: PublisherIo, place: PublishPlace, owner: string): Promise<void> {
  await attempt(() => io.removeTree(place.staging))
  await attempt(() => io.removeTree(place.trash))
  await attempt(() => io.removeEmptyFolder(place.aside)) // not empty: could not be put back now, the next run will
  await attempt(() => io.removeTree(join(place.lock, owner)))
  await attempt(() => io.removeEmptyFolder(place.lock))
  await removeFrame(io, place)
}

/** Removes the folders of the state that are empty; another run that needs them makes them again. */
export async function removeFrame(io: PublisherIo, place: PublishPlace): Promise<void> {
  for (const folder of place.frame) await attempt(() => io.removeEmptyFolder(folder))
}

/** One plain line for the person whose build has to wait. */
export function busyError({ busy }: Busy, outDir: string): PublishError {
  const since = busy.since.toISOString().slice(0, 19).replace('T', ' ')
  const who = `process ${busy.pid}, since ${since} UTC`
  return new PublishError(
    `Another build (${who}) is publishing into \`${outDir}\`. Wait until it has finished.`,
    'EBUSY',
  )
}

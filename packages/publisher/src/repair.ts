import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { PublishPlace } from './publish-place.ts'
import type { PublisherIo } from './publisher-io.ts'

/**
 * Puts right what a killed run left, for a caller that holds the lock; the editions that were put back. Rejects only
 * if an edition could not be put back: rubbish that cannot be removed now is tried again next time.
 */
export async function repair(io: PublisherIo, place: PublishPlace): Promise<readonly string[]> {
  const restored: string[] = []
  const errors: unknown[] = []
  for (const editionId of (await io.list(place.aside)) ?? []) {
    try {
      if (await settleAside(io, place, editionId)) restored.push(editionId)
    } catch (error) {
      errors.push(error) // the others are put back all the same
    }
  }
  const kept = [place.lock, place.aside]
  for (const name of (await io.list(place.state)) ?? []) {
    const path = join(place.state, name)
    if (!kept.includes(path)) await attempt(() => io.removeTree(path))
  }
  if (errors.length > 0) throw errors[0]
  return restored
}

/**
 * The one rule of repair. A set-aside edition is whole; it goes back where no edition stands (true), and is removed
 * where the new one does (false). What a dead run staged is never used, so it needs no mark of being complete.
 */
export async function settleAside(io: PublisherIo, place: PublishPlace, editionId: string): Promise<boolean> {
  const aside = join(place.aside, editionId)
  const published = join(place.outDir, editionId)
  if (!(await io.exists(aside))) return false
  if ((await io.exists(published)) && (await io.list(published))?.length !== 0) {
    await attempt(() => discard(io, place, aside))
    return false
  }
  await io.makeFolder(place.outDir)
  await io.rename(aside, published) // an empty folder of that name gives way
  await io.syncFolder(place.outDir)
  return true
}

/** Removes a whole edition without ever leaving part of one under its name. */
export async function discard(io: PublisherIo, place: PublishPlace, path: string): Promise<void> {
  const trash = join(place.trash, randomUUID())
  await io.makeFolder(place.trash)
  await io.rename(path, trash)
  await io.removeTree(trash)
}

/** For tidying, which must not turn success into failure, nor hide the first error behind a second. */
export async function attempt(action: () => Promise<unknown>): Promise<boolean> {
  try {
    await action()
    return true
  } catch {
    return false
  }
}

import { dirname, join } from 'node:path'
import type { Lock } from './acquire-lock.ts'
import { checkFileName, checkOutputFiles, type OutputFile } from './output-file.ts'
import { PublishError, toPublishError } from './publish-error.ts'
import { findPublishPlace, type PublishPlace } from './publish-place.ts'
import type { PublisherIo } from './publisher-io.ts'
import { attempt, discard, settleAside } from './repair.ts'

export interface PublishOptions {
  /** The output folder; made if it is missing. Other things in it are never touched. */
  readonly outDir: string
  /** The folder's name inside the output folder. */
  readonly editionId: string
  /** All of the edition, rendered. */
  readonly files: readonly OutputFile[]
  /** The lock of the output folder. */
  readonly lock: Lock
  /** Stops the publishing, if the old edition has not been set aside yet; from there it takes an instant to finish. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Puts a whole edition in the place of the old one. When this resolves, the new edition stands on the disk; when it
 * rejects with a `PublishError`, the old one does (or none, if there was none), and nothing staged remains. Throws a plain
 * error for files that could not stand in one folder, which is a fault of the caller.
 */
export async function publishEdition(io: PublisherIo, options: PublishOptions): Promise<void> {
  const { outDir, editionId, files, lock, signal } = options
  checkFileName(editionId)
  checkOutputFiles(files)
  if ((await findPublishPlace(io, outDir)).outDir !== lock.place.outDir)
    throw new Error('The lock is of another folder')
  await lock.hold(() => publish(io, lock.place, editionId, files, signal))
}

async function publish(
  io: PublisherIo,
  place: PublishPlace,
  editionId: string,
  files: readonly OutputFile[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const staged = join(place.staging, editionId)
  const published = join(place.outDir, editionId)
  const aside = join(place.aside, editionId)
  const shown = `\`${join(place.shownAs, editionId)}\``
  const isFirst = !(await io.exists(place.outDir).catch(() => true))
  let mayBeIn = false
  try {
    await settleAside(io, place, editionId) // an earlier failure of this run may have left it
    await stage(io, staged, files, () => stopIfAborted(signal, shown))
    await io.makeFolder(place.aside)
    await io.makeFolder(place.outDir)
    if (isFirst) await io.syncFolder(dirname(place.outDir))
    stopIfAborted(signal, shown)
    if (await io.exists(published)) await io.rename(published, aside)
    mayBeIn = true // also if the renaming reports an error and was done, as network disks can
    await io.rename(staged, published)
    await io.syncFolder(place.outDir)
  } catch (error) {
    if (mayBeIn) await attempt(() => discard(io, place, published))
    await putBack(io, place, editionId)
    await attempt(() => io.removeTree(staged))
    if (isFirst) await attempt(() => io.removeEmptyFolder(place.outDir))
    throw toPublishError(error, `Cannot publish ${shown}`, await whatStays(io, published, aside))
  }
  await attempt(() => discard(io, place, aside))
}

/** Tried twice, because it matters most; if both fail, the next command does it. */
async function putBack(io: PublisherIo, place: PublishPlace, editionId: string): Promise<void> {
  const settle = () => settleAside(io, place, editionId)
  if (!(await attempt(settle))) await attempt(settle)
}

/** Writes all files and brings files and folders to the disk. */
async function stage(io: PublisherIo, staged: string, files: readonly OutputFile[], check: () => void): Promise<void> {
  const folders = new Set([staged])
  for (const { path } of files) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(join(staged, folder))
  }
  await io.removeTree(staged)
  for (const folder of folders) await io.makeFolder(folder)
  for (const { path, bytes } of files) {
    check()
    await io.writeNewFile(join(staged, path), bytes, { durable: true })
  }
  for (const folder of folders) await io.syncFolder(folder)
}

function stopIfAborted(signal: AbortSignal | undefined, shown: string): void {
  if (signal?.aborted) throw new PublishError(`Stopped before ${shown} was changed.`, 'INTERRUPTED', signal.reason)
}

async function whatStays(io: PublisherIo, published: string, aside: string): Promise<string> {
  if (await io.exists(published).catch(() => false)) return 'What was published before stays as it was. '
  const isAside = await io.exists(aside).catch(() => false)
  return isAside ? `What was published before stands in \`${aside}\` and the next command puts it back. ` : ''
}

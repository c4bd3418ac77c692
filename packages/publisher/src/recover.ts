import { acquireLock, findLiveOwner, removeFrame } from './acquire-lock.ts'
import { toPublishError } from './publish-error.ts'
import { findPublishPlace } from './publish-place.ts'
import type { PublisherIo } from './publisher-io.ts'

/** What `recover` found. */
export interface RecoverReport {
  /** The build that is publishing into the folder now; then nothing was touched. */
  readonly busy?: { readonly pid: number; readonly since: Date }
  /** The editions that a killed run had set aside and that are back in the output folder. */
  readonly restored: readonly string[]
}

/**
 * Puts right what a killed run left beside the output folder; every command calls this first. Does nothing, and
 * removes at most empty folders, while another build is publishing or where there is nothing to put right. Rejects with a
 * `PublishError` only if an edition that is set aside cannot be put back.
 */
export async function recover(io: PublisherIo, outDir: string): Promise<RecoverReport> {
  const place = await findPublishPlace(io, outDir)
  try {
    if (!(await io.list(place.state))) {
      await removeFrame(io, place)
      return { restored: [] }
    }
    const live = await findLiveOwner(io, place)
    if (live) return { busy: live.busy, restored: [] }
    const lock = await acquireLock(io, outDir)
    if ('busy' in lock) return { busy: lock.busy, restored: [] }
    await lock.release()
    return { restored: lock.restored }
  } catch (error) {
    const aside = await io.list(place.aside).catch(() => undefined)
    if (aside && aside.length > 0) throw toPublishError(error, `Cannot put \`${outDir}\` right`, '')
    return { restored: [] } // only rubbish, on a disk that cannot be written now: no reason to stop a command that reads
  }
}

import { basename, dirname, join, resolve } from 'node:path'
import { PublishError, toPublishError } from './publish-error.ts'
import type { PublisherIo } from './publisher-io.ts'

/** Where the state of one output folder stands: in `.roadmap/publish/<its name>/` beside it, so on the same disk. */
export interface PublishPlace {
  /** The output folder as the user wrote it, for messages. */
  readonly shownAs: string
  readonly outDir: string
  readonly state: string
  /** A folder that holds one file, named after its owner; free when it is missing or empty. */
  readonly lock: string
  /** `<edition>/`: being written, never used by a later run. */
  readonly staging: string
  /** `<edition>/`: the edition published before, always whole. */
  readonly aside: string
  /** Being removed, perhaps in part. */
  readonly trash: string
  /** The folders to remove when they are empty, innermost first. */
  readonly frame: readonly string[]
}

/** Finds the state of an output folder; makes and changes nothing. */
export async function findPublishPlace(io: PublisherIo, outDir: string): Promise<PublishPlace> {
  const real = await io.realPath(resolve(outDir)).catch((error: unknown) => {
    throw toPublishError(error, `Cannot find \`${outDir}\``, '')
  })
  const name = basename(real)
  if (name === '') throw new PublishError(`\`${outDir}\` is a whole disk. Choose a folder with --out.`, 'EINVAL')
  const root = roadmapFolder(real)
  const all = join(root, 'publish')
  const state = join(all, name)
  return {
    shownAs: outDir,
    outDir: real,
    state,
    lock: join(state, 'lock'),
    staging: join(state, 'staging'),
    aside: join(state, 'aside'),
    trash: join(state, 'trash'),
    frame: [state, all, root],
  }
}

/** `.roadmap/` beside an output folder (given with symbolic links followed). */
export function roadmapFolder(realOutDir: string): string {
  return join(dirname(realOutDir), '.roadmap')
}

import { join } from 'node:path'
import { PublishError } from './publish-error.ts'
import type { PublisherIo } from './publisher-io.ts'

/**
 * Rejects with a `PublishError` when the place of an edition holds anything that this program did not make: publishing
 * replaces the whole folder. An edition is known by the id in its `manifest.json`; an empty folder may be replaced too.
 */
export async function refuseForeign(io: PublisherIo, outDir: string, editionId: string): Promise<void> {
  const folder = join(outDir, editionId)
  if (!(await io.exists(folder))) return
  // What cannot be read is not known to be ours, whatever the reason, so it is refused and never replaced.
  const manifest = await io.readFile(join(folder, 'manifest.json')).catch(() => undefined)
  if (manifest !== undefined && editionOf(manifest) === editionId) return
  const names = await io.list(folder).catch(() => undefined)
  if (names?.length === 0) return
  const message = `\`${folder}\` holds something that is not the edition \`${editionId}\`, and publishing would remove it.`
  throw new PublishError(`${message} Move it away, or name another output folder with --out.`, 'FOREIGN')
}

function editionOf(manifest: Uint8Array): unknown {
  try {
    const data = JSON.parse(new TextDecoder().decode(manifest)) as { edition?: { id?: unknown } } | null
    return data?.edition?.id
  } catch {
    return undefined // A manifest of ours is JSON.
  }
}

import type { ContentIo } from '@roadmap/content'
import { report } from '@roadmap/diagnostics'
import { type Logo, parseLogo } from '@roadmap/document'
import type { Edition } from '@roadmap/model'

/** Files of a brand, which editions name; they stand beside them and are no entries. */
export function isBrandFile(path: string): boolean {
  return /^editions\/.+\.(?:png|jpe?g|svg)$/i.test(path)
}

/**
 * Reads the logo of each edition that names one. A file that is missing or no picture is reported at its name in the
 * edition (`missing-logo`, `bad-logo`).
 */
export async function loadLogos(
  io: ContentIo,
  content: string,
  editions: readonly Edition[],
): Promise<ReadonlyMap<string, Logo>> {
  const logos = new Map<string, Logo>()
  for (const { id, brand, source } of editions) {
    if (!brand.logo) continue
    const { file, alt } = brand.logo
    const complain = (rule: string, what: string, fix: string) =>
      report(source.file, source.placeOf(['brand', 'logo', 'file']), {
        ...{ rule, source: 'cli', what, fix },
        why: 'The Word files would have no logo.',
      })
    const bytes = await readIfThere(io, `${content}/editions/${file}`)
    if (!bytes) {
      complain('missing-logo', `No file \`editions/${file}\`, expected the logo`, 'Add the file, or correct its name.')
      continue
    }
    const parsed = parseLogo(bytes)
    if ('picture' in parsed) logos.set(id, { ...parsed.picture, alt })
    else complain('bad-logo', `Found ${parsed.problem.what}, in \`editions/${file}\``, parsed.problem.fix)
  }
  return logos
}

async function readIfThere(io: ContentIo, path: string): Promise<Uint8Array | undefined> {
  try {
    return await io.read(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined
    throw error
  }
}

import type { ContentIo, PropertyPath } from '@roadmap/content'
import { report } from '@roadmap/diagnostics'
import { type Logo, parseLogo } from '@roadmap/document'
import type { Edition } from '@roadmap/model'
import type { ReferenceStyles } from '@roadmap/renderer-docx'

/** What an edition has of its publisher's look, read and checked. */
export interface Brand {
  readonly logo?: Logo
  readonly reference?: ReferenceStyles
}

/** Files of a brand, which editions name; they stand beside them and are no entries. */
export function isBrandFile(path: string): boolean {
  return /^editions\/.+\.(?:png|jpe?g|svg|dotx)$/i.test(path)
}

/**
 * Reads the logo and the Word template that editions name. A file that is missing or cannot be used is reported at its name
 * in the edition: `missing-brand-file`, `bad-logo`, `bad-word-reference`.
 */
export async function loadBrands(
  io: ContentIo,
  content: string,
  editions: readonly Edition[],
): Promise<ReadonlyMap<string, Brand>> {
  const brands = new Map<string, Brand>()
  for (const edition of editions) {
    const logo = await loadLogo(io, content, edition)
    const reference = await loadReference(io, content, edition)
    brands.set(edition.id, { ...(logo && { logo }), ...(reference && { reference }) })
  }
  return brands
}

async function loadLogo(io: ContentIo, content: string, edition: Edition): Promise<Logo | undefined> {
  if (!edition.brand.logo) return undefined
  const { file, alt } = edition.brand.logo
  const at = { edition, path: ['brand', 'logo', 'file'], why: 'The Word files would have no logo.' }
  const bytes = await readBrandFile(io, content, file, at)
  if (!bytes) return undefined
  const parsed = parseLogo(bytes)
  if ('picture' in parsed) return { ...parsed.picture, alt }
  const { what, fix } = parsed.problem
  complain(at, { rule: 'bad-logo', what: `Found ${what}, in \`editions/${file}\``, fix })
  return undefined
}

async function loadReference(io: ContentIo, content: string, edition: Edition): Promise<ReferenceStyles | undefined> {
  if (!edition.word) return undefined
  const { reference: file } = edition.word
  const at = { edition, path: ['word', 'reference'], why: 'The Word files would not have its look.' }
  const bytes = await readBrandFile(io, content, file, at)
  if (!bytes) return undefined
  // Only an edition that names a template needs what reads it.
  const { readReference } = await import('@roadmap/renderer-docx')
  const read = await readReference(bytes)
  if (read.kind !== 'refused') return read
  complain(at, {
    rule: 'bad-word-reference',
    what: `Found a file that cannot be used, \`editions/${file}\`, expected a Word template`,
    fix: read.says,
  })
  return undefined
}

interface At {
  readonly edition: Edition
  readonly path: PropertyPath
  readonly why: string
}

function complain({ edition: { source }, path, why }: At, problem: { rule: string; what: string; fix: string }): void {
  report(source.file, source.placeOf(path), { source: 'cli', why, ...problem })
}

async function readBrandFile(io: ContentIo, content: string, file: string, at: At): Promise<Uint8Array | undefined> {
  try {
    return await io.read(`${content}/editions/${file}`)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EISDIR') throw error
    const what = `No file \`editions/${file}\`, expected it beside the edition`
    complain(at, { rule: 'missing-brand-file', what, fix: 'Add the file, or correct its name.' })
    return undefined
  }
}

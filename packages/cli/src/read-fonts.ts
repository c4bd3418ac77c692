import type { ContentIo, SourceFile } from '@roadmap/content'
import { report } from '@roadmap/diagnostics'
import type { PdfFonts, Theme } from '@roadmap/renderer-pdf'
import { defaultFontFiles, isFont } from '@roadmap/renderer-pdf/fonts'

/** The bytes of the four faces that a theme names, or nothing if one of them cannot be had: then its line says why. */
export type FontReader = (theme: Theme, written: ThemePlace) => Promise<PdfFonts | undefined>

/** Where a theme, or what an edition changes in it, is written. */
interface ThemePlace {
  readonly source: Pick<SourceFile, 'file' | 'placeOf'>
  /** Where in the file it stands. */
  readonly within: readonly string[]
}

/** Reads fonts by their path in the folder of templates. The same four faces are one set, however often they are named. */
export function createFontReader(io: Pick<ContentIo, 'read'>, templates: string): FontReader {
  const known = new Map<string, PdfFonts>()
  return async ({ fonts: { body } }, written) => {
    const key = JSON.stringify(faces.map((face) => body[face]))
    const bytes = known.get(key) ?? (await readFaces(io, templates, body, written))
    if (bytes) known.set(key, bytes)
    return bytes
  }
}

const faces = ['normal', 'bold', 'italics', 'bolditalics'] as const

async function readFaces(
  io: Pick<ContentIo, 'read'>,
  templates: string,
  body: Theme['fonts']['body'],
  { source, within }: ThemePlace,
): Promise<PdfFonts | undefined> {
  const read = await Promise.all(
    faces.map(async (face) => {
      const name = body[face]
      if (name === 'built-in') return io.read(defaultFontFiles()[face])
      const problem = (words: { readonly rule: string; readonly what: string; readonly fix: string }) => {
        const why = `Text could not be set in the face \`${face}\`.`
        report(source.file, source.placeOf([...within, 'fonts', 'body', face]), { source: 'cli', why, ...words })
      }
      const bytes = await io.read(`${templates}/${name}`).catch((error: NodeJS.ErrnoException) => error)
      if (bytes instanceof Error) problem(unreadable(name, templates, bytes))
      else if (isFont(bytes)) return bytes
      else problem(noFont(name))
      return undefined
    }),
  )
  const [normal, bold, italics, bolditalics] = read
  return normal && bold && italics && bolditalics ? { body: { normal, bold, italics, bolditalics } } : undefined
}

function unreadable(name: string, templates: string, { code }: NodeJS.ErrnoException) {
  const found = code === 'ENOENT' ? `No file \`${name}\` in \`${templates}\`` : `A file \`${name}\` that cannot be read`
  return {
    rule: 'missing-font',
    what: `${found}, expected a font`,
    fix: `Put the font at \`${templates}/${name}\`, or use \`built-in\`.`,
  }
}

function noFont(name: string) {
  return {
    rule: 'bad-font',
    what: `Found something else than a font in \`${name}\`, expected one TrueType or OpenType font`,
    fix: 'Name another file, or use `built-in`.',
  }
}

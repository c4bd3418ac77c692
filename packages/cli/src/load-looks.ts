import type { ContentIo, SourceFile } from '@roadmap/content'
import { report } from '@roadmap/diagnostics'
import type { Edition } from '@roadmap/model'
import { defaultFontFiles, isFont, mergeLook, type PdfFonts, type Theme } from '@roadmap/renderer-pdf'
import { checkTheme } from '@roadmap/renderer-pdf/check-theme'
import type { VFile } from 'vfile'

/** How the editions look: themes with the changes that editions make to them, and the fonts that they name. */
export interface Looks {
  /** The files of the themes, with their messages; those of editions are the caller's. */
  readonly files: readonly VFile[]
  /** Throws for an edition whose look has a problem. */
  readonly themeOf: (edition: Edition) => Theme
  readonly fontsOf: (edition: Edition) => PdfFonts
}

interface Sources {
  readonly themes: readonly SourceFile[]
  readonly editions: readonly Edition[]
  /** Path of the folder of templates, in which themes name their fonts. */
  readonly templates: string
}

/** Checks themes and what editions change in them, and reads their fonts. Problems are messages on the files. */
export async function loadLooks(io: Pick<ContentIo, 'read'>, { themes, editions, templates }: Sources): Promise<Looks> {
  const known = new Map<string, Look>()
  for (const source of themes) {
    const id = source.path.replace(/^themes\//, '').replace(/\.yaml$/, '')
    known.set(id, await lookOf(io, { source, data: source.data, within: [], templates }))
  }
  const own = new Map<Edition, Look>()
  for (const edition of editions) {
    const base = known.get(edition.theme)
    if (!base) reportUnknown(edition, [...known.keys()])
    else if (edition.look === undefined) own.set(edition, base)
    else if (base.sound) {
      const data = mergeLook(base.data, edition.look)
      own.set(edition, await lookOf(io, { source: edition.source, data, within: ['look'], templates }))
    }
  }
  const soundOf = (edition: Edition) => {
    const sound = own.get(edition)?.sound
    if (!sound) throw new Error(`The look of the edition \`${edition.id}\` was checked and is not there`)
    return sound
  }
  return {
    files: themes.map(({ file }) => file),
    themeOf: (edition) => soundOf(edition).theme,
    fontsOf: (edition) => soundOf(edition).fonts,
  }
}

interface Look {
  readonly data: unknown
  /** Missing when there is a problem. */
  readonly sound: { readonly theme: Theme; readonly fonts: PdfFonts } | undefined
}

interface Written {
  readonly source: Pick<SourceFile, 'file' | 'placeOf'>
  readonly data: unknown
  /** Where in the file it stands. */
  readonly within: readonly string[]
  readonly templates: string
}

async function lookOf(io: Pick<ContentIo, 'read'>, written: Written): Promise<Look> {
  const { source, data, within } = written
  // A file that is no YAML has its message already.
  if (data === undefined) return { data, sound: undefined }
  const checked = checkTheme(data)
  if ('theme' in checked) {
    const fonts = await readFonts(io, checked.theme, written)
    return { data, sound: fonts && { theme: checked.theme, fonts } }
  }
  for (const { path, what, fix } of checked.problems) {
    report(source.file, source.placeOf([...within, ...path]), {
      rule: 'bad-theme',
      source: 'renderer-pdf',
      what,
      why: within.length > 0 ? 'The edition could not be drawn.' : 'No document can be drawn with this theme.',
      fix,
    })
  }
  return { data, sound: undefined }
}

const faces = ['normal', 'bold', 'italics', 'bolditalics'] as const

/** The bytes of the four faces, or nothing if one of them cannot be had. */
async function readFonts(
  io: Pick<ContentIo, 'read'>,
  { fonts: { body } }: Theme,
  { source, within, templates }: Written,
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

function reportUnknown({ theme, source }: Edition, ids: readonly string[]): void {
  report(source.file, source.placeOf(['theme']), {
    rule: 'unknown-theme',
    source: 'cli',
    what: `Unknown theme \`${theme}\`, expected one of ${ids.map((id) => `\`${id}\``).join(', ')}`,
    why: 'The edition could not be drawn.',
    fix: `Use one of the themes, or add \`themes/${theme}.yaml\` to the templates.`,
  })
}

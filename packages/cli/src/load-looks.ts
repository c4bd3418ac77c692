import type { ContentIo, SourceFile } from '@roadmap/content'
import { code, didYouMean, report } from '@roadmap/diagnostics'
import type { Edition } from '@roadmap/model'
import type { PdfFonts, Theme } from '@roadmap/renderer-pdf'
import { checkTheme } from '@roadmap/renderer-pdf/check-theme'
import { openFonts } from '@roadmap/renderer-pdf/fonts'
import { mergeLook } from '@roadmap/renderer-pdf/merge-look'
import type { VFile } from 'vfile'
import { createFontReader, type FontReader } from './read-fonts.ts'

/** How the editions look: themes with the changes that editions make to them, and the fonts that they name. */
export interface Looks {
  /** The files of the themes, with their messages; those of editions are the caller's. */
  readonly files: readonly VFile[]
  /** Throws for an edition whose look has a problem. */
  readonly themeOf: (edition: Edition) => Theme
  readonly fontsOf: (edition: Edition) => PdfFonts
  /** Whether the fonts of every edition have a character for a code point. */
  readonly covers: (codePoint: number) => boolean
}

interface Sources {
  readonly themes: readonly SourceFile[]
  readonly editions: readonly Edition[]
  /** Path of the folder of templates, in which themes name their fonts. */
  readonly templates: string
}

/** Checks themes and what editions change in them, and reads their fonts. Problems are messages on the files. */
export async function loadLooks(io: Pick<ContentIo, 'read'>, { themes, editions, templates }: Sources): Promise<Looks> {
  const readFonts = createFontReader(io, templates)
  const known = new Map<string, Look>()
  for (const source of themes) {
    const id = source.path.replace(/^themes\//, '').replace(/\.yaml$/, '')
    known.set(id, await lookOf(readFonts, { source, data: source.data, within: [] }))
  }
  const own = new Map<Edition, Look>()
  for (const edition of editions) {
    const base = known.get(edition.theme)
    if (!base) reportUnknown(edition, [...known.keys()])
    else if (edition.look === undefined) own.set(edition, base)
    else if (base.sound) {
      const data = mergeLook(base.data, edition.look)
      own.set(edition, await lookOf(readFonts, { source: edition.source, data, within: ['look'] }))
    }
  }
  const soundOf = (edition: Edition) => {
    const sound = own.get(edition)?.sound
    if (!sound) throw new Error(`The look of the edition \`${edition.id}\` was checked and is not there`)
    return sound
  }
  const fonts = [...new Set([...own.values()].flatMap(({ sound }) => (sound ? [sound.fonts] : [])))]
  return {
    files: themes.map(({ file }) => file),
    themeOf: (edition) => soundOf(edition).theme,
    fontsOf: (edition) => soundOf(edition).fonts,
    covers: (codePoint) => fonts.every((set) => openFonts(set).covers(codePoint)),
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
}

async function lookOf(readFonts: FontReader, { source, data, within }: Written): Promise<Look> {
  // A file that is no YAML has its message already.
  if (data === undefined) return { data, sound: undefined }
  const placeOf: SourceFile['placeOf'] = (path, part) => source.placeOf([...within, ...path], part)
  const checked = checkTheme(data, { text: String(source.file), placeOf })
  if ('theme' in checked) {
    const fonts = await readFonts(checked.theme, { source, within })
    return { data, sound: fonts && { theme: checked.theme, fonts } }
  }
  for (const { path, part, what, fix } of checked.problems) {
    report(source.file, placeOf(path, part), {
      rule: 'bad-theme',
      source: 'renderer-pdf',
      what,
      why: within.length > 0 ? 'The edition could not be drawn.' : 'No document can be drawn with this theme.',
      fix,
    })
  }
  return { data, sound: undefined }
}

function reportUnknown({ theme, source }: Edition, ids: readonly string[]): void {
  report(source.file, source.placeOf(['theme']), {
    rule: 'unknown-theme',
    source: 'cli',
    what: `Unknown theme \`${theme}\`, expected one of ${ids.map((id) => `\`${id}\``).join(', ')}`,
    why: 'The edition could not be drawn.',
    fix: didYouMean(theme, ids, `Use one of the themes, or add ${code(`themes/${theme}.yaml`)} to the templates.`),
  })
}

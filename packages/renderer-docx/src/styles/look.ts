import { type ReferenceStyles, themeXml } from 'docx-controls'
import { keepLast } from '../keep-last.ts'
import type { WordTheme } from '../theme.ts'
import { fontTableXml } from './font-table.ts'
import { mergeStyles } from './merge-styles.ts'
import { stylesXml } from './styles-xml.ts'

export interface LookOptions {
  readonly theme: WordTheme
  readonly reference: ReferenceStyles | undefined
  readonly language: string
  readonly compact: boolean
}

/** The parts of the package that say how it looks, by their path. */
export type WordLook = Readonly<Record<string, string>>

/** A reference's theme and styles come first; what it lacks is filled from ours. */
export const lookOf = keepLast(createLook, isSame)

/** The theme that a file has in the end: that of the reference, if there is one. */
export function themeOf({ theme, reference }: Pick<LookOptions, 'theme' | 'reference'>): WordTheme {
  if (!reference?.theme) return theme
  return { ...reference.theme, fonts: { ...reference.theme.fonts, fallback: theme.fonts.fallback } }
}

function createLook(options: LookOptions): WordLook {
  const { reference, language, compact } = options
  const theme = themeOf(options)
  const ours = stylesXml(theme, { language, compact })
  return {
    'word/theme/theme1.xml': themeXml(docxThemeOf(theme)),
    'word/styles.xml': reference ? mergeStyles(reference, ours) : ours,
    'word/fontTable.xml': fontTableXml(theme),
  }
}

function isSame(one: LookOptions, other: LookOptions): boolean {
  if (one.reference !== other.reference || one.language !== other.language || one.compact !== other.compact)
    return false
  return one.theme === other.theme || JSON.stringify(one.theme) === JSON.stringify(other.theme)
}

function docxThemeOf({ name, fonts, colours }: WordTheme) {
  const [accent1, accent2, accent3, accent4, accent5, accent6] = colours.accents
  return {
    name,
    fonts: { headings: fonts.headings, body: fonts.body },
    colors: {
      dark1: colours.dark1,
      light1: 'FFFFFF',
      dark2: colours.dark2,
      light2: colours.light2,
      ...{ accent1, accent2, accent3, accent4, accent5, accent6 },
      hyperlink: colours.link,
      followedHyperlink: colours.linkVisited,
    },
  }
}

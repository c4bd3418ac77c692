import { readPackage } from './read-package.ts'
import { readStrangersXml, type StrangersElement, strangersChild, strangersValue } from './read-strangers-xml.ts'
import { type ReferenceTheme, readTheme } from './read-theme.ts'
import { type Refusal, refusals } from './refusal.ts'
import { styleXml } from './style-xml.ts'

/** What another template says of looks. */
export interface ReferenceStyles {
  readonly kind: 'reference'
  /** Where it has one with all its colours and fonts. */
  readonly theme: ReferenceTheme | undefined
  /** `w:docDefaults` in the prefix `w`, without a language, where the file has one with `w:rPr`. */
  readonly defaults: string | undefined
  /** In the order of the file. */
  readonly styles: readonly ReferenceStyle[]
}

export interface ReferenceStyle {
  readonly id: string
  /** As Word names it in every language: `heading 1`. */
  readonly name: string
  readonly type: 'paragraph' | 'character' | 'table'
  /** The whole `w:style`, in the prefix `w`; numbering, which would point into another part, is left out. */
  readonly xml: string
}

/**
 * Reads the theme and the styles of a Word file, as pandoc's reference document gives them; whatever the bytes are, it
 * ends with them or with one sentence that says why not. Nothing else of the file is looked at.
 */
export async function readReference(bytes: Uint8Array): Promise<ReferenceStyles | Refusal> {
  const file = await readPackage(bytes, (path) => wanted.has(path))
  if (file.kind === 'refused') return file
  const contentTypes = readStrangersXml(file.parts.get('[content_types].xml') ?? '')
  if (!contentTypes) return file.paths.includes('[content_types].xml') ? refusals.badXml : refusals.notWord
  const said = contentTypes.children.map((type) => strangersValue(type, 'ContentType') ?? '')
  if (said.some((type) => macro.test(type)) || file.paths.some((path) => macro.test(path))) return refusals.macros
  if (!said.some((type) => main.test(type))) return refusals.notWord
  const xml = file.parts.get('word/styles.xml')
  if (xml === undefined) return refusals.noStyles
  const root = readStrangersXml(xml)
  if (!root) return refusals.badXml
  const theme = file.parts.get('word/theme/theme1.xml')
  const themeRoot = theme === undefined ? undefined : readStrangersXml(theme)
  if (theme !== undefined && !themeRoot) return refusals.badXml
  const styles = root.children.flatMap(readStyle)
  if (styles.length === 0) return refusals.noStyles
  return { kind: 'reference', theme: themeRoot && readTheme(themeRoot), defaults: readDefaults(root), styles }
}

const wanted: ReadonlySet<string> = new Set(['[content_types].xml', 'word/styles.xml', 'word/theme/theme1.xml'])
const macro = /macroEnabled|vbaProject|vbaData|activeX/i
const main = /wordprocessingml\.(?:document|template)\.main\+xml$/

function readStyle(style: StrangersElement): readonly ReferenceStyle[] {
  const [id, said] = [strangersValue(style, 'styleId'), strangersValue(style, 'type')]
  const name = strangersValue(strangersChild(style, 'name'), 'val')
  const type = types.find((known) => known === said)
  if (style.local !== 'style' || !id || !name || !type) return []
  return [{ id, name, type, xml: styleXml(style) }]
}

const types = ['paragraph', 'character', 'table'] as const

function readDefaults(root: StrangersElement): string | undefined {
  const defaults = strangersChild(root, 'docDefaults')
  const run = strangersChild(strangersChild(defaults, 'rPrDefault'), 'rPr')
  return defaults && run ? styleXml(defaults).replace(/<w:lang\b[^>]*><\/w:lang>/g, '') : undefined
}

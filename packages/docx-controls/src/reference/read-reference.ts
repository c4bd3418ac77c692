import { openPackage, type Package } from '../strangers/open-package.ts'
import { PackageFault, type PackageFaultCode } from '../strangers/package-fault.ts'
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
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length > mostBytes) return refusals.tooLarge
  if (file.length >= 4 && file.readUInt32BE(0) === oleSignature) return refusals.locked
  if (file.length < 4 || file.readUInt32LE(0) !== zipSignature) return refusals.notZip
  try {
    return await readParts(await openPackage(file))
  } catch (error) {
    if (error instanceof PackageFault) return refusals[reasons[error.code]]
    throw error
  }
}

const mostBytes = 20 * 1024 * 1024
const oleSignature = 0xd0cf_11e0
const zipSignature = 0x0403_4b50
const reasons: Readonly<Record<PackageFaultCode, keyof typeof refusals>> = {
  damaged: 'damaged',
  path: 'damaged',
  tooManyParts: 'damaged',
  password: 'locked',
  inflates: 'inflates',
  doctype: 'badXml',
  malformedXml: 'badXml',
  tooMuchXml: 'badXml',
}

async function readParts({ names, read }: Package): Promise<ReferenceStyles | Refusal> {
  const contentTypes = await readPart(read, '[content_types].xml')
  if (!contentTypes) return refusals.notWord
  const said = contentTypes.children.map((type) => strangersValue(type, 'ContentType') ?? '')
  if (said.some((type) => macro.test(type)) || [...names].some((name) => macro.test(name))) return refusals.macros
  if (!said.some((type) => main.test(type))) return refusals.notWord
  const root = await readPart(read, 'word/styles.xml')
  if (!root) return refusals.noStyles
  const theme = await readPart(read, 'word/theme/theme1.xml')
  const styles = root.children.flatMap(readStyle)
  if (styles.length === 0) return refusals.noStyles
  return { kind: 'reference', theme: theme && readTheme(theme), defaults: readDefaults(root), styles }
}

async function readPart(read: Package['read'], name: string): Promise<StrangersElement | undefined> {
  const bytes = await read(name)
  return bytes && readStrangersXml(bytes)
}

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

import type { Document } from 'docx'
import { addPrompts } from './add-prompts.ts'
import { addCustomXml, type CustomProperties, type CustomXml, writeCustomProperties } from './add-properties.ts'
import { compileDocument } from './compile-document.ts'
import { type CoreProperties, corePropertiesXml } from './core-properties.ts'
import { controlsOf } from './document-controls.ts'
import { type ListStyles, linkListStyles, numberListStyles } from './list-styles.ts'
import { escapeXml, type Parts, readPart, replaceOnce, writePart } from './parts.ts'
import { stabiliseIds } from './stable-ids.ts'
import { writeZip } from './write-zip.ts'

export interface PackOptions extends CoreProperties {
  /** Lists whose items are made by a paragraph style alone. */
  readonly listStyles?: readonly ListStyles[]
  /** Whole parts that stand instead of those that docx writes, by their path: `word/styles.xml`, `word/theme/theme1.xml`. */
  readonly parts?: Readonly<Record<string, string>>
  readonly properties?: CustomProperties
  readonly customXml?: readonly CustomXml[]
  /** Called with the finished parts, by path, before they are zipped; to check them without unzipping. */
  readonly inspect?: (parts: ReadonlyMap<string, string | Uint8Array>) => void
}

/**
 * A .docx file that is the same to the byte for the same document and options, whatever the clock, the time zone, and
 * whatever else the process has built before. Title, language, dates and the other core properties come from the
 * options; those given to `new Document` are not used. Pack a document once: docx counts while it writes.
 */
export async function packDocument(document: Document, options: PackOptions): Promise<Uint8Array> {
  const lists = numberListStyles(document, options.listStyles ?? [])
  const parts: Parts = compileDocument(document, options.parts ?? {})
  stabiliseIds(parts)
  linkListStyles(parts, lists)
  addPrompts(parts, controlsOf(document).prompts())
  addCustomXml(parts, options.customXml ?? [])
  writeCustomProperties(parts, options.properties ?? {})
  writePart(parts, 'docProps/core.xml', corePropertiesXml(options))
  // CT_Settings: themeFontLang comes after compat. It says which language the theme's fonts are chosen for.
  const language = `</w:compat><w:themeFontLang w:val="${escapeXml(options.language)}"/>`
  writePart(parts, 'word/settings.xml', replaceOnce(readPart(parts, 'word/settings.xml'), '</w:compat>', language))
  options.inspect?.(parts)
  return writeZip(parts)
}

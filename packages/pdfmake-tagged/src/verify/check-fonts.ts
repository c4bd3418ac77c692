import type { PdfFile } from './open-file.ts'
import type { PdfDictionary, PdfValue } from './pdf-value.ts'
import { type Page, type Subject, ua } from './subject.ts'

/** A font that content selects. */
export interface FontUse {
  readonly entries: PdfDictionary['entries']
  /** The page on which it was selected first. */
  readonly page: number
  /** Whether its codes have two bytes. */
  readonly composite: boolean
  shown: boolean
  /** The page on which the glyph for a missing character was shown first. */
  lacksGlyph?: number
}

/** The font of that name in a stream's resources; `undefined` where there is none. */
export function fontUseOf(
  file: PdfFile,
  value: PdfValue | undefined,
  { page, known }: { readonly page: Page; readonly known: Map<PdfDictionary['entries'], FontUse> },
): FontUse | undefined {
  const entries = file.dictionary(value)?.entries
  if (!entries) return undefined
  const found = known.get(entries)
  if (found) return found
  const use = { entries, page: page.number, composite: entries.get('Subtype') === 'Type0', shown: false }
  known.set(entries, use)
  return use
}

/** Every font that shows text is in the file, says what its glyphs mean, and has those that are shown (§7.21). */
export function checkFonts({ file, report }: Subject, fonts: ReadonlyMap<unknown, FontUse>): void {
  for (const { entries, page, composite, shown, lacksGlyph } of fonts.values()) {
    if (!shown) continue
    const name = String(entries.get('BaseFont'))
    const inner = composite ? file.dictionary(file.array(entries.get('DescendantFonts'))[0])?.entries : entries
    const descriptor = file.dictionary(inner?.get('FontDescriptor'))?.entries
    if (!['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(key))) {
      report({ rule: 'font-embedded', clause: ua('7.21.4.1'), page, what: `the font ${name} is not in the file` })
    }
    if (!file.dictionary(entries.get('ToUnicode'))) {
      const what = `the font ${name} does not say what its glyphs mean (ToUnicode)`
      report({ rule: 'font-unicode', clause: ua('7.21.7'), page, what })
    }
    if (lacksGlyph !== undefined) {
      const what = `the font ${name} shows a character that it does not have`
      report({ rule: 'missing-glyph', clause: ua('7.21.8'), page: lacksGlyph, what })
    }
  }
}

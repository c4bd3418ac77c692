import type { ContentIo } from '@roadmap/content'
import { defaultFontFiles, type PdfFonts } from '@roadmap/renderer-pdf/fonts'

/** The fonts that come with the toolkit. */
export async function readFonts(io: Pick<ContentIo, 'read'>): Promise<PdfFonts> {
  const { normal, bold, italics, bolditalics } = defaultFontFiles()
  return {
    body: {
      normal: await io.read(normal),
      bold: await io.read(bold),
      italics: await io.read(italics),
      bolditalics: await io.read(bolditalics),
    },
  }
}

import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

const { resolve } = createRequire(import.meta.url)
const regularFont = resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf')
const boldFont = resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf')

/** What a test draws with: pdfkit itself, and text on one line at a baseline. */
export interface Pen {
  readonly pdf: PDFDocument
  /** Writes one line; `x`, `y` in points from the top left, `y` being the baseline. */
  readonly write: (text: string, x: number, y: number, style?: Style) => void
}

export interface Style {
  readonly size?: number
  readonly bold?: boolean
}

/** Makes a small A4 PDF, with a structure tree if it is `tagged`. The first page is open when `draw` begins. */
export async function makePdf(draw: (pen: Pen) => void, { tagged = false } = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, compress: false, pdfVersion: '1.7', tagged })
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk) => chunks.push(chunk))
  const done = new Promise<void>((finish) => pdf.on('end', finish))
  draw({ pdf, write: (text, x, y, style = {}) => write(pdf, text, x, y, style) })
  pdf.end()
  await done
  return Buffer.concat(chunks)
}

function write(pdf: PDFDocument, text: string, x: number, y: number, style: Style) {
  const { size = 10, bold = false } = style
  pdf.font(bold ? boldFont : regularFont).fontSize(size)
  pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
}

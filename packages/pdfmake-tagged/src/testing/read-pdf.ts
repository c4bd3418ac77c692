import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfDefinition } from '../definition.ts'

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'))
const face = (name: string) => join(folder, name, `SourceSans3_${name}.ttf`)

/** What every definition in the tests needs besides its content. */
export const basics = {
  title: 'A test',
  language: 'en-GB',
  date: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)),
  fonts: {
    Body: {
      normal: face('400Regular'),
      bold: face('700Bold'),
      italics: face('400Regular_Italic'),
      bolditalics: face('700Bold_Italic'),
    },
  },
  defaultStyle: { font: 'Body', fontSize: 12, lineHeight: 1.25 },
  pageMargins: 50,
} as const satisfies Omit<PdfDefinition, 'content'>

export function readPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise
}

/** The lines of a page, from top to bottom, with the left edge and height from the bottom of each in points. */
export async function linesOf(pdf: PDFDocumentProxy, page: number) {
  const { items } = await (await pdf.getPage(page)).getTextContent()
  const lines = new Map<number, { text: string; x: number; y: number; right: number }>()
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue
    const [x, y] = [Number(item.transform[4]), Math.round(Number(item.transform[5]))]
    const line = lines.get(y) ?? { text: '', x, y, right: x }
    lines.set(y, { ...line, text: line.text + item.str, right: Math.max(line.right, x + item.width) })
  }
  return [...lines.values()].sort((above, below) => below.y - above.y)
}

/** The text of a page's lines. */
export async function textOf(pdf: PDFDocumentProxy, page: number): Promise<string[]> {
  return (await linesOf(pdf, page)).map((line) => line.text.trim())
}

/** A page's structure tree as an outline: roles with their kids in brackets, marked content left out. */
export async function structureOf(pdf: PDFDocumentProxy, page: number): Promise<string> {
  return outline(await (await pdf.getPage(page)).getStructTree())
}

/** The file's objects and streams as text, the streams inflated. */
export function sourceOf(bytes: Uint8Array): string {
  return [Buffer.from(bytes).toString('latin1'), ...streamsOf(bytes)].join('\n')
}

/** The file's streams, inflated. A page's begins by turning its coordinates upside down. */
export function streamsOf(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes)
  return [...file.toString('latin1').matchAll(/\nstream\n/g)].map(({ index }) => {
    const start = index + '\nstream\n'.length
    const data = file.subarray(start, file.indexOf('\nendstream', start))
    try {
      return inflateSync(data).toString('latin1')
    } catch {
      return data.toString('utf8')
    }
  })
}

type StructureNode = Awaited<ReturnType<PDFPageProxy['getStructTree']>>

function outline({ role, children }: StructureNode): string {
  const kids = children.flatMap((kid) => ('role' in kid ? [outline(kid)] : []))
  return kids.length > 0 ? `${role}(${kids.join(' ')})` : role
}

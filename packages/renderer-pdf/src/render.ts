import type { DocumentNode } from '@roadmap/document/nodes'
import { createPdf, type FontFamily, type PdfDefinition, type PdfWriting } from 'pdfmake-tagged'
import { createDivider } from './create-divider.ts'
import { openFonts, type PdfFonts } from './fonts.ts'
import { handlers } from './handlers/index.ts'
import { createFurniture } from './page-furniture.ts'
import { planDocument } from './plan.ts'
import type { RenderProblem } from './render-problem.ts'
import { type Book, createPageState } from './state.ts'
import type { Theme } from './theme.ts'
import { leadingToFactor, pageSizesPt } from './units.ts'

export interface RenderedPdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** The page, from 1, on which each anchor stands. */
  readonly positions: ReadonlyMap<string, number>
  /** What could not be shown as it was meant; each problem once. */
  readonly messages: readonly RenderProblem[]
}

export interface PdfOptions {
  readonly theme: Theme
  readonly fonts: PdfFonts
  /** For benchmarks: the same pages without tags or without object streams. */
  readonly writing?: PdfWriting
}

/**
 * Draws a document as PDF 1.7 with a structure tree. A pure function: the same tree, theme and fonts give the same
 * bytes. Throws on fonts and SVG that cannot be read.
 */
export async function renderPdf(document: DocumentNode, options: PdfOptions): Promise<RenderedPdf> {
  const { theme, fonts, writing } = options
  const messages = new Map<string, RenderProblem>()
  const report = (problem: RenderProblem) => {
    const key = JSON.stringify([problem.rule, problem.what, problem.place?.start])
    if (!messages.has(key)) messages.set(key, problem)
  }
  const book: Book = {
    document,
    theme,
    fonts: openFonts(fonts),
    plan: planDocument(document),
    divide: createDivider(document.language),
    report,
  }
  const { margins, size, measure } = theme.page
  const widthPt = pageSizesPt[size].width - margins.inner - margins.outer
  const state = createPageState(book, { widthPt, measurePt: Math.min(measure, widthPt) }, handlers)
  const definition: PdfDefinition = {
    content: handlers.document(document, state),
    title: document.title,
    subject: document.subject,
    language: document.language,
    author: document.edition.publisher,
    date: new Date(`${document.edition.date}T00:00:00Z`),
    fonts: { body: facesOf(fonts) },
    pageSize: size,
    pageMargins: [margins.inner, margins.top, margins.outer, margins.bottom],
    mirrorMargins: true,
    baselineGrid: theme.text.baseline / 2,
    defaultStyle: {
      font: 'body',
      fontSize: theme.text.body,
      lineHeight: leadingToFactor(theme.text.baseline / theme.text.body, book.fonts.naturalLeading),
      color: theme.colours.ink,
    },
    ...createFurniture({ ...book, widthPt }),
  }
  const { bytes, pages, positions } = await createPdf(definition, writing)
  return { bytes, pages, positions, messages: [...messages.values()] }
}

function facesOf({ body }: PdfFonts): FontFamily {
  const bytesOf = (face: Uint8Array) => Buffer.from(face.buffer, face.byteOffset, face.byteLength)
  return {
    normal: bytesOf(body.normal),
    bold: bytesOf(body.bold),
    italics: bytesOf(body.italics),
    bolditalics: bytesOf(body.bolditalics),
  }
}

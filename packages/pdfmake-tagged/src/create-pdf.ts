import type { FontFamily, PageContent, PdfDefinition, PdfResult, PdfWriting } from './definition.ts'
import { checkDestinations, sortDestinations } from './destinations.ts'
import { pageGeometry, SvgMeasure, standardTableLayouts } from './pdfmake.ts'
import { prepareContent, prepareNode } from './prepare-node.ts'
import { writeStructureTree } from './structure-tree.ts'
import { TaggedDocument } from './tagged-document.ts'
import { TaggedLayout } from './tagged-layout.ts'
import { TaggedRenderer } from './tagged-renderer.ts'

/**
 * Makes a PDF that is PDF/UA-1 and PDF/A-2a at once. The same definition gives the same bytes. Throws on an id used
 * twice, on a character that its font lacks, on a link or page reference whose id does not exist, and on what pdfmake
 * itself rejects.
 */
export async function createPdf(definition: PdfDefinition, writing: PdfWriting = {}): Promise<PdfResult> {
  const { tagged = true, objectStreams = true } = writing
  const size = pageGeometry.normalizePageSize(copyOfSize(definition.pageSize), definition.pageOrientation)
  const margins = pageGeometry.normalizePageMargin(definition.pageMargins ?? 40)
  const document = createDocument(definition, [size.width, size.height], tagged)
  if (objectStreams) document.packObjects()
  const bytes = collect(document)

  const layout = new TaggedLayout(size, margins, new SvgMeasure())
  layout.structure.tagged = tagged
  layout.onMeasured = document.missingGlyphs.assertNone
  layout.registerTableLayouts(standardTableLayouts)
  if (definition.tableLayouts) layout.registerTableLayouts(definition.tableLayouts)
  layout.running = {
    header: running(definition.header, layout),
    footer: running(definition.footer, layout),
    background: running(definition.background, layout),
  }
  layout.mirrorMargins = definition.mirrorMargins ?? false
  layout.grid = definition.baselineGrid ?? 0
  const content = prepareContent(definition.content)
  const pages = layout.layoutDocument(content, document, definition.styles ?? {}, definition.defaultStyle ?? {})
  document.missingGlyphs.assertNone() // In headers, footers and backgrounds.

  new TaggedRenderer(document).renderPages(pages)
  document.unmark()
  checkDestinations(document)
  if (tagged) writeStructureTree(document, layout.root)
  document.end()
  return { bytes: await bytes, pages: pages.length, positions: layout.pageNumbers.positions }
}

function createDocument(definition: PdfDefinition, size: readonly [number, number], tagged: boolean) {
  const { title, language, date, author, subject, keywords, creator } = definition
  const faces = facesOf(definition.fonts)
  const document = new TaggedDocument(
    faces.names,
    { ...definition.images },
    {},
    {},
    {
      size,
      pdfVersion: '1.7',
      // pdfkit's own PDF/UA subset writes a CIDSet that PDF/A rejects; `metadata.ts` adds what PDF/UA wants.
      ...(tagged && { subset: 'PDF/A-2a', tagged }),
      displayTitle: true,
      lang: language,
      autoFirstPage: false,
      font: null,
      info: {
        Title: title,
        ...(author && { Author: author }),
        ...(subject && { Subject: subject }),
        ...(keywords?.length && { Keywords: keywords.join(', ') }),
        Creator: creator ?? 'pdfmake-tagged',
        Producer: 'pdfmake-tagged (pdfmake, pdfkit)',
        CreationDate: date,
        ModDate: date,
      },
    },
  )
  document.language = language
  document.formFont = definition.defaultStyle?.font ?? 'Roboto'
  document.tagged = tagged
  for (const [name, source] of faces.sources) document.registerFont(name, source)
  sortDestinations(document)
  return document
}

/** Faces by name, so that pdfkit opens each font once, however often drawings ask for it. */
function facesOf(fonts: PdfDefinition['fonts']) {
  const sources = new Map<string, Buffer | string>()
  const names: Record<string, FontFamily> = {}
  for (const [family, faces] of Object.entries(fonts)) {
    const named = Object.entries(faces).filter(([, source]) => source !== undefined)
    for (const [face, source] of named) sources.set(`${family} ${face}`, source)
    // The same keys as the family's, each with a name in place of the file.
    names[family] = Object.fromEntries(named.map(([face]) => [face, `${family} ${face}`])) as unknown as FontFamily
  }
  return { sources, names }
}

function running(content: PageContent | undefined, { pageNumbers: { positions }, blankPages }: TaggedLayout) {
  if (!content) return undefined
  return (number: number, count: number, { width, height }: { width: number; height: number }) => {
    const node = content({
      number,
      count,
      width,
      height,
      blank: blankPages.has(number),
      sectionStarts: (id) => positions.get(id),
    })
    return node === undefined ? undefined : prepareNode(node)
  }
}

/** pdfmake writes the orientation into the size it is given. */
function copyOfSize(size: PdfDefinition['pageSize']) {
  return typeof size === 'object' ? { ...size } : size
}

function collect(document: TaggedDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
  })
}

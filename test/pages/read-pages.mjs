// @ts-check
import { AnnotationMode, getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readOperators } from './read-operators.mjs'
import { readStructure } from './read-structure.mjs'

/** @typedef {import('./geometry.mjs').Box} Box */
/** @typedef {import('./geometry.mjs').Matrix} Matrix */
/** @typedef {import('./text-runs.mjs').Font} Font */
/** @typedef {import('./read-operators.mjs').Shape} Shape */
/** @typedef {import('./read-operators.mjs').TextItem} TextItem */

/** @typedef {{readonly box: Box, readonly target: string}} Link `target` is a web address, or a place in this file as JSON */

/**
 * One page as a reader of the PDF file sees it. Lengths in points, from the top left corner.
 * @typedef {object} PageContent
 * @property {number} number from 1
 * @property {number} width
 * @property {number} height
 * @property {readonly TextItem[]} items in painting order
 * @property {readonly Shape[]} shapes in painting order
 * @property {readonly Link[]} links empty unless asked for
 * @property {ReadonlyMap<number, import('./read-structure.mjs').Place> | undefined} structure by marked-content id; `undefined` if the page is not tagged
 */

/**
 * Opens a PDF with the settings that every check needs: no system fonts, glyphs drawn as outlines from the fonts
 * embedded in the file, no warnings on the terminal. The caller destroys it (`document.loadingTask.destroy()`).
 * @param {Uint8Array} bytes left untouched
 */
export async function openPdf(bytes) {
  // pdfjs takes the buffer over and empties it, so it gets a copy of its own.
  const data = new Uint8Array(bytes)
  return await getDocument({ data, verbosity: VerbosityLevel.ERRORS, disableFontFace: true, useSystemFonts: false })
    .promise
}

/**
 * Reads a PDF page by page; only the current page is held. Links cost a second reading of the text inside pdfjs, so
 * they come only when `links` asks for them.
 * @param {Uint8Array} bytes
 * @param {{readonly links?: boolean}} options
 * @returns {AsyncGenerator<PageContent, void, void>}
 */
export async function* readPages(bytes, { links = false } = {}) {
  const document = await openPdf(bytes)
  try {
    /** @type {Map<string, Font>} */
    const fonts = new Map()
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      yield { ...(await readPage(page, fonts)), links: links ? await readLinks(page) : [] }
      page.cleanup()
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

/**
 * @param {import('pdfjs-dist').PDFPageProxy} page
 * @param {Map<string, Font>} fonts filled as fonts turn up
 * @returns {Promise<Omit<PageContent, 'links'>>}
 */
async function readPage(page, fonts) {
  const viewport = page.getViewport({ scale: 1 })
  // The cast: pdfjs types a transformation as any[].
  const toPage = /** @type {Matrix} */ (/** @type {unknown} */ (viewport.transform))
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  const fontOf = (/** @type {string} */ id) => {
    const known = fonts.get(id) ?? readFont(page, id)
    fonts.set(id, known)
    return known
  }
  const { items, shapes } = readOperators(operators, toPage, fontOf)
  const { pageNumber: number } = page
  const { width, height } = viewport
  const structure = readStructure(await page.getStructTree())
  return { number, width, height, items, shapes, structure }
}

/**
 * @param {import('pdfjs-dist').PDFPageProxy} page
 * @param {string} id
 * @returns {Font}
 */
function readFont(page, id) {
  if (!page.commonObjs.has(id)) throw new Error(`The font ${id} of page ${page.pageNumber} was not loaded`)
  const font = page.commonObjs.get(id)
  return { name: String(font.name ?? id).replace(/^[A-Z]{6}\+/, ''), unit: font.fontMatrix?.[0] ?? 0.001 }
}

/**
 * @param {import('pdfjs-dist').PDFPageProxy} page
 * @returns {Promise<Link[]>}
 */
async function readLinks(page) {
  const viewport = page.getViewport({ scale: 1 })
  const annotations = await page.getAnnotations()
  return annotations
    .filter((annotation) => annotation.subtype === 'Link')
    .map((annotation) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = viewport.convertToViewportRectangle(annotation.rect)
      const box = { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) }
      return { box, target: annotation.url ?? annotation.unsafeUrl ?? JSON.stringify(annotation.dest ?? null) }
    })
}

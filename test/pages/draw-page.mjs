// @ts-check
import { createCanvas } from '@napi-rs/canvas'

/**
 * Draws a page of a PDF on white paper, with pdfjs and the fonts embedded in the file, so that every machine gets
 * nearly the same pixels.
 * @param {import('pdfjs-dist').PDFDocumentProxy} document from `openPdf`
 * @param {number} number from 1
 * @param {{readonly scale: number} | {readonly width: number}} size pixels per point, or the width in pixels
 * @returns {Promise<import('@napi-rs/canvas').Canvas>}
 */
export async function drawPage(document, number, size) {
  const page = await document.getPage(number)
  const scale = 'scale' in size ? size.scale : size.width / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  // The cast: pdfjs is typed for a browser's canvas; @napi-rs/canvas is the one it uses itself under Node.
  const target = /** @type {HTMLCanvasElement} */ (/** @type {unknown} */ (canvas))
  await page.render({ canvas: target, viewport, background: '#ffffff' }).promise
  page.cleanup()
  return canvas
}

// @ts-check
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import pixelmatch from 'pixelmatch'
import { drawPage } from './draw-page.mjs'
import { openPdf } from './read-pages.mjs'

const dotsPerInch = 80

/**
 * Draws one page at 80 dpi and compares it with the picture kept of it. Pages of another size differ wholly. With
 * `update`, the picture is written instead and nothing differs.
 * @param {Uint8Array} pdfBytes
 * @param {number} pageNumber from 1
 * @param {string} referencePath a PNG file
 * @param {{readonly update?: boolean}} options
 * @returns {Promise<{differentPixelsPercent: number, drawnPng: Buffer, differencePng: Buffer | undefined}>} the last
 *   shows the differing pixels in red; nothing if the sizes differ or the picture was written
 */
export async function compareToReference(pdfBytes, pageNumber, referencePath, { update = false } = {}) {
  const drawn = await drawAlone(pdfBytes, pageNumber)
  const drawnPng = await drawn.encode('png')
  if (update) {
    await mkdir(dirname(referencePath), { recursive: true })
    await writeFile(referencePath, drawnPng)
    return { differentPixelsPercent: 0, drawnPng, differencePng: undefined }
  }
  if (!existsSync(referencePath)) throw new Error(`There is no reference image ${referencePath}: write it with update`)
  const reference = await loadImage(await readFile(referencePath))
  const { width, height } = drawn
  if (reference.width !== width || reference.height !== height) {
    return { differentPixelsPercent: 100, drawnPng, differencePng: undefined }
  }
  const kept = createCanvas(width, height)
  kept.getContext('2d').drawImage(reference, 0, 0)
  const difference = createCanvas(width, height)
  const image = difference.getContext('2d').createImageData(width, height)
  const different = pixelmatch(pixelsOf(drawn), pixelsOf(kept), image.data, width, height, { threshold: 0.1 })
  difference.getContext('2d').putImageData(image, 0, 0)
  const differencePng = await difference.encode('png')
  return { differentPixelsPercent: (100 * different) / (width * height), drawnPng, differencePng }
}

/**
 * @param {Uint8Array} bytes
 * @param {number} number
 */
async function drawAlone(bytes, number) {
  const document = await openPdf(bytes)
  try {
    return await drawPage(document, number, { scale: dotsPerInch / 72 })
  } finally {
    await document.loadingTask.destroy()
  }
}

/** @param {import('@napi-rs/canvas').Canvas} canvas */
function pixelsOf(canvas) {
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
}

// @ts-check
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import { createCanvas } from '@napi-rs/canvas'
import { drawPage } from './draw-page.mjs'
import { openPdf } from './read-pages.mjs'

const columns = 4
const rows = 3
const pageWidth = 420
const gap = 16
const captionHeight = 26

/**
 * Draws all pages of a PDF on sheets of twelve, four beside and three below each other, each page 420 pixels wide with
 * its number under it.
 * @param {Uint8Array} bytes
 * @param {{readonly grey?: boolean}} options `grey` shows the pages as a black-and-white printer would
 * @returns {AsyncGenerator<{name: string, png: Buffer}, void, void>} `sheet-01.png` and so on
 */
export async function* drawContactSheets(bytes, { grey = false } = {}) {
  const document = await openPdf(bytes)
  try {
    const perSheet = columns * rows
    const digits = Math.max(2, String(Math.ceil(document.numPages / perSheet)).length)
    for (let first = 1; first <= document.numPages; first += perSheet) {
      const last = Math.min(first + perSheet - 1, document.numPages)
      const sheet = await drawSheet(document, first, last)
      if (grey) turnGrey(sheet)
      const number = String(Math.ceil(first / perSheet)).padStart(digits, '0')
      yield { name: `sheet-${number}.png`, png: await sheet.encode('png') }
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

/**
 * @param {import('pdfjs-dist').PDFDocumentProxy} document
 * @param {number} first
 * @param {number} last
 */
async function drawSheet(document, first, last) {
  const pages = []
  for (let number = first; number <= last; number += 1)
    pages.push(await drawPage(document, number, { width: pageWidth }))
  const pageHeight = Math.max(...pages.map((page) => page.height))
  const cellHeight = pageHeight + captionHeight + gap
  const usedRows = Math.ceil(pages.length / columns)
  const sheet = createCanvas(columns * (pageWidth + gap) + gap, usedRows * cellHeight + gap)
  const context = sheet.getContext('2d')
  context.fillStyle = '#c8c8c8'
  context.fillRect(0, 0, sheet.width, sheet.height)
  pages.forEach((page, index) => {
    const x = gap + (index % columns) * (pageWidth + gap)
    const y = gap + Math.floor(index / columns) * cellHeight
    context.drawImage(page, x, y)
    drawNumber(context, first + index, x + pageWidth / 2, y + page.height + 5)
  })
  return sheet
}

/** Seven-segment digits: a sheet must be readable on machines without a single font. */
const segments = ['abcdef', 'bc', 'abged', 'abgcd', 'fgbc', 'afgcd', 'afgedc', 'abc', 'abcdefg', 'abcdfg']
/** @type {Readonly<Record<string, readonly [number, number, number, number]>>} x, y, width, height */
const bars = {
  ...{ a: [0, 0, 10, 2], b: [8, 0, 2, 9], c: [8, 9, 2, 9], d: [0, 16, 10, 2] },
  ...{ e: [0, 9, 2, 9], f: [0, 0, 2, 9], g: [0, 8, 10, 2] },
}

/**
 * @param {import('@napi-rs/canvas').SKRSContext2D} context
 * @param {number} number
 * @param {number} centre
 * @param {number} top
 */
function drawNumber(context, number, centre, top) {
  const digits = [...String(number)]
  const advance = 14
  context.fillStyle = '#202020'
  digits.forEach((digit, index) => {
    const left = centre - (digits.length * advance) / 2 + index * advance
    for (const segment of segments[Number(digit)] ?? '') {
      const [x, y, width, height] = bars[segment] ?? [0, 0, 0, 0]
      context.fillRect(left + x, top + y, width, height)
    }
  })
}

/**
 * Grey by the brightness of each colour (Rec. 709), as a printer driver does.
 * @param {import('@napi-rs/canvas').Canvas} canvas
 */
function turnGrey(canvas) {
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const { data } = image
  for (let at = 0; at < data.length; at += 4) {
    const grey = 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0)
    data[at] = data[at + 1] = data[at + 2] = grey
  }
  context.putImageData(image, 0, 0)
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) process.exitCode = await main(argv.slice(2))

/**
 * @param {readonly string[]} words
 * @returns {Promise<0 | 2>} exit code
 */
async function main(words) {
  const [path, folder] = words.filter((word) => !word.startsWith('--'))
  if (!path || !folder) {
    console.error('Usage: node test/pages/contact-sheets.mjs FILE.pdf OUTDIR [--grey]')
    return 2
  }
  await mkdir(folder, { recursive: true })
  for await (const { name, png } of drawContactSheets(await readFile(path), { grey: words.includes('--grey') })) {
    await writeFile(join(folder, name), png)
    console.log(join(folder, name))
  }
  return 0
}

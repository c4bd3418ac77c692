import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawContactSheets } from './contact-sheets.mjs'
import { makePdf } from './make-pdf.ts'
import { readPages } from './read-pages.mjs'
import { compareToReference } from './reference-images.mjs'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'))
})
afterAll(() => rm(folder, { recursive: true }))

const pageOf = (lines: readonly string[]) =>
  makePdf(({ write }) => {
    for (const [index, line] of lines.entries()) write(line, 60, 100 + 30 * index, { size: 24, bold: true })
  })

test('a page equals its own picture and differs from that of another page', async () => {
  const path = join(folder, 'new', 'page.png')
  const lines = ['Plan the work together', 'Do it in small steps', 'Look at what came of it', 'Write it down']
  const page = await pageOf(lines)
  await expect(compareToReference(page, 1, path)).rejects.toThrow('There is no reference image')
  expect((await compareToReference(page, 1, path, { update: true })).differentPixelsPercent).toBe(0)
  expect((await compareToReference(page, 1, path)).differentPixelsPercent).toBe(0)
  const other = await compareToReference(await pageOf([...lines].reverse()), 1, path)
  expect(other.differentPixelsPercent).toBeGreaterThan(0.5)
  expect(other.differencePng?.length).toBeGreaterThan(1000)
})

test('a reference picture is an A4 page at 80 dpi with black letters on it', async () => {
  const path = join(folder, 'letters.png')
  await compareToReference(await pageOf(['MMMMMMMM']), 1, path, { update: true })
  const image = await loadImage(await readFile(path))
  expect([image.width, image.height]).toEqual([661, 935])
  expect(darkShare(image, 60, 80, 150, 20)).toBeGreaterThan(0.1)
  expect(darkShare(image, 60, 200, 400, 400)).toBe(0)
})

test('fourteen pages fill a sheet of twelve and begin a second one', async () => {
  const book = await makePdf(({ pdf, write }) => {
    for (let page = 1; page <= 14; page += 1) {
      if (page > 1) pdf.addPage()
      write(`Page ${page}`, 60, 100)
    }
  })
  const sheets = []
  for await (const { name, png } of drawContactSheets(book, { grey: true })) {
    const { width, height } = await loadImage(png)
    sheets.push({ name, width, height })
  }
  expect(sheets).toEqual([
    { name: 'sheet-01.png', width: 1760, height: 1924 },
    { name: 'sheet-02.png', width: 1760, height: 652 },
  ])
})

test('text, shapes and links are read at their place on the page', async () => {
  const book = await makePdf(({ pdf, write }) => {
    pdf.rect(50, 60, 100, 20).fill('#ff0000')
    write('  Plan ', 60, 200, { size: 20, bold: true })
    pdf.link(60, 300, 40, 12, 'https://example.org/')
  })
  for await (const page of readPages(book, { links: true })) {
    const item = page.items[0]
    expect(item).toMatchObject({ text: 'Plan', fontSize: 20, fontName: 'SourceSans3-Bold', artifact: false })
    expect(item?.y).toBeCloseTo(200, 3)
    // Two spaces of Source Sans 3 Bold are 0.4 em.
    expect(item?.x).toBeCloseTo(68, 0)
    expect(page.shapes).toMatchObject([{ fill: '#ff0000', box: { left: 50, top: 60, right: 150 } }])
    expect(page.links).toMatchObject([
      { target: 'https://example.org/', box: { left: 60, top: 300, right: 100, bottom: 312 } },
    ])
  }
})

/** The share of dark pixels in a part of a picture. */
function darkShare(image: Awaited<ReturnType<typeof loadImage>>, x: number, y: number, width: number, height: number) {
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(x, y, width, height)
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1
  return dark / (width * height)
}

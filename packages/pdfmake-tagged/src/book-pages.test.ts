import { expect, test } from 'vitest'
import { createPdf } from './create-pdf.ts'
import type { PdfNode } from './node.ts'
import { basics, linesOf, readPdf, textOf } from './testing/read-pdf.ts'

const bound = { ...basics, mirrorMargins: true, pageMargins: [80, 50, 40, 50] } as const

const facing: readonly PdfNode[] = [
  { text: 'Right-hand', id: 'right' },
  { text: ['Left-hand ', { text: 'link', linkToDestination: 'right' }], pageBreak: 'before' },
  { canvas: [{ type: 'rect', x: 0, y: 0, w: 30, h: 10 }], alt: 'A box' },
  { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 30, y2: 10 }], alt: 'A line' },
  {
    canvas: [
      {
        type: 'polyline',
        points: [
          { x: 0, y: 0 },
          { x: 30, y: 10 },
        ],
      },
    ],
    alt: 'A bend',
  },
  {
    svg: '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"><a xlink:href="#right"><rect width="30" height="10"/></a></svg>',
    alt: 'A drawing',
  },
]

test('mirrored margins change places on even pages, and links and the boxes of figures move along', async () => {
  const pdf = await readPdf((await createPdf({ ...bound, content: facing })).bytes)
  expect((await linesOf(pdf, 1)).map(({ x }) => x)).toEqual([80])
  expect((await linesOf(pdf, 2)).map(({ x }) => x)).toEqual([40])
  const page = await pdf.getPage(2)
  const annotations: { readonly rect: readonly number[] }[] = await page.getAnnotations()
  const lefts = annotations.map(({ rect }) => Number(rect[0]))
  expect(lefts[0]).toBeGreaterThan(80)
  expect(lefts[0]).toBeLessThan(110)
  expect(lefts[1]).toBeCloseTo(40)
  expect(JSON.stringify(await page.getStructTree()).match(/"bbox":\[[\d.]+/g)).toEqual(
    Array.from({ length: 4 }, () => '"bbox":[40'),
  )
})

test('headers, footers and backgrounds keep the place that they give themselves', async () => {
  const { bytes } = await createPdf({
    ...bound,
    content: facing,
    header: () => ({ text: 'Header', margin: [60, 10, 0, 0] }),
    background: () => ({ text: 'Background', absolutePosition: { x: 300, y: 700 } }),
  })
  const pdf = await readPdf(bytes)
  for (const page of [1, 2]) {
    const lines = await linesOf(pdf, page)
    expect(lines.find(({ text }) => text.startsWith('Header'))?.x).toBe(60)
    expect(lines.find(({ text }) => text.startsWith('Background'))?.x).toBe(300)
  }
})

test.each([
  { break: 'beforeOdd', before: 1, page: 3 },
  { break: 'beforeOdd', before: 2, page: 3 },
  { break: 'beforeEven', before: 1, page: 2 },
  { break: 'beforeEven', before: 2, page: 4 },
] as const)('from page $before, $break goes on on page $page', async ({ break: pageBreak, before, page }) => {
  const content: PdfNode[] = ['First', { text: 'Last', id: 'last', pageBreak }]
  if (before === 2) content.splice(1, 0, { text: 'Second', pageBreak: 'before' })
  const { positions } = await createPdf({ ...bound, content })
  expect(positions.get('last')).toBe(page)
})

test.each([
  { break: 'afterOdd', page: 3 },
  { break: 'afterEven', page: 2 },
] as const)('after page 1, $break goes on on page $page', async ({ break: pageBreak, page }) => {
  const content: PdfNode[] = [
    { text: 'First', pageBreak },
    { text: 'Last', id: 'last' },
  ]
  expect((await createPdf({ ...bound, content })).positions.get('last')).toBe(page)
})

test('a page left blank is known to headers and footers', async () => {
  const { bytes, pages } = await createPdf({
    ...bound,
    content: ['First', { text: 'Third', pageBreak: 'beforeOdd' }],
    header: ({ blank }) => (blank ? undefined : { text: 'Header' }),
    footer: ({ number }) => ({ text: `Footer ${number}` }),
  })
  const pdf = await readPdf(bytes)
  expect(pages).toBe(3)
  expect(await textOf(pdf, 1)).toEqual(['Header', 'First', 'Footer 1'])
  expect(await textOf(pdf, 2)).toEqual(['Footer 2'])
})

test('a node on the grid starts on one of its lines, whatever stands above it', async () => {
  const heights = async (gap: number) => {
    const small = { text: 'Small', fontSize: 7, margin: [0, 0, 0, gap] }
    const content = [{ text: 'Top', onGrid: true }, small, { text: 'Below', onGrid: true, id: 'below' }]
    const pdf = await readPdf((await createPdf({ ...bound, baselineGrid: 20, content })).bytes)
    const [top, , below] = await linesOf(pdf, 1)
    return (top?.y ?? 0) - (below?.y ?? 0)
  }
  expect(await heights(0)).toBe(40)
  expect(await heights(3)).toBe(40)
  expect(await heights(20)).toBe(60)
})

test('the space below a heading is the same at the top of a page as elsewhere', async () => {
  const heading: PdfNode = { text: 'Heading', headlineLevel: 1, fontSize: 17, margin: [0, 27, 0, 5], onGrid: true }
  const text: PdfNode = { text: 'Text', onGrid: true }
  const content = [text, heading, text, { ...text, margin: [0, 0, 0, 2000] }, heading, text]
  const pdf = await readPdf((await createPdf({ ...bound, baselineGrid: 20, content })).bytes)
  const spaceBelow = async (page: number) => {
    const lines = await linesOf(pdf, page)
    const at = lines.findIndex((line) => line.text === 'Heading')
    return (lines[at]?.y ?? 0) - (lines[at + 1]?.y ?? 0)
  }
  expect((await linesOf(pdf, 2))[0]?.text).toBe('Heading')
  expect(await spaceBelow(2)).toBe(await spaceBelow(1))
})

import type { StructureElement } from 'pdfkit'
import { expect, test } from 'vitest'
import { checkPages } from './check-pages.mjs'
import { makePdf, type Pen } from './make-pdf.ts'

/** Every finding as one string, so that a failure shows what was found and where. */
async function check(draw: (pen: Pen) => void, options?: { tagged: boolean }): Promise<string[]> {
  const { findings } = await checkPages(await makePdf(draw, options))
  return findings.map(({ page, rule, text }) => `${page} ${rule} ${text}`)
}

function paragraph({ write }: Pen, lines: number, top: number) {
  for (let line = 0; line < lines; line += 1) write(`Line ${line} of the text that goes on and on`, 60, top + line * 12)
}

/** Two untagged pages: text, a heading with so many lines under it, and overleaf either more text or a heading. */
function headingNearFoot(linesBelow: number, overleaf: 'text' | 'heading') {
  return (pen: Pen) => {
    paragraph(pen, 50, 100)
    pen.write('Guidance', 60, 730, { size: 14, bold: true })
    paragraph(pen, linesBelow, 750)
    pen.pdf.addPage()
    if (overleaf === 'heading') pen.write('Next activity', 60, 80, { size: 18, bold: true })
    paragraph(pen, 50, 100)
  }
}

test('a heading in the last line of a page is found', async () => {
  expect(await check(headingNearFoot(0, 'text'))).toEqual(['1 heading-at-foot Guidance'])
  expect(await check(headingNearFoot(0, 'heading'))).toEqual(['1 heading-at-foot Guidance'])
})

test('a heading with a single line is found if its text goes on overleaf', async () => {
  expect(await check(headingNearFoot(1, 'text'))).toEqual(['1 heading-at-foot Guidance'])
  expect(await check(headingNearFoot(1, 'heading'))).toEqual([])
})

test('a heading with two lines under it is in order', async () => {
  expect(await check(headingNearFoot(2, 'text'))).toEqual([])
})

/** Three pages, of which the second holds nothing but a page number, before a heading or before more text. */
function blankPage(overleaf: 'text' | 'heading', { first = 1, footer = true } = {}) {
  return (pen: Pen) => {
    for (let page = 1; page < first; page += 1) {
      paragraph(pen, 50, 100)
      pen.write(`Page ${page}`, 60, 800)
      pen.pdf.addPage()
    }
    paragraph(pen, 50, 100)
    pen.write('Page n', 60, 800)
    pen.pdf.addPage()
    if (footer) pen.write('Page n', 60, 800)
    pen.pdf.addPage()
    if (overleaf === 'heading') pen.write('Part two', 60, 80, { size: 18, bold: true })
    paragraph(pen, 50, 100)
    pen.write('Page n', 60, 800)
  }
}

test('a left-hand page left blank before a title is in order if it has its running line', async () => {
  expect(await check(blankPage('heading'))).toEqual([])
  expect(await check(blankPage('text'))).toEqual(['2 empty-page '])
  expect(await check(blankPage('heading', { first: 2 }))).toEqual(['3 empty-page '])
  expect(await check(blankPage('heading', { footer: false }))).toEqual(['2 empty-page '])
})

test('a divider page with nothing but titles is in order', async () => {
  const found = await check((pen) => {
    pen.write('Part two', 60, 400, { size: 30, bold: true })
    pen.pdf.addPage()
    paragraph(pen, 50, 100)
  })
  expect(found).toEqual([])
})

test('the page number below it does not save a heading at the foot of a tagged page', async () => {
  const draw = (pen: Pen) => {
    const { pdf, write } = pen
    const footer = () => {
      pdf.markContent('Artifact', { type: 'Pagination' })
      write('Page 1 of 2', 60, 800)
      write('and its second line', 60, 812)
      pdf.endMarkedContent()
    }
    const root = pdf.struct('Document')
    pdf.addStructure(root)
    root.add(pdf.struct('P', [() => paragraph(pen, 40, 100)]))
    root.add(pdf.struct('H3', [() => write('Guidance', 60, 700)]))
    footer()
    pdf.addPage()
    root.add(pdf.struct('P', [() => paragraph(pen, 40, 100)]))
    root.end()
  }
  expect(await check(draw, { tagged: true })).toEqual(['1 heading-at-foot Guidance'])
})

test('a heading is saved by a picture under it but not by a bullet', async () => {
  const draw = (side: number) => (pen: Pen) => {
    const { pdf, write } = pen
    const root = pdf.struct('Document')
    pdf.addStructure(root)
    root.add(pdf.struct('P', [() => paragraph(pen, 40, 100)]))
    root.add(pdf.struct('H3', [() => write('Guidance', 60, 700)]))
    root.add(pdf.struct('Figure', [() => pdf.rect(60, 720, side, side).fill('#113355')]))
    pdf.addPage()
    root.add(pdf.struct('P', [() => paragraph(pen, 40, 100)]))
    root.end()
  }
  expect(await check(draw(4), { tagged: true })).toEqual(['1 heading-at-foot Guidance'])
  expect(await check(draw(60), { tagged: true })).toEqual([])
})

/** A tagged table of two rows, whose second row has so many lines before and after the turn of the page. */
function splitRow(before: number, after: number) {
  return (pen: Pen) => {
    const { pdf, write } = pen
    const cell = (text: string, x: number, y: number): StructureElement => {
      const content = pdf.markStructureContent('TD')
      write(text, x, y)
      return pdf.struct('TD', [content])
    }
    const first = pdf.struct('TR', [cell('Head', 60, 700), cell('Text', 200, 700)])
    const label = cell('Label', 60, 720)
    const above = pdf.markStructureContent('TD')
    for (let line = 0; line < before; line += 1) write('before the turn,', 200, 720 + 12 * line)
    pdf.addPage()
    pdf.markContent('Artifact', { type: 'Pagination' })
    write('Head', 60, 60)
    pdf.endMarkedContent()
    const below = pdf.markStructureContent('TD')
    for (let line = 0; line < after; line += 1) write('after the turn', 200, 80 + 12 * line)
    const second = pdf.struct('TR', [label, pdf.struct('TD', [above, below])])
    const root = pdf.struct('Document', [pdf.struct('Table', [first, second])])
    pdf.addStructure(root)
    root.end()
  }
}

test('a table row with one line on either side of a turn is found', async () => {
  expect(await check(splitRow(1, 4), { tagged: true })).toEqual(['1 row-split before the turn, | after the turn'])
  expect(await check(splitRow(4, 1), { tagged: true })).toEqual(['1 row-split before the turn, | after the turn'])
})

test('a table row with two lines on both sides of a turn is in order', async () => {
  expect(await check(splitRow(2, 2), { tagged: true })).toEqual([])
})

test('a table that ends a page and another that begins the next are not one torn row', async () => {
  const draw = (pen: Pen) => {
    const { pdf, write } = pen
    const table = (text: string, y: number) =>
      pdf.struct('Table', [pdf.struct('TR', [pdf.struct('TD', [() => write(text, 60, y)])])])
    const root = pdf.struct('Document')
    pdf.addStructure(root)
    root.add(table('One box ends here.', 780))
    pdf.addPage()
    root.add(table('another begins here.', 80))
    root.end()
  }
  expect(await check(draw, { tagged: true })).toEqual([])
})

test('text that reaches into the next column of a table without rules is found', async () => {
  const draw = (pen: Pen) => {
    const { pdf, write } = pen
    const cell = (text: string, x: number, y: number) => pdf.struct('TD', [() => write(text, x, y)])
    const row = (texts: readonly string[], y: number) =>
      pdf.struct(
        'TR',
        texts.map((text, column) => cell(text, 60 + 50 * column, y)),
      ) // columns of 50 pt
    const rows = [row(['Who', 'What', 'When'], 100), row(['Responsibilities', '', 'May'], 114)]
    const spanning = pdf.struct('TR', [cell('A row that spans all three columns', 60, 128)])
    const root = pdf.struct('Document', [pdf.struct('Table', [...rows, spanning])])
    pdf.addStructure(root)
  }
  expect(await check(draw, { tagged: true })).toEqual(['1 outside-box Responsibilities'])
})

test('a heading with one line on a page that ends early is in order', async () => {
  const found = await check((pen) => {
    paragraph(pen, 20, 100)
    pen.write('Done when', 60, 360, { size: 14, bold: true })
    pen.write('The group has agreed.', 60, 380)
    pen.pdf.addPage()
    pen.write('Phase two', 60, 60)
    paragraph(pen, 50, 100)
  })
  expect(found).toEqual([])
})

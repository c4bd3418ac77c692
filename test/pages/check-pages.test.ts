import { expect, test } from 'vitest'
import { checkPages } from './check-pages.mjs'
import { makePdf, type Pen } from './make-pdf.ts'

const sentence = 'The team keeps a shared record of what was decided, by whom and why.'

/** Every finding as one string, so that a failure shows what was found and where. */
async function check(draw: (pen: Pen) => void, options?: { tagged: boolean }): Promise<string[]> {
  const { findings } = await checkPages(await makePdf(draw, options))
  return findings.map(({ page, rule, text }) => `${page} ${rule} ${text}`)
}

function paragraph({ write }: Pen, lines: number, top = 100) {
  for (let line = 0; line < lines; line += 1) write(`${line}: ${sentence}`, 60, top + line * 12)
}

test('nothing is found on well laid out pages', async () => {
  const found = await check((pen) => {
    const { pdf, write } = pen
    // A band of colour that runs off the page, with a title on it.
    pdf.rect(0, 0, 600, 40).fill('#1d70b8')
    pdf.fillColor('#ffffff')
    write('Roadmap', 5, 25, { size: 14 })
    pdf.fillColor('#000000')
    write('Tight lines, an underlined link and a raised figure', 60, 80, { size: 16, bold: true })
    for (let line = 0; line < 8; line += 1) write(`Ågjpqy ${sentence}`, 60, 100 + line * 10)
    write('quickly gripping pages', 60, 190)
    pdf.moveTo(60, 191.5).lineTo(155, 191.5).stroke()
    write('2', 155.5, 186, { size: 6 })
    // A table: fills that meet, rules between columns, text that ends a point before the rule.
    for (const x of [60, 160, 260]) pdf.rect(x, 200, 100, 20).fill(x === 160 ? '#eeeeee' : '#ffffff')
    pdf.fillColor('#000000')
    for (const x of [60, 160, 260, 360]) pdf.moveTo(x, 200).lineTo(x, 220).stroke()
    for (const y of [200, 220]) pdf.moveTo(60, y).lineTo(360, y).stroke()
    for (const x of [64, 164, 264]) write('Who keeps the record', x, 214)
    // A heading cell that spans two fills of one colour.
    for (const x of [60, 160]) pdf.rect(x, 230, 100, 20).fill('#dddddd')
    pdf.fillColor('#000000')
    write('What goes in and what comes out of it', 70, 244)
    // Diagram boxes, an arrow between them, and a label on white that covers part of an arrow.
    for (const x of [60, 250]) pdf.roundedRect(x, 270, 80, 30, 4).fillAndStroke('#ccddee', '#113355')
    pdf.moveTo(140, 285).lineTo(250, 285).stroke()
    pdf.rect(165, 278, 40, 14).fill('#ffffff')
    pdf.fillColor('#000000')
    for (const x of [70, 260]) write('Plan the work', x, 288)
    write('agrees', 170, 288)
    // Text up the margin, and a faint stamp across the page.
    pdf.save().rotate(-90, { origin: [40, 500] })
    write('Phase one', 40, 500)
    pdf.restore()
    pdf
      .save()
      .fillOpacity(0.1)
      .rotate(-45, { origin: [300, 400] })
    write('DRAFT', 200, 400, { size: 90 })
    pdf.restore()
    pdf.addPage()
    paragraph(pen, 50)
  })
  expect(found).toEqual([])
})

test('text that runs off the page or too near its edge is found', async () => {
  const found = await check(({ write }) => {
    write('This one leaves the page', 540, 100)
    write('This one only nears the edge', 6, 120)
    write('This one is fine', 12, 140)
  })
  expect(found).toEqual(['1 outside-page This one leaves the page', '1 outside-page This one only nears the edge'])
})

test('a band of colour excuses text near the edge but not text off the page', async () => {
  const found = await check(({ pdf, write }) => {
    pdf.rect(0, 0, 596, 60).fill('#1d70b8')
    pdf.fillColor('#ffffff')
    write('Near', 4, 30)
    write('Gone beyond', 560, 30)
  })
  expect(found).toEqual(['1 outside-page Gone beyond'])
})

test('text that spills over the rule of its table cell is found', async () => {
  const found = await check(({ pdf, write }) => {
    for (const x of [60, 110, 300]) pdf.moveTo(x, 90).lineTo(x, 130).stroke()
    write('Responsibilities', 64, 114)
    write('fits', 200, 114)
  })
  expect(found).toEqual(['1 outside-box Responsibilities'])
})

test('text that spills over the side, foot or colour of a box is found', async () => {
  const found = await check(({ pdf, write }) => {
    pdf.roundedRect(60, 100, 60, 30, 4).fillAndStroke('#ccddee', '#113355')
    pdf.rect(200, 100, 60, 30).fill('#ccddee')
    pdf.rect(300, 100, 160, 30).stroke()
    pdf.fillColor('#000000')
    write('Wide in a frame', 70, 118)
    write('Wide on a colour', 210, 118)
    write('Low', 310, 132)
  })
  expect(found).toEqual(['1 outside-box Wide in a frame', '1 outside-box Wide on a colour', '1 outside-box Low'])
})

test('a line drawn through a label is found', async () => {
  const found = await check(({ pdf, write }) => {
    pdf.moveTo(60, 150).lineTo(200, 80).stroke()
    write('struck out', 110, 120)
  })
  expect(found).toEqual(['1 line-through-text struck out'])
})

test('text printed over other text is found', async () => {
  const found = await check(({ write }) => {
    write('The first sentence', 60, 100)
    write('the second one', 120, 103)
  })
  expect(found).toEqual(['1 text-over-text The first sentence / the second one'])
})

test('left-overs of the machinery are found, also when they were drawn in pieces', async () => {
  const found = await check(({ write }) => {
    write('See page 00000', 60, 100)
    write('Owner: undefined', 60, 120)
    write('{', 60, 140)
    write('{title}}', 63, 140)
    write('[object Object]', 60, 160)
    write('NaN of 5', 60, 180)
    write('null', 60, 200)
    write('Nanny, null hypothesis and 50,000', 60, 220)
  })
  expect(found).toEqual([
    '1 forbidden-text See page 00000',
    '1 forbidden-text Owner: undefined',
    '1 forbidden-text {{title}}',
    '1 forbidden-text [object Object]',
    '1 forbidden-text NaN of 5',
    '1 forbidden-text null',
  ])
})

test('a character that the font does not have is found', async () => {
  const found = await check(({ write }) => write('Smile 😀 now', 60, 100))
  expect(found).toEqual(['1 missing-glyph Smile \ufffd now'])
})

test('a page with nothing but its running header is found', async () => {
  const found = await check((pen) => {
    for (let page = 1; page <= 4; page += 1) {
      if (page > 1) pen.pdf.addPage()
      pen.write('Running header', 60, 40)
      pen.write(`Page ${page}`, 280, 815)
      if (page !== 3) paragraph(pen, 10)
    }
  })
  expect(found).toEqual(['3 empty-page '])
})

import { readFile, writeFile } from 'node:fs/promises'
import { createPdf, type PdfNode } from 'pdfmake-tagged'

/*
 * A two-page report with everything that a reader notices. Run it with the folder of a font family as its argument:
 * `node report.js fonts/` (with `Regular.ttf` and `Bold.ttf` in it).
 */
const folder = process.argv[2] ?? 'fonts'
const diagram = `<svg viewBox="0 0 300 60" xmlns:xlink="http://www.w3.org/1999/xlink">
  <a xlink:href="#plan"><rect x="1" y="1" width="120" height="50" fill="#dbe9f6" stroke="#135"/></a>
  <a xlink:href="https://example.org"><rect x="160" y="1" width="120" height="50" fill="#e3f1dc" stroke="#153"/></a>
</svg>`

const content: PdfNode[] = [
  { text: 'Yearly report', tag: 'H1', fontSize: 24 },
  { text: ['The plan is on page ', { pageReference: 'plan' }, '.'], margin: [0, 6] },
  { svg: diagram, width: 400, alt: 'Plan, then do', linkTitles: { '#plan': 'The plan' } },
  { text: 'Figure 1: what we do', tag: 'Caption' },
  { text: 'The plan', id: 'plan', headlineLevel: 2, fontSize: 16, outline: true, pageBreak: 'before' },
  {
    table: {
      headerRows: 1,
      widths: ['*', 'auto'],
      body: [
        ['Step', 'Days'],
        ['Ask', '3'],
        ['Decide', '2'],
      ],
    },
  },
]

const { bytes, pages } = await createPdf({
  title: 'Yearly report',
  language: 'en-GB',
  date: new Date(Date.UTC(2026, 0, 1)),
  fonts: { Body: { normal: await readFile(`${folder}/Regular.ttf`), bold: await readFile(`${folder}/Bold.ttf`) } },
  defaultStyle: { font: 'Body', fontSize: 12, lineHeight: 1.3 },
  pageMargins: 60,
  footer: ({ number, count }) => ({ text: `Page ${number} of ${count}`, alignment: 'center' }),
  content,
})
await writeFile('report.pdf', bytes)
console.log(`report.pdf has ${pages} pages`)

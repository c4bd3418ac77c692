import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'

/** Fills a template with the words of each file in `entries/` of a folder: `node fill-docxtemplater.mjs FOLDER`. */
const [, , folder = ''] = process.argv
const template = createTemplate()
for (const name of readdirSync(join(folder, 'entries'))) {
  const lines = readFileSync(join(folder, 'entries', name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true })
  document.render({
    title: name,
    lines: lines.map((text) => ({ text })),
    tasks: lines.filter((line) => /^\d/.test(line)).map((task) => ({ task })),
  })
  writeFileSync(join(folder, `${name}.docx`), document.toBuffer({ compression: 'DEFLATE' }))
}

/** A title, a paragraph for each line, and a table with a row for each task. */
function createTemplate() {
  const zip = new PizZip()
  zip.file(
    '[Content_Types].xml',
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  )
  zip.file(
    '_rels/.rels',
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  )
  const paragraph = (text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
  const cell = (text) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`
  const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr>${cell('{#tasks}{task}')}${cell('{/tasks}')}</w:tr></w:tbl>`
  zip.file(
    'word/document.xml',
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('{title}')}${paragraph('{#lines}')}${paragraph('{text}')}${paragraph('{/lines}')}${table}<w:sectPr/></w:body></w:document>`,
  )
  return zip.generate({ type: 'nodebuffer' })
}

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { renderPdf } from '@roadmap/renderer-pdf'
import { createPdf } from 'pdfmake-tagged'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { basics } from '../../packages/pdfmake-tagged/src/testing/read-pdf.ts'
import { sampleForm } from '../../packages/pdfmake-tagged/src/testing/sample-form.ts'
import { sampleDocument } from '../../packages/renderer-pdf/src/testing/sample-document.ts'
import { defaultFonts, defaultTheme } from '../../packages/renderer-pdf/src/testing/test-book.ts'
import { faultsOfPdfs } from './pdf-faults.ts'
import { describeWithTool } from './tool.ts'

let dir = ''
/** A form of the library, with a field of every kind. */
let empty = ''
/** A form as the toolkit draws it. */
let drawn = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pdf-form-'))
  empty = join(dir, 'empty.pdf')
  await writeFile(empty, (await createPdf({ ...basics, content: sampleForm })).bytes)
  drawn = join(dir, 'drawn.pdf')
  const document = { ...sampleDocument(), form: { id: 'orchard', version: 1 } }
  await writeFile(drawn, (await renderPdf(document, { theme: defaultTheme(), fonts: defaultFonts() })).bytes)
})
afterAll(() => rm(dir, { recursive: true, force: true }))

describeWithTool('verapdf', 'veraPDF finds nothing to fault in a form', (verapdf) => {
  test.each(['ua1', '2a'])(
    'as %s',
    async (flavour) => {
      expect(await faultsOfPdfs(verapdf, flavour, empty, drawn)).toEqual([[], []])
    },
    120_000,
  )

  test('filled in by pdf-lib, only the font of what was typed is at fault', async () => {
    const path = join(dir, 'filled.pdf')
    const document = await PDFDocument.load(await readFile(empty))
    document.getForm().getTextField('name').setText('Ann')
    document.getForm().getRadioGroup('sector').select('council')
    await writeFile(path, await document.save({ useObjectStreams: false }))
    const faults = (await faultsOfPdfs(verapdf, 'ua1', path)).flat()
    expect(faults.filter((line) => !/font|compliant/i.test(line))).toEqual([])
  }, 120_000)
})

describeWithTool('pdftk', 'pdftk fills in a form, and reads it back', (pdftk) => {
  test('with every kind of field', async () => {
    const [data, filled] = [join(dir, 'data.xfdf'), join(dir, 'pdftk.pdf')]
    const answers = { name: 'Zoë & Ann', agree: 'yes', sector: 'council', phase: 'p2', place: 'Elsewhere' }
    await writeFile(data, xfdf(answers))
    const written = await pdftk(empty, 'fill_form', data, 'output', filled)
    expect(written).toMatchObject({ code: 0, stderr: '' })
    const { stdout } = await pdftk(filled, 'dump_data_fields_utf8')
    const values = Object.fromEntries(
      stdout.split('---\n').flatMap((field) => {
        const entry = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(field)?.[1] ?? ''
        return entry('FieldName') in answers ? [[entry('FieldName'), unescaped(entry('FieldValue'))]] : []
      }),
    )
    expect(values).toEqual(answers)
  })
})

describeWithTool('qpdf', 'qpdf finds the file of a form sound', (qpdf) => {
  test('without warnings', async () => {
    expect(await qpdf('--check', empty)).toMatchObject({ code: 0, stderr: '' })
  })
})

function xfdf(answers: Readonly<Record<string, string>>): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const fields = Object.entries(answers).map(
    ([name, value]) => `<field name="${name}"><value>${escaped(value)}</value></field>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>${fields.join('')}</fields></xfdf>`
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}

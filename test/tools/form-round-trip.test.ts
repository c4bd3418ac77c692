import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { casesOf } from '../support/forms/cases-of.ts'
import { type LoadedForms, loadForms } from '../support/forms/load-forms.ts'
import { type PdfAnswers, pdfAnswers } from '../support/forms/pdf-answers.ts'
import { placesOf } from '../support/forms/places-of.ts'
import { readBack } from '../support/forms/read-back.ts'
import { wordAnswers } from '../support/forms/word-answers.ts'
import { controlsOf } from '../support/word/controls.ts'
import { readDocument } from '../support/word/xml-file.ts'
import { describeWithTool } from './tool.ts'

let dir = ''
const roadmaps: LoadedForms[] = []
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'roadmap-forms-'))
  for (const folder of ['content', 'examples/village-festival']) roadmaps.push(await loadForms(folder, ['docx', 'pdf']))
}, 300_000)
afterAll(() => rm(dir, { recursive: true, force: true }))

/** Every form of both roadmaps. */
const all = () => roadmaps.flatMap((loaded) => [...loaded.specs].map(([id, spec]) => ({ loaded, id, spec })))

describeWithTool('pdftk', 'forms in PDF that pdftk fills in by XFDF', (pdftk) => {
  test('give the answers back', async () => {
    for (const { loaded, id, spec } of all()) {
      const [empty, data, filled] = ['empty.pdf', 'answers.xfdf', 'filled.pdf'].map((name) => join(dir, name))
      if (!empty || !data || !filled) throw new Error('three names, three paths')
      await writeFile(empty, loaded.empty(id, 'pdf'))
      for (const answers of casesOf(spec, 2)) {
        await writeFile(data, xfdf(pdfAnswers(placesOf(spec, answers))))
        const ran = await pdftk(empty, 'fill_form', data, 'output', filled)
        expect(ran).toMatchObject({ code: 0 })
        expect(await readBack(loaded, spec, await readFile(filled), `${id}.pdf`)).toEqual(answers)
      }
    }
  }, 600_000)
})

describeWithTool('python3-uno', 'forms in Word that LibreOffice fills in', (python) => {
  test('give the answers back, each multi-line one as one line', async () => {
    const jobs = []
    for (const { loaded, id, spec } of all()) {
      for (const [index, answers] of casesOf(spec, 1, { oneLine: true }).entries()) {
        const docx = loaded.empty(id, 'docx')
        const name = join(dir, `${id}-${index}`)
        await writeFile(`${name}-empty.docx`, docx)
        const answerOf = wordAnswers(placesOf(spec, answers))
        const places = controlsOf(readDocument(docx)).map((control) => ({
          kind: control.kind,
          text: answerOf(control) ?? null,
        }))
        const job = { from: `${name}-empty.docx`, to: `${name}.docx`, answers: places }
        jobs.push({ job, loaded, spec, answers })
      }
    }
    await mkdir(join(dir, 'profile'), { recursive: true })
    const list = join(dir, 'jobs.json')
    await writeFile(list, JSON.stringify(jobs.map(({ job }) => job)))
    const ran = await python(fileURLToPath(new URL('fill-with-writer.py', import.meta.url)), dir, list)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    for (const { job, loaded, spec, answers } of jobs) {
      expect([job.to, await readBack(loaded, spec, await readFile(job.to), job.to)]).toEqual([job.to, answers])
    }
  }, 600_000)
})

/** XML Forms Data Format (ISO 19444-1); the levels of a name do not matter to us, whose names have one. */
function xfdf(answers: PdfAnswers): string {
  const fields = [...answers].map(([name, value]) => {
    const text = value === true ? 'yes' : value
    return `<field name="${escaped(name)}"><value>${escaped(text)}</value></field>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<xfdf xmlns="http://ns.adobe.com/xfdf/" xml:space="preserve"><fields>${fields.join('')}</fields></xfdf>`
}

/** Line ends as well, which would be lost between elements. */
function escaped(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

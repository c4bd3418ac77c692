import { PDFCheckBox, PDFDocument, PDFDropdown, PDFRadioGroup, PDFTextField } from '@cantoo/pdf-lib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Answers by field; a section that repeats is a list of records, one that is keyed a record. */
export type AnswersToFill = Readonly<Record<string, unknown>>

/** Answers by the path of their place in a document: `benefit[1].unit`, `setting=hospital`, `score[SA.1.GM.1]`. */
function placesOf(answers: AnswersToFill): ReadonlyMap<string, string | true> {
  const places = new Map<string, string | true>()
  const put = (path: string, answer: unknown) => {
    if (Array.isArray(answer)) for (const option of answer) places.set(`${path}=${option}`, true)
    else if (answer === true) places.set(path, true)
    else places.set(path, String(answer))
  }
  for (const [id, answer] of Object.entries(answers)) {
    if (Array.isArray(answer) && answer.every((row) => typeof row === 'object')) {
      for (const [index, row] of answer.entries()) {
        for (const [part, inner] of Object.entries(row)) put(`${id}[${index + 1}].${part}`, inner)
      }
    } else if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) {
      for (const [key, inner] of Object.entries(answer)) put(`${id}[${key}]`, inner)
    } else put(id, answer)
  }
  return places
}

/** A Word form filled in by editing its XML as Word does: the prompt goes, the answer stands in the control. */
export function fillWordForm(form: Uint8Array, answers: AnswersToFill): Uint8Array {
  const files = unzipSync(form)
  const left = new Map(placesOf(answers))
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const filled = body.replace(/<w:sdt>(?:(?!<w:sdt>).)*?<\/w:sdt>/gs, (control) => {
    const tag = unescapeXml(/<w:tag w:val="([^"]*)"/.exec(control)?.[1] ?? '')
    const answer = left.get(tag)
    if (answer === undefined) return control
    left.delete(tag)
    return fillControl(control, answer)
  })
  refuseLeft(left)
  const entries = Object.entries({ ...files, 'word/document.xml': strToU8(filled) })
  return zipSync(Object.fromEntries(entries.map(([name, bytes]) => [name, [bytes, { mtime: '1980-01-01' }] as const])))
}

function fillControl(control: string, answer: string | true): string {
  if (answer === true) return control.replace('w14:checked w14:val="0"', 'w14:checked w14:val="1"').replace('☐', '☒')
  const chosen = [...control.matchAll(/<w:listItem w:displayText="([^"]*)" w:value="([^"]*)"/g)].find(
    ([, , value]) => unescapeXml(value ?? '') === answer,
  )?.[1]
  const lines = (chosen === undefined ? escapeXml(answer) : chosen).split('\n')
  const text = lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>')
  return control.replace('<w:showingPlcHdr/>', '').replace(/<w:sdtContent>.*<\/w:sdtContent>/s, (content) => {
    const run = `<w:r>${text}</w:r>`
    const paragraph = /<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/s.exec(content)?.[0]
    return `<w:sdtContent>${paragraph === undefined ? run : `${paragraph}${run}</w:p>`}</w:sdtContent>`
  })
}

/** A PDF form filled in with pdf-lib. */
export async function fillPdfForm(form: Uint8Array, answers: AnswersToFill): Promise<Uint8Array> {
  const document = await PDFDocument.load(form, { updateMetadata: false })
  const left = new Map(placesOf(answers))
  for (const field of document.getForm().getFields()) {
    // A dot in the name of a field divides it in PDF (ISO 32000-1 §12.7.3.2), so our forms write a slash.
    const path = field.getName().replaceAll('/', '.')
    const answer = left.get(path)
    if (answer === undefined) continue
    left.delete(path)
    if (field instanceof PDFTextField) field.setText(String(answer))
    else if (field instanceof PDFCheckBox) field.check()
    else if (field instanceof PDFDropdown || field instanceof PDFRadioGroup) field.select(String(answer))
  }
  refuseLeft(left)
  return document.save({ updateFieldAppearances: true })
}

function refuseLeft(left: ReadonlyMap<string, unknown>): void {
  if (left.size > 0) throw new Error(`The form has no place for ${[...left.keys()].join(', ')}`)
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function unescapeXml(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

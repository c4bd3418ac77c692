import { PDFCheckBox, PDFDocument, PDFDropdown, PDFRadioGroup, PDFTextField } from '@cantoo/pdf-lib'
import { child, elementsOf } from '../../packages/renderer-docx/src/testing/read-xml.ts'
import { type Control, propertiesOf } from './word/controls.ts'
import { fillControls } from './word/fill-controls.ts'

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

/** A Word form filled in by editing its XML as Word does. */
export function fillWordForm(form: Uint8Array, answers: AnswersToFill): Uint8Array {
  const left = new Map(placesOf(answers))
  const filled = fillControls(form, (control) => {
    const answer = left.get(control.tag)
    left.delete(control.tag)
    return answer === undefined || answer === true ? answer && 'true' : wordsOf(control, answer)
  })
  refuseLeft(left)
  return filled
}

/** A choice is filled in with the words of its option. */
function wordsOf({ element }: Control, answer: string): string {
  const list = child(propertiesOf(element), 'w:dropDownList')
  const option = (list ? elementsOf(list) : []).find(({ attributes }) => attributes['w:value'] === answer)
  return option?.attributes['w:displayText'] ?? answer
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

import {
  PDFCheckBox,
  PDFDocument,
  PDFDropdown,
  PDFHexString,
  PDFName,
  PDFRadioGroup,
  PDFTextField,
} from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfAnswers } from './pdf-answers.ts'

/** Fills in a form with pdf-lib. It draws text only where asked: its built-in font has few of the letters that people write. */
export async function fillWithPdfLib(
  pdf: Uint8Array,
  answers: PdfAnswers,
  { isDrawn = false }: { readonly isDrawn?: boolean } = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf)
  const form = document.getForm()
  for (const [name, value] of answers) {
    const field = form.getField(name)
    if (field instanceof PDFTextField) field.setText(String(value))
    else if (field instanceof PDFCheckBox) field.check()
    else if (field instanceof PDFRadioGroup || field instanceof PDFDropdown) field.select(String(value))
    else throw new Error(`No way to fill in ${name}`)
  }
  return document.save({ updateFieldAppearances: isDrawn })
}

/** Sets values alone, in a change that is appended to the file, as simple programs do: nothing that is drawn changes. */
export async function setValues(pdf: Uint8Array, answers: PdfAnswers): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  const form = document.getForm()
  for (const [name, value] of answers) {
    const field = form.getField(name)
    const isButton = field instanceof PDFCheckBox || field instanceof PDFRadioGroup
    const set = isButton ? PDFName.of(value === true ? 'yes' : value) : PDFHexString.fromText(String(value))
    field.acroField.dict.set(PDFName.of('V'), set)
  }
  return document.save({ updateFieldAppearances: false })
}

/** Fills in a form with pdf.js, the viewer of Firefox: what is typed waits in its storage and is appended to the file. */
export async function fillWithPdfJs(pdf: Uint8Array, answers: PdfAnswers): Promise<Uint8Array> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise
  const left = new Set(answers.keys())
  for (let page = 1; page <= document.numPages; page += 1) {
    for (const widget of await (await document.getPage(page)).getAnnotations()) {
      const value = answers.get(widget.fieldName)
      if (value === undefined) continue
      left.delete(widget.fieldName)
      const chosen = widget.radioButton ? widget.buttonValue === value : value
      if (chosen !== false) document.annotationStorage.setValue(widget.id, { value: chosen })
    }
  }
  if (left.size > 0) throw new Error(`pdf.js finds no ${[...left].join(', ')}`)
  const saved = await document.saveDocument()
  await document.destroy()
  return saved
}

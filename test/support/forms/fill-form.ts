import { fillControls } from '../word/fill-controls.ts'
import type { GivenAnswers } from './answers-of.ts'
import { fillWithPdfLib } from './fill-pdf.ts'
import type { LoadedForms } from './load-forms.ts'
import { pdfAnswers } from './pdf-answers.ts'
import { type AnswerPlace, placesOf } from './places-of.ts'
import { wordAnswers } from './word-answers.ts'

/** A form in Word, filled in by editing its XML as Word does. */
export function fillWordForm(forms: LoadedForms, id: string, answers: GivenAnswers): Uint8Array {
  return fillControls(forms.empty(id, 'docx'), wordAnswers(placesIn(forms, id, answers)))
}

/** A form in PDF, filled in with pdf-lib so that the answers are seen: they have only letters of its built-in font. */
export function fillPdfForm(forms: LoadedForms, id: string, answers: GivenAnswers): Promise<Uint8Array> {
  return fillWithPdfLib(forms.empty(id, 'pdf'), pdfAnswers(placesIn(forms, id, answers)), { isDrawn: true })
}

function placesIn({ specs }: LoadedForms, id: string, answers: GivenAnswers): readonly AnswerPlace[] {
  const spec = specs.get(id)
  if (!spec) throw new Error(`There is no form ${id}`)
  return placesOf(spec, answers)
}

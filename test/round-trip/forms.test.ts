import type { AnswerSpec } from '@roadmap/model'
import { describe, expect, test } from 'vitest'
import type { GivenAnswers } from '../support/forms/answers-of.ts'
import { casesOf } from '../support/forms/cases-of.ts'
import { fillWithPdfJs, fillWithPdfLib, setValues } from '../support/forms/fill-pdf.ts'
import { loadForms } from '../support/forms/load-forms.ts'
import { pdfAnswers } from '../support/forms/pdf-answers.ts'
import { placesOf } from '../support/forms/places-of.ts'
import { readBack } from '../support/forms/read-back.ts'
import { wordAnswers } from '../support/forms/word-answers.ts'
import { fillControls } from '../support/word/fill-controls.ts'

type Fill = (empty: Uint8Array, spec: AnswerSpec, answers: GivenAnswers) => Uint8Array | Promise<Uint8Array>

const inWord: Fill = (docx, spec, answers) => fillControls(docx, wordAnswers(placesOf(spec, answers)))
const inPdf =
  (fill: typeof setValues): Fill =>
  (pdf, spec, answers) =>
    fill(pdf, pdfAnswers(placesOf(spec, answers)))

const ways = [
  ['docx', 'XML as Word edits it', inWord],
  ['pdf', 'pdf-lib', inPdf(fillWithPdfLib)],
  ['pdf', 'values that nothing draws', inPdf(setValues)],
  ['pdf', 'pdf.js', inPdf(fillWithPdfJs)],
] as const

describe.each(['content', 'examples/village-festival'])('the forms of %s', async (folder) => {
  const loaded = await loadForms(folder, ['docx', 'pdf'])
  const forms = [...loaded.specs].map(([id, spec]) => [id, spec] as const)

  describe.each(ways)('filled in as %s with %s', (format, _, fill) => {
    test.each(forms)('%s gives the answers back', async (id, spec) => {
      for (const answers of casesOf(spec, 3)) {
        const filled = await fill(loaded.empty(id, format), spec, answers)
        expect(await readBack(loaded, spec, filled, `${id}.${format}`)).toEqual(answers)
      }
    })
  })

  test.each(forms)('%s, saved as JSON, gives the answers back', async (id, spec) => {
    for (const answers of casesOf(spec, 10)) {
      const json = JSON.stringify({ form: { id, version: spec.version }, answers })
      expect(await readBack(loaded, spec, Buffer.from(json), `${id}.json`)).toEqual(answers)
    }
  })

  test.each(forms)('%s left empty is seen to be blank', async (id, spec) => {
    for (const format of ['docx', 'pdf'] as const) {
      const back = readBack(loaded, spec, loaded.empty(id, format), `${id}.${format}`)
      const isAssessment = loaded.forms.assessments.some((assessment) => assessment.id === id)
      if (isAssessment) expect(await back).toEqual({ score: {}, note: {} })
      else await expect(back).rejects.toThrow('blank')
    }
  })
})

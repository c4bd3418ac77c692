import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { medicinesReview } from '../support/example-answers.ts'
import { loadForms } from '../support/forms/load-forms.ts'
import { readBack } from '../support/forms/read-back.ts'
import { repository } from '../support/repository.ts'

test('a form that LibreOffice 25.2 filled in gives the answers back, each multi-line one as one line', async () => {
  const answers = JSON.parse(JSON.stringify(medicinesReview).replaceAll('\\n', ' '))
  expect(await readSample('libreoffice-25.2.docx', 'case-study-short', 'content')).toEqual(answers)
})

test('a form that was filled in with the PDF viewer of Chromium gives the answers back', async () => {
  expect(await readSample('chromium-156.pdf', 'festival-story', 'examples/village-festival')).toEqual({
    village: 'Little Wending',
    held_on: '2025-06-21',
    guests: 1240,
    sky: 'rain',
    what_happened:
      'It rained until four. We moved the tables into the barn & the band played on.\nNobody went home: “the best day”, said Zoë.',
    steps_used: ['A-05', 'B-02', 'C-07'],
    tools_used: ['job-cards', 'risk-list'],
    story_line: 'rain-rescue',
    again: 'with-changes',
    surprise: [
      { surprised_by: 'The river rose', did_about_it: 'We closed the lower field.\nWe opened the school.' },
      { surprised_by: 'Twice as many guests', did_about_it: 'More soup' },
    ],
    teller: 'Jo Example',
    teller_email: 'jo@wending.example',
    may_print: true,
  })
})

async function readSample(name: string, form: string, roadmap: string) {
  const loaded = await loadForms(roadmap, [])
  const spec = loaded.specs.get(form)
  if (!spec) throw new Error(`${roadmap} has no form ${form}`)
  return readBack(loaded, spec, await readFile(`${repository}/test/samples/${name}`), name)
}

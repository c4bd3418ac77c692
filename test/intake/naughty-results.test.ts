import { readFileSync } from 'node:fs'
import type { AssessmentAnswer, DocumentNode } from '@roadmap/document'
import { judgeAssessment, type RawRecord } from '@roadmap/intake'
import { type FieldSpec, notYet } from '@roadmap/model'
import { type Deliverable, planAssessment } from '@roadmap/publisher'
import { renderEdition } from '@roadmap/publisher/render-edition'
import { expect, test } from 'vitest'
import type { Project } from '../../packages/cli/src/load-project.ts'
import { diagramStyleFor } from '../../packages/cli/src/plan-of.ts'
import { normaliseText } from '../../packages/document/src/normal-form.ts'
import { elementsOf } from '../support/active/html.ts'
import { actionsOf } from '../support/active/pdf.ts'
import { wordPartsOf } from '../support/active/word.ts'
import { loadForms } from '../support/forms/load-forms.ts'
import { caseStudiesOf, handbookIn, withPublishedCases } from '../support/forms/published-cases.ts'
import { naughtyStrings } from '../support/naughty-strings.ts'
import { repository } from '../support/repository.ts'

type Sound = NonNullable<Project['sound']>

const { forms } = await loadForms('content', [])
const strings = naughtyStrings()

type Change = (text: string) => string
/** The same text without a sign that has a meaning in any format: as long, in the same letters and lines. */
const harmless: Change = (text) => text.replace(/(?!\n)[\p{P}\p{S}\p{C}]/gu, '·')
const asIs: Change = (text) => text

test('the results of self-assessments with naughty words are inert in every format', async () => {
  const sound = await withPublishedCases(forms, [])
  const results = chunks(strings, answersInResult * placesInAnswer)
  expect(results.length).toBeGreaterThan(0)
  for (const texts of results) {
    await expectInert(await resultOf(sound, texts, asIs), await resultOf(sound, texts, harmless))
  }
}, 600_000)

test('case studies with naughty words are inert in every format', async () => {
  await expectInert(await handbookOf(asIs), await handbookOf(harmless))
}, 600_000)

/** The files of a deliverable in all formats. */
type Files = Readonly<Record<'docx' | 'html' | 'pdf', Uint8Array>>

async function expectInert(naughty: Files, plain: Files): Promise<void> {
  expect(elementsOf(naughty.html)).toEqual(elementsOf(plain.html))
  expect(wordPartsOf(naughty.docx)).toEqual(wordPartsOf(plain.docx))
  const actions = await actionsOf(naughty.pdf)
  expect([...actions].filter((action) => !/^(?:GoTo|URI (?:https?:\/\/|mailto:)\S+)$/.test(action))).toEqual([])
  expect(actions).toEqual(await actionsOf(plain.pdf))
}

const answersInResult = 4
/** A team, a role and a note for each cell. */
const placesInAnswer = 22

/** The result of several self-assessments, read as intake reads them. */
async function resultOf(sound: Sound, texts: readonly string[], change: Change): Promise<Files> {
  const { assessment, cells, editions } = sound.roadmap
  const [edition] = editions
  if (!assessment || !edition) throw new Error('the roadmap has a self-assessment and an edition')
  const score = Object.fromEntries(assessment.statements.map(({ id }, index) => [id, String(index % 4)]))
  const answers = chunks(texts, placesInAnswer).map(([team = '', role = '', ...notes]): AssessmentAnswer => {
    const note = Object.fromEntries(
      cells.map(({ id }, index) => [id, change(cut(normaliseText(notes[index] ?? ''), 300))]),
    )
    const line = (text: string, max: number) => change(cut(normaliseText(text, 'one'), max))
    const raw = { team: line(team, 120) || 'x', role: line(role, 100), assessed_on: '2026-03-09', score, note }
    const form = { id: assessment.id, version: assessment.version }
    const judged = judgeAssessment({ format: 'json', form, answers: raw }, forms)
    if (judged.kind !== 'read') throw new Error(JSON.stringify(judged.problems))
    const { about, scores, notes: read } = judged
    const given = Object.entries(scores).map(([id, one]) => [id, one === notYet ? notYet : Number(one)] as const)
    return { about, scores: Object.fromEntries(given), notes: read as AssessmentAnswer['notes'] } // Text fields all.
  })
  const { messages } = sound
  const diagramStyle = diagramStyleFor(sound, edition, sound.fontsOf(edition))
  return render(
    sound,
    planAssessment(sound.roadmap, { form: assessment, answers }, { edition, messages, diagramStyle }),
  )
}

/** A handbook with case studies that hold every string: also as a web page, and in Word the chapter of case studies. */
async function handbookOf(change: Change): Promise<Files> {
  const file = `${repository}/examples/submissions/case-studies/call-line-thornmere.json`
  const { answers } = JSON.parse(readFileSync(file, 'utf8')) as { readonly answers: RawRecord }
  const spec = forms.forms.find(({ id }) => id === 'case-study')
  const published = spec?.sections.filter(({ visibility }) => visibility === 'published') ?? []
  let next = 0
  const text = ({ id, type, max = 200 }: FieldSpec) => {
    const string = normaliseText(
      strings[next++ % strings.length] ?? '',
      type === 'text' || id === 'points' ? 'one' : 'many',
    )
    // With a number behind a colon, a line of figures over time is a chart; an answer like the title is not repeated.
    if (id === 'points') return change(cut(string, 60))
    if (id === 'title') return `${change(cut(string, max - 10))} (${next})`
    return change(cut(string, max)) || 'x'
  }
  const fill = (fields: readonly FieldSpec[], record: RawRecord) => ({
    ...record,
    ...Object.fromEntries(
      fields
        .filter(isText)
        .map((field) => [field.id, field.id === 'points' ? `${text(field)}: 41\n${text(field)}: 42` : text(field)]),
    ),
  })
  const submissions: RawRecord[] = []
  while (next < strings.length) {
    let filled = answers
    for (const { id, repeat, fields } of published) {
      const rows = filled[id]
      filled = repeat
        ? { ...filled, [id]: Array.isArray(rows) ? rows.map((row: RawRecord) => fill(fields, row)) : [] }
        : fill(fields, filled)
    }
    submissions.push(filled)
  }
  const sound = await withPublishedCases(forms, submissions)
  const handbook = handbookIn(sound)
  const tree = handbook.build()
  const draw = (format: keyof Files, build: () => DocumentNode): Deliverable => ({
    ...handbook,
    path: `handbook.${format}`,
    format,
    build,
  })
  return render(sound, [draw('pdf', () => tree), draw('html', () => tree), draw('docx', () => caseStudiesOf(tree))])
}

async function render(sound: Sound, plan: readonly Deliverable[]): Promise<Files> {
  const [edition] = sound.roadmap.editions
  if (!edition) throw new Error('the roadmap has an edition')
  const [theme, fonts] = [sound.themeOf(edition), sound.fontsOf(edition)]
  const { files, notes } = await renderEdition(plan, { theme, fonts, fingerprint: '', cache: undefined })
  // What is not meant for Word need not be accessible there; that the rest is, other tests see to.
  expect(notes.filter(({ fatal, rule }) => fatal && rule !== 'word-accessibility')).toEqual([])
  const bytes = (format: string) => files.find(({ path }) => path.endsWith(format))?.bytes ?? new Uint8Array()
  return { docx: bytes('.docx'), html: bytes('.html'), pdf: bytes('.pdf') }
}

function isText({ type }: FieldSpec): boolean {
  return type === 'text' || type === 'multiline'
}

/** As much of a text as a field takes, however long it gets in normal form. */
function cut(text: string, max: number): string {
  let answer = text.slice(0, max)
  while ([...answer.normalize('NFC')].length > max) answer = answer.slice(0, -1)
  return answer
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

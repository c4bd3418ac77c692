import { type Assessment, assessmentForm, type Cell, type FieldSpec, type Roadmap } from '@roadmap/model'
import { fact, facts, heading, list, paragraph, text } from '../builders.ts'
import type { DocumentNode, Field, Flow, Section } from '../nodes.ts'
import { setQuotes } from '../passes/set-quotes.ts'
import { documentNode } from './document-node.ts'
import { type FieldPlace, fieldGroup, formField } from './form-field.ts'
import { ownUsePanel, versionLine } from './form-notes.ts'
import { formPage } from './form-page.ts'
import type { BuildOptions } from './handbook.ts'

/**
 * The self-assessment as a form to fill in: who scores, then phase by phase the statements of each cell, each with a
 * score to choose, and room for a note on the cell.
 */
export function buildAssessmentForm(
  assessment: Assessment,
  roadmap: Roadmap,
  { edition, t }: Pick<BuildOptions, 'edition' | 't'>,
): DocumentNode {
  const form = assessmentForm(assessment)
  const { id, version, title } = form
  const [about, score, note] = form.sections
  if (!about || !score || !note) throw new Error('The form of a self-assessment has three sections')
  const asked = new Map(about.fields.map((field) => [field.id, { field, section: about }]))
  /** Nobody publishes these answers, but nobody else is given them either: a draft in the browser may keep them. */
  const question = (spec: FieldSpec, section: FieldPlace['section']): Field => {
    const { isPrivate: _, ...field } = formField(spec, { section, asked }, t)
    return field
  }

  const cellFlow = (cell: Cell): readonly Flow[] => {
    const statements = assessment.statements.filter((statement) => statement.cell === cell)
    const ids = new Set(statements.map((statement) => statement.id))
    const noted = note.fields.filter((field) => field.id === cell.id)
    const scores = score.fields
      .filter((field) => ids.has(field.id))
      .map((field) => ({ ...field, hint: t('assessmentForm.evidence', { evidence: field.hint }) }))
    const notes = noted.map((field) => ({
      ...field,
      label: t('assessmentForm.note', { cell: cell.title }),
      hint: t('assessmentForm.noteHint'),
    }))
    if (scores.length === 0) return []
    const name = t('assessmentForm.cell', { strand: cell.strand.title, cell: cell.title })
    const questions = [...scores.map((field) => question(field, score)), ...notes.map((field) => question(field, note))]
    return [heading(2, name), fieldGroup(name, questions, t)]
  }

  const children: readonly Flow[] = [
    { type: 'paragraph', role: 'title', children: [text(title)] },
    { ...paragraph(assessment.intro), role: 'lead' },
    ownUsePanel(t),
    heading(1, t('assessment.howToUse')),
    list(
      assessment.howToUse.map((words) => [paragraph(words)]),
      { ordered: true },
    ),
    heading(1, t('assessment.scale')),
    facts([
      ...assessment.scale.map(({ score: value, label, meaning }) => fact(`${value} ${label}`, paragraph(meaning))),
      fact(assessment.notYet.label, paragraph(assessment.notYet.meaning)),
    ]),
    ...(about.fields.length > 0
      ? [
          plain([
            heading(1, t('assessmentForm.about')),
            fieldGroup(
              t('assessmentForm.about'),
              about.fields.map((field) => question(field, about)),
              t,
            ),
          ]),
        ]
      : []),
    ...roadmap.phases.map((phase) =>
      plain([
        heading(1, t('assessmentForm.phase', { numeral: phase.numeral, phase: phase.title })),
        ...phase.cells.flatMap(cellFlow),
      ]),
    ),
    paragraph(t('assessmentForm.keep')),
    versionLine(version, t),
  ]
  const titles = { title, subject: t('assessmentForm.subject', { roadmap: roadmap.title }) }
  const identity = {
    id,
    version,
    page: formPage(form, { ...edition, submit: { url: undefined, email: undefined } }, t),
  }
  return setQuotes({ ...documentNode(titles, children, { roadmap, edition, t }), form: identity }, t)
}

function plain(children: readonly Flow[]): Section {
  return { type: 'section', kind: 'plain', children }
}

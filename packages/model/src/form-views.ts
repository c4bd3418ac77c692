import type { Assessment, FieldSpec, FormSection, FormSpec, Option } from './roadmap.ts'
import { notYet } from './schema/filled-assessment.ts'

/** What is asked and checked when a form is filled in, whatever becomes of the answers. */
export type AnswerSpec = Pick<FormSpec, 'id' | 'version' | 'title' | 'sections'>

/** The short form as a form of its own: the same version and sections, only its own questions. */
export function shortForm(form: FormSpec): FormSpec {
  const { id, title, intro, minutes, fields: asked } = form.short
  const sections = form.sections
    .map((section) => ({ ...section, fields: section.fields.filter((field) => asked.includes(field.id)) }))
    .filter(({ fields }) => fields.length > 0)
    .map((section) => ({ ...section, fields: section.fields.map((field) => within(field, asked)) }))
  return { ...form, id, title, intro, minutes, sections }
}

/** A condition on a question that is not asked plays no part. */
function within({ requiredIf, ...field }: FieldSpec, asked: readonly string[]): FieldSpec {
  if (!requiredIf) return field
  if ('notBlank' in requiredIf) return asked.includes(requiredIf.notBlank) ? { ...field, requiredIf } : field
  const anyBlank = requiredIf.anyBlank.filter((id) => asked.includes(id))
  return anyBlank.length > 0 ? { ...field, requiredIf: { anyBlank } } : field
}

/**
 * The self-assessment as a form: who answers and when, a score for each statement (`score[SA.1.GM.1]`), and a note for
 * each cell (`note[1.GM]`). Nothing of it is published, and no score is required: what is left blank stays out of means.
 */
export function assessmentForm(assessment: Assessment): AnswerSpec {
  const { id, version, title, fields, statements } = assessment
  const options = scoreOptions(assessment)
  const cells = [...new Set(statements.map(({ cell }) => cell))]
  const scores = statements.map(
    (statement): FieldSpec => ({
      id: statement.id,
      label: statement.statement,
      hint: statement.evidence,
      type: 'select',
      required: false,
      options,
      mapsTo: [],
    }),
  )
  const notes = cells.map(
    (cell): FieldSpec => ({
      id: cell.id,
      label: cell.title,
      hint: cell.summary,
      type: 'multiline',
      required: false,
      max: longestNote,
      options: [],
      mapsTo: [],
    }),
  )
  const section = { title, visibility: 'private', repeat: undefined } as const
  const sections: readonly FormSection[] = [
    { id: 'about', ...section, fields },
    { id: 'score', ...section, keyed: true, fields: scores },
    { id: 'note', ...section, keyed: true, fields: notes },
  ]
  return { id, version, title, sections }
}

/** In code points. */
const longestNote = 300

/** A score is chosen by its number; the words go with it, so that it is never a number or a colour alone. */
function scoreOptions({ scale, notYet: { label } }: Assessment): readonly Option[] {
  return [
    ...scale.map(({ score, label: words }) => ({ id: String(score), label: `${score} ${words}` })),
    { id: notYet, label },
  ]
}

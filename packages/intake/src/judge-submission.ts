import { type Assessment, type FormSpec, shortForm } from '@roadmap/model'
import { buildCase, type NewCase } from './accept/build-case.ts'
import { checkAnswers, type FieldProblem } from './answers/check-answers.ts'
import { migrateAnswers } from './answers/migrate-answers.ts'
import { Refused } from './refused.ts'
import { isBlank, type Submission } from './submission.ts'

/** The forms of a roadmap, as far as intake needs them. */
export interface Forms {
  readonly forms: readonly FormSpec[]
  readonly assessments: readonly Assessment[]
  readonly language: string
}

export type Judgement =
  | { readonly kind: 'accepted'; readonly newCase: NewCase; readonly form: FormSpec }
  | { readonly kind: 'wrong-answers'; readonly problems: readonly FieldProblem[] }

/**
 * Checks what was read against the form that it claims to be, and makes a case study of it. Throws a `Refused` when the
 * form or its version is not ours or holds no answer; wrong answers are returned, field by field.
 */
export function judgeSubmission({ form: claimed, answers, format }: Submission, known: Forms): Judgement {
  const form = known.forms.find(({ id, short }) => id === claimed.id || short.id === claimed.id)
  if (!form?.submission) {
    const assessment = known.assessments.find(({ id }) => id === claimed.id)
    if (assessment) throw new Refused('self-assessment', { title: assessment.title })
    throw form ? new Refused('other-form', { title: form.title }) : new Refused('unknown-form')
  }
  if (isBlank(answers)) throw new Refused('blank')
  const versions = { title: form.title, found: claimed.version, current: form.version }
  if (claimed.version > form.version) throw new Refused('newer-version', versions)
  const migrated = migrateAnswers(form, claimed.version, answers)
  if (!migrated) throw new Refused('older-version', versions)
  const checked = checkAnswers(claimed.id === form.short.id ? shortForm(form) : form, migrated, {
    // A program wrote the keys of JSON; a document may hold fields of any kind.
    unknown: format === 'json' ? 'refuse' : 'ignore',
    language: known.language,
  })
  if (checked.problems.length > 0) return { kind: 'wrong-answers', problems: checked.problems }
  return { kind: 'accepted', newCase: buildCase(form, claimed, checked.answers), form }
}

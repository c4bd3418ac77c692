import { type Assessment, assessmentForm } from '@roadmap/model'
import { type AnswerRecord, type Answers, checkAnswers, type FieldProblem } from './answers/check-answers.ts'
import type { Forms } from './judge-submission.ts'
import { Refused } from './refused.ts'
import { isBlank, type Submission } from './submission.ts'

/** A self-assessment that came back, in normal form. */
export interface ReadAssessment {
  readonly kind: 'read'
  readonly form: Assessment
  /** Who answered and when, by the fields of the form. */
  readonly about: AnswerRecord
  /** By id of the statement: a score as text, or `not-yet`. */
  readonly scores: AnswerRecord
  /** By id of the cell. */
  readonly notes: AnswerRecord
}

/**
 * Checks what was read against the self-assessment of a roadmap. Throws a `Refused` when it is another form, another version,
 * or holds no scores; wrong answers are returned, field by field.
 */
export function judgeAssessment(
  { form: claimed, answers: raw, format }: Submission,
  { forms, assessments, language }: Forms,
): ReadAssessment | { readonly kind: 'wrong-answers'; readonly problems: readonly FieldProblem[] } {
  const form = assessments.find(({ id }) => id === claimed.id)
  if (!form) {
    const other = forms.find(({ id, short }) => id === claimed.id || short.id === claimed.id)
    throw other ? new Refused('not-assessment', { title: other.title }) : new Refused('unknown-form')
  }
  if (isBlank(raw)) throw new Refused('blank')
  if (claimed.version !== form.version) {
    const code = claimed.version > form.version ? 'newer-version' : 'older-version'
    throw new Refused(code, { title: form.title, found: claimed.version, current: form.version })
  }
  const unknown = format === 'json' ? 'refuse' : 'ignore'
  const { answers, problems } = checkAnswers(assessmentForm(form), raw, { unknown, language })
  if (problems.length > 0) return { kind: 'wrong-answers', problems }
  const { score, note, ...about } = answers
  const scores = recordOf(score)
  if (Object.keys(scores).length === 0) throw new Refused('no-scores', { notYet: form.notYet.label })
  return { kind: 'read', form, about: singles(about), scores, notes: recordOf(note) }
}

function recordOf(answer: Answers[string] | undefined): AnswerRecord {
  return isRecord(answer) ? answer : {}
}

function isRecord(answer: Answers[string] | undefined): answer is AnswerRecord {
  return typeof answer === 'object' && !Array.isArray(answer)
}

/** Fields that stand by themselves: a self-assessment has no section that repeats. */
function singles(answers: Answers): AnswerRecord {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) =>
      typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean' ? [[id, answer]] : [],
    ),
  )
}

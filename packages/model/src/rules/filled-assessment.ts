import type { PropertyPath, SourceFile } from '@roadmap/content'
import { code, didYouMean, expectedList } from '@roadmap/diagnostics'
import type { CheckedFile } from '../checked-content.ts'
import type { IdKind } from '../kinds.ts'
import { reportAt } from '../problem.ts'
import { notYet } from '../schema/filled-assessment.ts'
import type { Whole } from './check-rules.ts'
import { reportFormVersion } from './form-version.ts'

/**
 * A filled self-assessment fits its form: its version (`form-version`), its statements and cells (`unknown-id`), a score
 * of the scale for each (`score-off-scale`) and no statement left out (`missing-score`).
 */
export function checkFilledAssessments({ content, registry }: Whole): void {
  const forms = new Map(content.assessment.map((file) => [file.data.id, file]))
  for (const { source, data } of content['filled-assessment']) {
    const form = forms.get(data.form.id)
    if (!form) continue // the id is unknown, or its file has problems of its own
    if (form.data.version !== data.form.version) {
      reportFormVersion(source, data.form.version, form, versionWords)
      continue
    }
    checkScores(source, data.scores, form)
    const cells = [...registry.of('cell').keys()]
    for (const id of Object.keys(data.notes).filter((id) => !registry.mayHave('cell', id))) {
      reportUnknown(source, ['notes', id], { kind: 'cell', known: cells, lost: 'note' })
    }
  }
}

const versionWords = {
  what: 'scores',
  why: 'Its scores may belong to statements that have changed since.',
} as const

type Form = CheckedFile<'assessment'>

function checkScores(source: SourceFile, scores: Readonly<Record<string, number | string>>, { data }: Form): void {
  const statements = data.statements.map(({ id }) => id)
  const scale = data.scale.map(({ score }) => score)
  for (const [id, score] of Object.entries(scores)) {
    if (!statements.includes(id))
      reportUnknown(source, ['scores', id], { kind: 'statement', known: statements, lost: 'score' })
    else if (typeof score === 'number' && !scale.includes(score)) reportScore(source, id, score, scale)
  }
  const missing = statements.filter((id) => !Object.hasOwn(scores, id))
  // A mistyped id is one mistake: the statement that was meant is not missing as well.
  const mistyped = Object.keys(scores).filter((id) => !statements.includes(id)).length
  if (missing.length > mistyped) reportMissing(source, missing)
}

function reportUnknown(
  source: SourceFile,
  path: PropertyPath,
  { kind, known, lost }: { readonly kind: IdKind; readonly known: readonly string[]; readonly lost: string },
): void {
  const id = String(path.at(-1))
  const problem = {
    rule: 'unknown-id',
    what: `Unknown ${kind} ${code(id)}, expected ${expectedList(known, `the id of a ${kind}`)}`,
    why: `The ${lost} would be left out.`,
    fix: didYouMean(id, known, `Change ${code(id)} to the id of a ${kind}, or remove the line.`),
  }
  reportAt(source, path, problem, 'key')
}

function reportScore(source: SourceFile, id: string, found: number, scale: readonly number[]): void {
  const expected = [...scale, notYet].map(code).join(', ')
  reportAt(source, ['scores', id], {
    rule: 'score-off-scale',
    what: `Found the score ${code(found)}, expected one of ${expected}`,
    why: 'The means of its box and its phase would be wrong.',
    fix: `Change it to a score of the scale, or to ${code(notYet)} if the phase is not reached.`,
  })
}

function reportMissing(source: SourceFile, missing: readonly string[]): void {
  const problem = {
    rule: 'missing-score',
    what: `Found no score for ${missing.slice(0, 3).map(code).join(', ')}${missing.length > 3 ? ` and ${missing.length - 3} more` : ''}, expected one for each statement of the form`,
    why: 'A reader could not tell a statement that was forgotten from one that was not reached.',
    fix: `Add a line for each, with a score or with ${code(notYet)}.`,
  }
  reportAt(source, ['scores'], problem, 'key')
}

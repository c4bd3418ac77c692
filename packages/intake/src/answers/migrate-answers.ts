import type { FormSpec, Migration } from '@roadmap/model'
import type { RawAnswer, RawRecord } from '../submission.ts'

/**
 * Answers to an older version of a form as answers to the current one, by the steps that the form declares; `undefined` when
 * a step is missing, so that the person must fill in the current version.
 */
export function migrateAnswers(form: FormSpec, version: number, answers: RawRecord): RawRecord | undefined {
  let migrated: RawRecord | undefined = answers
  for (let from = version; from < form.version && migrated; from += 1) {
    const step = form.migrations.find((migration) => migration.from === from)
    migrated = step && migrateRecord(step, migrated)
  }
  return migrated
}

/** Field ids are unique in a form, so a record of a repeated section is treated as the whole is. */
function migrateRecord(step: Migration, record: RawRecord): RawRecord {
  const migrated: Record<string, RawAnswer> = Object.create(null)
  for (const [id, answer] of Object.entries(record)) {
    if (step.remove.includes(id)) continue
    const name = Object.hasOwn(step.rename, id) ? step.rename[id] : undefined
    migrated[name ?? id] = migrateAnswer(step, step.options[id] ?? {}, answer)
  }
  return migrated
}

function migrateAnswer(step: Migration, options: Readonly<Record<string, string>>, answer: RawAnswer): RawAnswer {
  if (typeof answer === 'string') return (Object.hasOwn(options, answer) ? options[answer] : undefined) ?? answer
  if (Array.isArray(answer)) return answer.map((item) => migrateAnswer(step, options, item))
  if (typeof answer === 'object' && answer !== null) return migrateRecord(step, answer as RawRecord) // no list, so a record
  return answer
}

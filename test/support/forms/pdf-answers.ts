import { toPdfName } from '@roadmap/document/field-path'
import type { AnswerPlace } from './places-of.ts'

/** What is filled in at each field of a form in PDF, by its name: text, the value of an option, or `true` for a tick. */
export type PdfAnswers = ReadonlyMap<string, string | true>

export function pdfAnswers(places: readonly AnswerPlace[]): PdfAnswers {
  return new Map(places.flatMap(valuesOf).map(([path, value]) => [toPdfName(path), value]))
}

function valuesOf({ path, field, answer }: AnswerPlace): readonly (readonly [string, string | true])[] {
  if (Array.isArray(answer)) return answer.map((id) => [`${path}=${id}`, true])
  if (answer === true) return [[path, true]]
  if (field.type === 'date') return [[path, String(answer).split('-').reverse().join('/')]]
  return [[path, String(answer)]]
}

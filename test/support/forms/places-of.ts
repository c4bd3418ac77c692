import type { Answer, AnswerSpec, FieldSpec } from '@roadmap/model'
import type { Given, GivenAnswers } from './answers-of.ts'

/** An answer at its place in a form. */
export interface AnswerPlace {
  /** As a Word tag spells it: `benefit[2].measure`. */
  readonly path: string
  readonly field: FieldSpec
  readonly answer: Answer
}

/** The answers with their places, written here anew from the table in `docs/contract.md`. */
export function placesOf({ sections }: AnswerSpec, answers: GivenAnswers): readonly AnswerPlace[] {
  return sections.flatMap(({ id, repeat, keyed, fields }) => {
    const inRecord = (record: unknown, pathOf: (id: string) => string): readonly AnswerPlace[] =>
      fields.flatMap((field) => {
        const answer = (record as Given)[field.id] // As `answersOf` nests them.
        return answer === undefined ? [] : [{ path: pathOf(field.id), field, answer }]
      })
    const given = answers[id]
    if (repeat) {
      const rows = Array.isArray(given) ? given : []
      return rows.flatMap((row, index) => inRecord(row, (part) => `${id}[${index + 1}].${part}`))
    }
    return keyed ? inRecord(given ?? {}, (key) => `${id}[${key}]`) : inRecord(answers, (name) => name)
  })
}

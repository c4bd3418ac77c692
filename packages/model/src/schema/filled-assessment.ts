import * as z from 'zod'
import { dateSchema, idSchema, refSchema, textSchema, titleSchema } from './common.ts'

/** How a statement is marked whose phase is not reached yet. */
export const notYet = 'not-yet'

/** Front matter of `self-assessments/<id>.md`: a self-assessment filled in; the text below it reads the result. */
export const filledAssessmentSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  /** A worked example of ours, printed as such. */
  illustration: z.literal(true).optional(),
  form: z.strictObject({ id: refSchema, version: z.int().positive() }),
  /** The community, programme or team that scored. */
  team: textSchema,
  assessedOn: dateSchema,
  /** A score of the scale, or `not-yet`, by statement id. */
  scores: z.record(z.string(), z.union([z.number(), z.literal(notYet)])),
  /** What the group said, by cell id. */
  notes: z.record(z.string(), textSchema).default({}),
})

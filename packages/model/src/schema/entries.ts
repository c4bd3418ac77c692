import * as z from 'zod'
import { dateSchema, idSchema, optionSchema, refSchema, textSchema, titleSchema } from './common.ts'

/** What an output is; only `document` has a meaning for the toolkit: it may name an output document. */
export const outputKinds = ['document', 'decision', 'record', 'group', 'product'] as const

const ids = z.array(refSchema)

/** Front matter of `phases/<n>-<slug>.md`; the text below it is the introduction. */
export const phaseSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  /** How the phase is numbered in print: `I`, `A`, `1`. */
  numeral: z.string().regex(/^[A-Za-z0-9]{1,5}$/, 'use one to five letters or digits'),
  levels: ids.min(1),
  summary: textSchema,
  gate: z.strictObject({ text: textSchema, output: refSchema }),
  sources: ids.default([]),
})

/** Front matter of `cells/<id>.md`; the text below it, if any, says more about the cell. */
export const cellSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  phase: refSchema,
  strand: refSchema,
  summary: textSchema,
})

/** Front matter of `activities/<id>-<slug>.md`. Phase and strand come from the cell. */
export const activitySchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  cell: refSchema,
  lead: refSchema,
  roles: ids.default([]),
  tools: ids.default([]),
  sources: ids.default([]),
  /** `ref` is the id of an output or of an external input; `cycle` marks one that comes from an earlier journey. */
  inputs: z.array(z.strictObject({ ref: refSchema, cycle: z.literal(true).optional() })).default([]),
  outputs: z
    .array(
      z.strictObject({
        id: idSchema,
        title: titleSchema,
        kind: z.enum(outputKinds),
        document: refSchema.optional(),
      }),
    )
    .min(1),
})

/** Front matter of `tools/<id>.md`. */
export const toolSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  family: refSchema,
  /** One of the tools that a first reader should know. */
  core: z.literal(true).optional(),
  effort: textSchema,
  makes: textSchema,
  sources: ids.default([]),
})

/** The Word control of a cell in a table section. */
const columnControls = ['text', 'multiline', 'select', 'date', 'number', 'checkbox'] as const

/** Sections and columns name answers in paths such as `risks[2].owner`, and a tag in Word takes 64 characters. */
const pathPartSchema = (longest: number) =>
  z
    .string()
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
    .max(longest, `use at most ${longest} characters`)

const columnSchema = z.strictObject({
  id: pathPartSchema(18),
  heading: titleSchema,
  control: z.enum(columnControls),
  options: z.array(optionSchema).min(2).optional(),
})

const sectionBase = { id: pathPartSchema(40), heading: titleSchema, guide: textSchema }

/** A section of an output document; a table says its columns and the rows that it starts with, by column id. */
const documentSectionSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...sectionBase, type: z.literal('text') }),
  z.strictObject({ ...sectionBase, type: z.literal('list') }),
  z.strictObject({
    ...sectionBase,
    type: z.literal('table'),
    columns: z.array(columnSchema).min(3).max(6),
    rows: z.array(z.record(z.string(), z.string())).optional(),
  }),
])

/** Front matter of `documents/<id>.md`; the text below it says what the document is for. */
export const documentSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  core: z.literal(true).optional(),
  approvedBy: refSchema,
  length: textSchema,
  levels: ids.min(1),
  /** The id of the form that is this document; then it has no sections of its own. */
  form: refSchema.optional(),
  sections: z.array(documentSectionSchema).default([]),
})

/** Front matter of `scenarios/<id>.md`; the text below it tells the situation. */
export const scenarioSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  era: textSchema.optional(),
  horizon: textSchema,
  startAt: refSchema,
  lead: refSchema,
  measures: z.array(textSchema).default([]),
  steps: z.array(z.strictObject({ activity: refSchema, why: textSchema })).min(1),
  watchOuts: z.array(textSchema).default([]),
})

/** Front matter of `front/<n>-<slug>.md`: a page of the front part; the text below it is the page. */
export const frontPageSchema = z.strictObject({ id: idSchema, title: titleSchema })

/** A date is text, `YYYY-MM-DD`; YAML leaves an unquoted date as text too. */
type Answer = string | number | boolean | readonly string[]

/** Front matter of `case-studies/<id>.md`. Facts about consent, never names. */
export const caseStudySchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  publication: z.enum(['submitted', 'published', 'withdrawn']),
  /** A worked example of ours, printed as such. */
  illustration: z.literal(true).optional(),
  form: z.strictObject({ id: refSchema, version: z.int().positive() }),
  consent: z
    .strictObject({
      publish: z.boolean(),
      name: z.boolean().optional(),
      /** When an editor took the names out, or those named agreed; asked for where `name` is false. */
      namesChecked: dateSchema.optional(),
      internal: z.boolean().optional(),
      reviewBy: dateSchema.optional(),
      holdUntil: dateSchema.optional(),
      recordId: idSchema.optional(),
    })
    .optional(),
  attribution: textSchema.optional(),
  /**
   * Answers by field id; a repeated section is a list of such records under the id of the section. What each may be is for
   * the form to say (`rules/case-study.ts`): here nothing of them is judged.
   */
  answers: z.record(z.string(), z.custom<Answer | readonly Readonly<Record<string, Answer>>[]>()),
})
export type CaseStudyData = z.output<typeof caseStudySchema>

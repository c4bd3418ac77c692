import * as z from 'zod'
import { idSchema, optionSchema, refSchema, textSchema, titleSchema } from './common.ts'

export type { OptionData } from './common.ts'

/** What a person types or chooses. */
export const fieldTypes = ['text', 'multiline', 'select', 'multiselect', 'date', 'number', 'email', 'checkbox'] as const

/** Lists of the roadmap that a choice can take its options from. */
export const optionLists = ['phases', 'strands', 'activities', 'tools', 'scenarios'] as const

export const fieldSchema = z.strictObject({
  /** Kept for ever: answers are stored under it. */
  id: z.string().regex(/^[a-z][a-z0-9_]*$/, 'use lower-case words joined by underscores'),
  label: textSchema,
  /** A shorter label for narrow places such as a Word table. */
  short: z.string().max(60, 'use at most 60 characters').optional(),
  hint: textSchema,
  type: z.enum(fieldTypes),
  required: z.boolean(),
  /** Longest answer, in code points. */
  max: z.int().positive().max(20_000).optional(),
  /** A list under `options`. */
  options: idSchema.optional(),
  optionsFrom: z.enum(optionLists).optional(),
  requiredIf: z
    .union([z.strictObject({ anyBlank: z.array(z.string()).min(1) }), z.strictObject({ notBlank: z.string() })])
    .optional(),
  /** Where the question comes from, for editors: a source and its item. */
  mapsTo: z.array(z.strictObject({ source: refSchema, item: textSchema })).default([]),
})
export type FieldData = z.infer<typeof fieldSchema>

/** How answers to the version `from` become answers to the one after it; what it does not name stays as it is. */
const migrationSchema = z.strictObject({
  from: z.int().positive(),
  /** New field ids by old ones. */
  rename: z.record(z.string(), z.string()).default({}),
  /** Fields that are asked no longer. */
  remove: z.array(z.string()).default([]),
  /** By field: new option ids by old ones. */
  options: z.record(z.string(), z.record(z.string(), z.string())).default({}),
})

/** Which answers say what a submission is called and how it may be used: ids of fields. */
const submissionSchema = z.strictObject({
  title: z.string(),
  /** Choices with an option `yes`, or boxes to tick; `reviewBy` and `holdUntil` are dates. */
  consent: z.strictObject({
    publish: z.string(),
    name: z.string().optional(),
    internal: z.string().optional(),
    reviewBy: z.string().optional(),
    holdUntil: z.string().optional(),
  }),
  /** Private answers that are printed with the case study when the box `if` is ticked. */
  attribution: z.strictObject({ if: z.string(), from: z.array(z.string()).min(1) }).optional(),
})

/** Which fields of a section hold a figure and what belongs to it: ids of fields of that section. */
const figuresSchema = z.strictObject({
  /** What is measured, in a few words. */
  name: z.string(),
  unit: z.string().optional(),
  /** Numbers. */
  baseline: z.string().optional(),
  target: z.string().optional(),
  result: z.string(),
  baselinePeriod: z.string().optional(),
  resultPeriod: z.string().optional(),
  source: z.string().optional(),
  /** Figures over time, one a line: `June 2026: 41`. */
  points: z.string().optional(),
})

/** `forms/<id>.yaml` of a form that becomes an entry: the case study. */
export const formSchema = z.strictObject({
  id: idSchema,
  /** Raised whenever a field is added, removed or changes its meaning. */
  version: z.int().positive(),
  title: titleSchema,
  intro: textSchema,
  minutes: z.int().positive(),
  /** A named subset of the fields, filled in when there is no time for all of them. */
  short: z.strictObject({
    id: idSchema,
    title: titleSchema,
    intro: textSchema,
    minutes: z.int().positive(),
    fields: z.array(z.string()).min(1),
  }),
  options: z.record(z.string(), z.array(optionSchema).min(2)).default({}),
  /** Without it, filled-in forms cannot be taken in. */
  submission: submissionSchema.optional(),
  migrations: z.array(migrationSchema).default([]),
  review: z.strictObject({ outcomes: z.array(optionSchema).min(1), checks: z.array(textSchema).min(1) }),
  sections: z
    .array(
      z.strictObject({
        id: idSchema,
        title: titleSchema,
        visibility: z.enum(['published', 'private']),
        repeat: z
          .strictObject({ min: z.int().min(0), max: z.int().positive().max(20), addLabel: textSchema })
          .optional(),
        /** The answers are printed as a chart as well. */
        figures: figuresSchema.optional(),
        fields: z.array(fieldSchema).min(1),
      }),
    )
    .min(1),
})

export type FormData = z.output<typeof formSchema>
export type FiguresData = z.output<typeof figuresSchema>

/** `forms/self-assessment.yaml`: statements to score, by cell. */
export const assessmentSchema = z.strictObject({
  id: idSchema,
  version: z.int().positive(),
  title: titleSchema,
  intro: textSchema,
  howToUse: z.array(textSchema).min(1),
  /** Who answers and when: asked before the statements. */
  fields: z.array(fieldSchema).default([]),
  scale: z.array(z.strictObject({ score: z.int().min(0), label: textSchema, meaning: textSchema })).min(2),
  /** What is marked for a phase that is not reached yet; it stays out of every mean. */
  notYet: z.strictObject({ label: textSchema, meaning: textSchema }),
  results: z.strictObject({
    /** Half-open: `from` belongs to the band, `to` to the next one; the last band holds its `to` as well. */
    bands: z.array(z.strictObject({ from: z.number(), to: z.number(), label: textSchema })).min(1),
    /** A phase is out of balance when a strand lies this much below the best one. */
    balance: z.strictObject({ gap: z.number().positive(), text: textSchema }),
  }),
  statements: z
    .array(
      z.strictObject({
        id: idSchema,
        cell: refSchema,
        statement: textSchema,
        evidence: textSchema,
        /** The activity to open when the score is low. */
        ifLow: refSchema,
      }),
    )
    .min(1),
})

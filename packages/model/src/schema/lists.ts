import * as z from 'zod'
import { idSchema, languageSchema, namedSchema, refSchema, textSchema, titleSchema } from './common.ts'

const ids = z.array(refSchema)

/** `roadmap.yaml`: the roadmap itself and what the entries point at. */
export const roadmapSchema = z.strictObject({
  title: titleSchema,
  /** Short name, for running headers. */
  shortTitle: titleSchema,
  language: languageSchema,
  levels: z.array(namedSchema).min(1),
  /** In the order of the grid. */
  strands: z.array(z.strictObject({ id: idSchema, title: titleSchema, question: textSchema })).min(1),
  toolFamilies: z.array(namedSchema).default([]),
  /** Inputs that come from outside the roadmap. */
  inputs: z.array(namedSchema).default([]),
  /** Interface wording that this roadmap says otherwise, by the keys of the messages file. */
  messages: z.record(z.string(), z.unknown()).default({}),
})

/** `roles.yaml` */
export const rolesSchema = z.strictObject({
  roles: z.array(
    z.strictObject({
      id: idSchema,
      title: titleSchema,
      short: titleSchema,
      levels: ids.min(1),
      who: textSchema,
      does: textSchema,
    }),
  ),
})

/** `glossary.yaml` */
export const glossarySchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      id: idSchema,
      term: titleSchema,
      abbreviation: textSchema.optional(),
      /** Words that readers may meet elsewhere. */
      alsoCalled: z.array(textSchema).default([]),
      /** The years in which the term was in use, if it no longer is. */
      era: textSchema.optional(),
      definition: textSchema,
      see: ids.default([]),
      /** `false` for the roadmap's own words, which would otherwise be linked on every line. */
      link: z.boolean().default(true),
    }),
  ),
})

/** `sources.yaml`: works referred to, by id. */
export const sourcesSchema = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: idSchema,
      author: textSchema,
      title: textSchema,
      year: z.int().min(1800).max(2100),
      publisher: textSchema.optional(),
      isbn: textSchema.optional(),
      doi: z
        .string()
        .regex(/^10\.\d{4,9}\/\S+$/, 'use a DOI such as 10.1136/bmjqs-2015-004411')
        .optional(),
      url: z.url({ protocol: /^https?$/ }).optional(),
      note: textSchema.optional(),
    }),
  ),
})

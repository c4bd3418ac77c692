import * as z from 'zod'
import { dateSchema, idSchema, isReservedName, languageSchema, textSchema, titleSchema } from './common.ts'

const versionSchema = z.string().regex(/^\d+(?:\.\d+){0,2}$/, 'use a number such as "1.0", in quotes')
export const emailSchema = z.email('use an e-mail address such as editors@example.org')
export const contactSchema = z
  .string()
  .regex(
    /^(?:https:\/\/\S+|[^\s@/]+@[^\s@/]+\.[^\s@/]+)$/,
    'use an e-mail address, or a web address that starts with `https://`',
  )
const webSchema = z.url({ protocol: /^https$/, error: 'use a web address that starts with `https://`' })
/** A file below `editions/`, by its path from there. */
const besideSchema = (endings: string) =>
  z
    .string()
    .regex(
      new RegExp(`^(?!.*\\.\\.)[A-Za-z0-9][\\w.-]*(?:/[A-Za-z0-9][\\w.-]*)*\\.(?:${endings})$`, 'i'),
      `use the path of a file beside the edition that ends in ${endings.replaceAll('|', ', ')}`,
    )

/** `editions/<id>.yaml`: one edition of the toolkit. */
export const editionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens: it names a folder')
    .refine((id) => !isReservedName(id), 'use another word: no folder can have this name on Windows'),
  title: titleSchema,
  language: languageSchema,
  version: versionSchema,
  /** The date of the edition: printed, and written into every file instead of the clock. */
  date: dateSchema,
  brand: z.strictObject({
    /** The organisation that publishes the edition. */
    name: titleSchema,
    /** Where readers write to, an e-mail address or a web address. */
    contact: contactSchema.optional(),
    /** Printed on the first page of Word files. */
    logo: z.strictObject({ file: besideSchema('png|jpg|jpeg|svg'), alt: textSchema }).optional(),
  }),
  /** One line about the terms on which the edition may be used: printed on the title page and the back cover. */
  licence: textSchema.optional(),
  /** Where readers send case studies; the contact of the publisher unless told. */
  submit: z
    .strictObject({
      /** Takes the answers of a web form as JSON. Without it a web form sends nothing anywhere. */
      url: webSchema.optional(),
      /** Shown on every form as the address to send the file to. */
      email: emailSchema.optional(),
    })
    .optional(),
  /** What is different since an earlier version, a line for each change; printed as a chapter of its own. */
  changes: z.strictObject({ since: versionSchema, items: z.array(textSchema).min(1) }).optional(),
  /** A Word template of the publisher's, whose theme and styles stand instead of ours. */
  word: z.strictObject({ reference: besideSchema('dotx') }).optional(),
  /** The file name, without its ending, of a theme under `templates/themes`. */
  theme: idSchema.default('default'),
  /** What this edition changes in the theme: any of its keys. Judged with the theme, which this package does not know. */
  look: z.record(z.string(), z.unknown()).optional(),
})

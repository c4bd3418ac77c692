import { z } from 'zod'
import { dateSchema, idSchema, isReservedName, languageSchema, textSchema, titleSchema } from './common.ts'

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
  version: z.string().regex(/^\d+(?:\.\d+){0,2}$/, 'use a number such as "1.0", in quotes'),
  /** The date of the edition: printed, and written into every file instead of the clock. */
  date: dateSchema,
  brand: z.strictObject({
    /** The organisation that publishes the edition. */
    name: titleSchema,
    /** Where readers write to, an e-mail address or a web address. */
    contact: textSchema.optional(),
    /** Printed on the first page of Word files. */
    logo: z.strictObject({ file: besideSchema('png|jpg|jpeg|svg'), alt: textSchema }).optional(),
  }),
  /** A Word template of the publisher's, whose theme and styles stand instead of ours. */
  word: z.strictObject({ reference: besideSchema('dotx') }).optional(),
  /** Where filled-in forms go. Without it nothing is sent anywhere. */
  submit: z
    .strictObject({
      /** Takes the answers of a web form as JSON. */
      url: z.url({ protocol: /^https$/, error: 'use an address that begins with https://' }).optional(),
      /** Shown on every form as the address to send the file to. */
      email: z.email('use an e-mail address').optional(),
    })
    .optional(),
  /** The file name, without its ending, of a theme under `templates/themes`. */
  theme: idSchema.default('default'),
})

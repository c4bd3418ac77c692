import * as z from 'zod'

/** Ids stand in file names, anchors and Word tags, so their alphabet is small. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/, 'use letters, digits, dots, hyphens and underscores')
  .refine((id) => !isReservedName(id), 'use another word: no file can have this name on Windows')

/** The id of something else. Its form is not judged: that it names something is, and says more (`check-ids.ts`). */
export const refSchema = z.string()

/** A title: one line, short enough for a heading and a contents line. */
export const titleSchema = z
  .string()
  .regex(/^\S(?:[^\n\r]{0,118}\S)?$/, 'use one line of at most 120 characters, without spaces at its ends')

/** A line or a paragraph of plain text (no Markdown). */
export const textSchema = z.string().trim().min(1, 'write at least one word')

/** A calendar date, `2026-11-23`. */
export const dateSchema = z.iso.date('use a date such as 2026-11-23')

/** A language tag (BCP 47), such as `en-GB`. */
export const languageSchema = z.string().refine(isLanguage, 'use a language tag such as en-GB')

/** Something that has only an id and a title. */
export const namedSchema = z.strictObject({ id: idSchema, title: titleSchema })

/** An option of a choice: the id is kept for ever, the label may be reworded or translated. */
export const optionSchema = z.strictObject({ id: idSchema, label: textSchema })
export type OptionData = z.infer<typeof optionSchema>

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false // a RangeError says that the tag is malformed (BCP 47)
  }
}

/** Names that Windows keeps for devices, with or without an ending. */
export function isReservedName(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)
}

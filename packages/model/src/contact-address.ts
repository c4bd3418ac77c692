import * as z from 'zod'
import { contactSchema, emailSchema } from './schema/edition.ts'

/** What an edition says of where people write to. */
interface Addresses {
  readonly brand: { readonly contact?: string | undefined }
  readonly submit: { readonly email?: string | undefined }
}

/** Whom to write to about an answer that was given: the publisher, or else the address for forms. */
export function contactAddress({ brand, submit }: Addresses): string | undefined {
  return brand.contact ?? submit.email
}

/** The fields of an edition that hold them; what is none of the edition's fields counts as left out. */
const addressesSchema = z
  .object({
    brand: z.object({ contact: contactSchema.optional().catch(undefined) }).catch({}),
    submit: z.object({ email: emailSchema.optional().catch(undefined) }).catch({}),
  })
  .catch({ brand: {}, submit: {} })

/** The same from the YAML of an edition that nobody has checked: whatever else is wrong there, an address is one. */
export function uncheckedContactAddress(edition: unknown): string | undefined {
  return contactAddress(addressesSchema.parse(edition))
}

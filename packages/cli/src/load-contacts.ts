import { type ContentIo, parseSource } from '@roadmap/content'

/** Where people write to, by the edition whose form they filled in; `undefined` when that is not certain. */
export type ContactOf = (edition: string | undefined) => string | undefined

/**
 * Reads the contacts of the editions (`brand.contact`), and nothing else of the content: most files that are refused need
 * no more. A form that names no edition, or one that is gone, has the contact that all editions share.
 */
export async function loadContacts(io: ContentIo, content: string): Promise<ContactOf> {
  const folder = `${content}/editions`
  const paths = (await io.list(folder).catch(nothingIfAbsent)).filter((path) => /^[^/]+\.yaml$/.test(path))
  const contacts = new Map<string, string | undefined>()
  for (const path of paths.toSorted()) {
    const { data } = parseSource(`editions/${path}`, `${folder}/${path}`, await io.read(`${folder}/${path}`))
    contacts.set(path.replace(/\.yaml$/, ''), contactIn(data))
  }
  const shared = new Set(contacts.values()).size === 1 ? [...contacts.values()][0] : undefined
  return (edition) => (edition !== undefined && contacts.has(edition) ? contacts.get(edition) : shared)
}

/** The content is checked only when a form is taken in; until then a contact is used if it is an address at all. */
function contactIn(data: unknown): string | undefined {
  const { brand } = (data ?? {}) as { readonly brand?: { readonly contact?: unknown } | null }
  const contact = brand?.contact
  return typeof contact === 'string' && /^(?:https:\/\/\S+|\S+@\S+)$/.test(contact) ? contact : undefined
}

function nothingIfAbsent(error: NodeJS.ErrnoException): readonly string[] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
  throw error
}

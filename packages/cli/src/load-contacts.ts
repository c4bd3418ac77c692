import { type ContentIo, parseSource } from '@roadmap/content'
import { uncheckedContactAddress } from '@roadmap/model'
import { nothingIfAbsent } from './nothing-if-absent.ts'

/** Where people write to, by the edition whose form they filled in; `undefined` when that is not certain. */
export type ContactOf = (edition: string | undefined) => string | undefined

/**
 * Reads the contacts of the editions, the same that their forms print, and nothing else of the content: most files that are
 * refused need no more. The content is checked only when a form is taken in. A form that names no edition, or one that is gone, has the contact that all editions share.
 */
export async function loadContacts(io: ContentIo, content: string): Promise<ContactOf> {
  const folder = `${content}/editions`
  const paths = (await io.list(folder).catch(nothingIfAbsent)).filter((path) => /^[^/]+\.yaml$/.test(path))
  const contacts = new Map<string, string | undefined>()
  for (const path of paths.toSorted()) {
    const { data } = parseSource(`editions/${path}`, `${folder}/${path}`, await io.read(`${folder}/${path}`))
    contacts.set(path.replace(/\.yaml$/, ''), uncheckedContactAddress(data))
  }
  const shared = new Set(contacts.values()).size === 1 ? [...contacts.values()][0] : undefined
  return (edition) => (edition !== undefined && contacts.has(edition) ? contacts.get(edition) : shared)
}

import { type Anchored, anchorOf } from '@roadmap/model'
import { text } from '../builders.ts'
import type { Link } from '../nodes.ts'

/** Where the handbook stands in an edition. */
export const handbookPath = 'handbook.pdf'

/**
 * A link from a file in a folder of the edition to the page of an entry in the handbook: a relative path with the named
 * destination of the entry (RFC 8118 §3). A program that cannot follow the name opens the handbook, so the words say
 * where to look; a file that was moved away from its edition keeps the words alone.
 */
export function handbookLink(entry: Anchored, words: string): Link {
  return { type: 'link', url: `../${handbookPath}#${anchorOf(entry)}`, children: [text(words)] }
}

import type { Edition } from '@roadmap/model'
import { link } from './builders.ts'
import type { Link } from './nodes.ts'

/** Where case studies go: the addresses for them, or else the contact of the publisher; none where there is neither. */
export function submitAddresses({ submit, brand }: Pick<Edition, 'submit' | 'brand'>): readonly string[] {
  const own = [submit.url, submit.email].filter((one) => one !== undefined)
  return own.length > 0 || brand.contact === undefined ? own : [brand.contact]
}

/** A web or e-mail address as a link that can also be read on paper. */
export function addressLink(address: string): Link {
  return link(/^https?:\/\//i.test(address) ? address : `mailto:${address}`, address)
}

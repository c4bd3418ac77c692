import type { IndexEntry, IndexGroup } from '@roadmap/document/nodes'
import type { ElementContent } from 'hast'
import { h } from 'hastscript'

/** The entries of one letter. A page of the web has no numbers: the places of an entry are links that count from 1. */
export function indexGroup({ initial, entries }: IndexGroup): readonly ElementContent[] {
  return [h('p', { class: 'label' }, initial), h('ul', { class: 'contents' }, entries.map(item))]
}

function item({ title, places, see }: IndexEntry): ElementContent {
  const links = places.flatMap((place, index): ElementContent[] => [
    { type: 'text', value: index === 0 ? ' ' : ', ' },
    h('a', { href: `#${place}`, ariaLabel: `${title} ${index + 1}` }, String(index + 1)),
  ])
  return h('li', [title, ...links, ...(see === undefined ? [] : [` ${see}`])])
}

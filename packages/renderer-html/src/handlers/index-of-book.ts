import type { Index, IndexEntry } from '@roadmap/document/nodes'
import { h } from 'hastscript'
import type { Html, State } from '../state.ts'

/** A page of the web has no numbers: an entry leads to its first place, and the others follow as numbers in order. */
export function indexOfBook({ groups }: Index, state: State): Html {
  return groups.flatMap(({ initial, entries }) => [
    h('p', { class: 'label' }, initial),
    h(
      'ul',
      { class: 'index' },
      entries.map((entry) => h('li', [...entryOf(entry, state)])),
    ),
  ])
}

function entryOf({ title, places, see }: IndexEntry, state: State): Html {
  const [first, ...others] = places.filter((place) => state.anchors.has(place))
  const words = first === undefined ? [{ type: 'text', value: title } as const] : [h('a', { href: `#${first}` }, title)]
  const more = others.flatMap((place, index) => [
    { type: 'text', value: ', ' } as const,
    h('a', { href: `#${place}`, 'aria-label': `${title} ${index + 2}` }, String(index + 2)),
  ])
  return [...words, ...more, ...(see === undefined ? [] : [{ type: 'text', value: `, ${see}` } as const])]
}

import type { Contents } from '@roadmap/document/nodes'
import { h } from 'hastscript'
import type { Html } from '../state.ts'

/** The contents as one list of links; the depth of an entry is its indent. */
export function contents({ entries }: Contents): Html {
  const items = entries.map(({ to, depth, code, title }) =>
    h('li', { class: `depth-${depth}` }, h('a', { href: `#${to}` }, code === undefined ? title : `${code} ${title}`)),
  )
  return [h('ul', { class: 'contents' }, items)]
}

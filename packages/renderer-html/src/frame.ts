import type { DocumentNode } from '@roadmap/document/nodes'
import type { ElementContent } from 'hast'
import { h } from 'hastscript'

/** The band over a page, which carries its title, and the line below it. */
export function header({ edition, title }: DocumentNode): ElementContent {
  return h('header', { class: 'band' }, [
    h('div', { class: 'wide' }, [h('p', { class: 'roadmap' }, edition.roadmap), h('h1', title)]),
  ])
}

export function footer({ edition }: DocumentNode, more: readonly string[] = []): ElementContent {
  const words = [edition.publisher, edition.title, edition.version, edition.date, ...more]
  return h('footer', { class: 'foot' }, [h('p', { class: 'wide' }, words.join(' · '))])
}

/** The title stands in the band already. */
export function withoutTitle({ children }: DocumentNode): DocumentNode['children'] {
  return children.filter((node) => !(node.type === 'paragraph' && node.role === 'title'))
}

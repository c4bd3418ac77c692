import { formatDate } from '@roadmap/document/format-date'
import type { DocumentNode, Logo } from '@roadmap/document/nodes'
import type { ElementContent } from 'hast'
import { h } from 'hastscript'

/** The band over a page, which carries its title, and the line below it. */
export function header({ edition, title, logo }: DocumentNode): ElementContent {
  const picture = logo ? [h('p', { class: 'logo' }, [h('img', { src: dataUrl(logo), alt: logo.alt })])] : []
  return h('header', [
    ...(picture.length > 0 ? [h('div', { class: 'wide' }, picture)] : []),
    h('div', { class: 'band' }, [
      h('div', { class: 'wide' }, [h('p', { class: 'roadmap' }, edition.roadmap), h('h1', title)]),
    ]),
  ])
}

/** The picture itself, so that the page needs no other file. As an image, an SVG runs no script. */
function dataUrl({ bytes, type }: Logo): string {
  const mediaType = type === 'svg' ? 'image/svg+xml' : `image/${type}`
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
}

/** Whose page it is and of when; `more` is what the page says of itself. */
export function footer({ edition, language }: DocumentNode, more: readonly string[] = []): ElementContent {
  const words = [edition.publisher, edition.title, edition.version, formatDate(edition.date, language), ...more]
  return h('footer', { class: 'foot' }, [h('p', { class: 'wide' }, words.join(' · '))])
}

/** The title stands in the band already. */
export function withoutTitle({ children }: DocumentNode): DocumentNode['children'] {
  return children.filter((node) => !(node.type === 'paragraph' && node.role === 'title'))
}

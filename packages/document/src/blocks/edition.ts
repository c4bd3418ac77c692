import type { Edition } from '@roadmap/model'
import { fact, facts, list, paragraph, text } from '../builders.ts'
import { formatDate } from '../format-date.ts'
import type { Flow, Phrasing } from '../nodes.ts'
import { type Block, type BuildContext, part } from './block.ts'

/** What an edition says of itself: its title page, its changes, whom to write to. */
export const edition: Block = {
  attributes: { part: ['titles', 'details', 'changes', 'contact', 'submit', 'colophon'] },
  build: ({ part: name }, context) => part(parts, name, context.edition, context),
}

const parts = {
  titles: (_: Edition, { roadmap, t }: BuildContext): readonly Flow[] => [
    { type: 'paragraph', role: 'title', children: [text(roadmap.title)] },
    { type: 'paragraph', role: 'subtitle', children: [text(t('handbook.title'))] },
  ],

  details: (item: Edition, { t }: BuildContext): readonly Flow[] => {
    const { brand, licence } = item
    return [
      facts([
        fact(t('titlePage.edition'), paragraph(item.title)),
        fact(t('titlePage.version'), paragraph(item.version)),
        fact(t('titlePage.date'), paragraph(formatDate(item.date, item.language))),
        fact(t('titlePage.publisher'), paragraph(brand.name)),
        ...(brand.contact === undefined ? [] : [fact(t('titlePage.contact'), paragraph(address(brand.contact)))]),
        ...(licence === undefined ? [] : [fact(t('titlePage.licence'), paragraph(licence))]),
      ]),
    ]
  },

  /** What changed since the version that the edition names. */
  changes: ({ changes }: Edition): readonly Flow[] =>
    changes === undefined ? [] : [list(changes.items.map((item) => [paragraph(item)]))],

  contact: ({ brand }: Edition, { t }: BuildContext): readonly Flow[] => [
    brand.contact === undefined
      ? paragraph(t('accessibility.noContact', { publisher: brand.name }))
      : paragraph(t('accessibility.contact'), ' ', address(brand.contact)),
  ],

  /** Where case studies go: the addresses for them, or else the contact of the publisher. */
  submit: ({ submit, brand }: Edition): readonly Flow[] => {
    const own = [submit.url, submit.email].filter((one) => one !== undefined)
    const addresses = own.length > 0 ? own : brand.contact === undefined ? [] : [brand.contact]
    return addresses.map((one) => paragraph({ type: 'strong', children: [address(one)] }))
  },

  colophon: (item: Edition, { roadmap, t }: BuildContext): readonly Flow[] => [
    paragraph(`${roadmap.title}: ${t('handbook.title')}`),
    paragraph(
      t('handbook.edition', {
        edition: item.title,
        version: item.version,
        date: formatDate(item.date, item.language),
      }),
    ),
    paragraph(item.brand.name),
    ...(item.licence === undefined ? [] : [paragraph(item.licence)]),
  ],
}

/** A web or e-mail address as a link that can also be read on paper. */
function address(written: string): Phrasing {
  if (/^https?:\/\//i.test(written)) return { type: 'link', url: written, children: [text(written)] }
  return { type: 'link', url: `mailto:${written}`, children: [text(written)] }
}

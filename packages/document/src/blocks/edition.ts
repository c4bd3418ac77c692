import type { Edition } from '@roadmap/model'
import { fact, facts, list, paragraph, text } from '../builders.ts'
import { addressLink, submitAddresses } from '../edition-addresses.ts'
import { editionView } from '../edition-view.ts'
import { formatDate } from '../format-date.ts'
import type { Flow } from '../nodes.ts'
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
        ...(brand.contact === undefined ? [] : [fact(t('titlePage.contact'), paragraph(addressLink(brand.contact)))]),
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
      : paragraph(t('accessibility.contact'), ' ', addressLink(brand.contact)),
  ],

  /** Where case studies go. */
  submit: (item: Edition): readonly Flow[] =>
    submitAddresses(item).map((address) => paragraph({ type: 'strong', children: [addressLink(address)] })),

  colophon: (item: Edition, { roadmap, t }: BuildContext): readonly Flow[] => [
    paragraph(`${roadmap.title}: ${t('handbook.title')}`),
    paragraph(t('handbook.edition', editionView(item))),
    paragraph(item.brand.name),
    ...(item.licence === undefined ? [] : [paragraph(item.licence)]),
  ],
}

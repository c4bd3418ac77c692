import { paragraph, text } from '../builders.ts'
import { editionView } from '../edition-view.ts'
import type { Block } from './block.ts'

/** The outside of the handbook: title, edition, version and date, publisher. */
export const cover: Block = {
  attributes: {},
  build: (_, { roadmap, edition, t }) => [
    { type: 'paragraph', role: 'title', children: [text(roadmap.title)] },
    { type: 'paragraph', role: 'subtitle', children: [text(t('handbook.title'))] },
    paragraph(t('handbook.edition', editionView(edition))),
    paragraph(edition.brand.name),
  ],
}

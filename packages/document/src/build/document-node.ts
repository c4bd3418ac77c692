import type { BuildContext } from '../blocks/block.ts'
import type { DocumentNode, Flow } from '../nodes.ts'

/** A whole document around its parts, with what every deliverable of an edition says of itself. */
export function documentNode(
  titles: { readonly title: string; readonly subject: string },
  children: readonly Flow[],
  { roadmap, edition, t }: Pick<BuildContext, 'roadmap' | 'edition' | 't'>,
): DocumentNode {
  return {
    type: 'document',
    ...titles,
    language: edition.language,
    edition: {
      id: edition.id,
      title: edition.title,
      version: edition.version,
      date: edition.date,
      publisher: edition.brand.name,
      roadmap: roadmap.shortTitle,
    },
    words: {
      // The renderer fills in the numbers, so their names stay as they are.
      pageOfTotal: t('document.pageOfTotal', { page: '{page}', total: '{total}' }),
      page: t('document.page', { page: '{page}' }),
      choose: t('document.choose'),
      yes: t('document.yes'),
      formIdentity: t('document.formIdentity'),
    },
    children,
  }
}

import { anchorOf, type Source } from '@roadmap/model'
import { commaList, entryLink } from '../anchors.ts'
import { hint, list, paragraph, reference, text } from '../builders.ts'
import type { Flow, List, Phrasing } from '../nodes.ts'
import type { Block, BuildContext } from './block.ts'

/** All works referred to, each with where. */
export const sources: Block = {
  attributes: {},
  build: (_, context) => {
    const { roadmap, t } = context
    if (roadmap.sources.length === 0) return [paragraph(t('source.none'))]
    return [
      paragraph(t('source.lead')),
      list(
        roadmap.sources.map((source) => [
          { ...paragraph(...citation(source), ...(source.note ? [` ${source.note}`] : [])), id: anchorOf(source) },
          ...usedIn(source, context),
        ]),
      ),
    ]
  },
}

/** Short references to works, linked to the full ones. */
export function sourceList(items: readonly Source[]): List {
  return list(
    items.map((source) => [
      paragraph(reference(anchorOf(source), text(`${source.author} (${source.year}), ${source.title}`))),
    ]),
  )
}

/** Author (year). Title. Publisher. ISBN or DOI. */
function citation({ author, year, title, publisher, isbn, doi, url }: Source): readonly Phrasing[] {
  const link = doi ? `https://doi.org/${doi}` : url
  return [
    text(`${author} (${year}). `),
    { type: 'emphasis', children: [text(title)] },
    text(`.${publisher ? ` ${publisher}.` : ''}${isbn ? ` ISBN ${isbn}.` : ''}`),
    ...(link ? [text(' '), { type: 'link' as const, url: link, children: [text(link)] }] : []),
  ]
}

function usedIn({ usedBy }: Source, { t }: BuildContext): readonly Flow[] {
  const entries = usedBy.map(entryLink)
  return [...(entries.length > 0 ? [hint(`${t('source.usedIn')} `, ...commaList(entries))] : [])]
}

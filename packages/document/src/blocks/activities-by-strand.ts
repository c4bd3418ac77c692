import { anchorOf } from '@roadmap/model'
import type { ContentsEntry } from '../nodes.ts'
import { type Block, find } from './block.ts'

/** The activities of a strand with their pages, from phase to phase under the boxes of the grid where they stand. */
export const activitiesByStrand: Block = {
  attributes: { strand: 'required' },
  build: ({ strand: id }, { roadmap, t }) => {
    const strand = find(roadmap.strands, id, 'strand')
    const entries = roadmap.cells
      .filter((cell) => cell.strand === strand)
      .flatMap((cell): readonly ContentsEntry[] => [
        {
          to: anchorOf(cell),
          depth: 1,
          title: `${t('phase.eyebrow', { numeral: cell.phase.numeral })}: ${cell.title}`,
        },
        ...cell.activities.map((one) => ({ to: anchorOf(one), depth: 2, code: one.id, title: one.title })),
      ])
    return entries.length > 0 ? [{ type: 'contents', depth: 2, entries }] : []
  },
}

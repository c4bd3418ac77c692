import type { Contents } from '@roadmap/document/nodes'
import { InternalHyperlink } from 'docx-controls'
import { drawParagraph } from '../draw-paragraph.ts'
import { drawText } from '../draw-text.ts'
import type { Blocks, State } from '../state.ts'

/** A list of links without page numbers, which only Word could know; Word's own field would ask to be updated. */
export function contents(node: Contents, state: State): Blocks {
  return node.entries
    .filter((entry) => entry.depth <= node.depth)
    .flatMap(({ to, depth, code, title }) => {
      const words = code === undefined ? title : `${code} ${title}`
      const anchor = state.bookmarks.get(to)
      const children =
        anchor === undefined
          ? drawText(words, undefined)
          : [new InternalHyperlink({ anchor, children: drawText(words, 'Hyperlink') })]
      return drawParagraph(`TOC${Math.min(depth, 3)}`, children, { ...state, item: undefined })
    })
}

import type { IndexEntry, IndexGroup } from '@roadmap/document/nodes'
import { InternalHyperlink } from 'docx-controls'
import { drawParagraph, roleStyle, textStyle } from '../draw-paragraph.ts'
import { drawText } from '../draw-text.ts'
import type { Blocks, State } from '../state.ts'

/** The entries of one initial. Only Word could know the pages, so each entry is a link to its first place. */
export function indexGroup({ initial, entries }: IndexGroup, state: State): Blocks {
  return [
    ...drawParagraph(roleStyle('label', state), drawText(initial, undefined), state),
    ...entries.flatMap((entry) => indexEntry(entry, state)),
  ]
}

function indexEntry({ title, places, see }: IndexEntry, state: State): Blocks {
  const anchor = places.map((place) => state.bookmarks.get(place)).find((one) => one !== undefined)
  const words =
    anchor === undefined
      ? drawText(title, undefined)
      : [new InternalHyperlink({ anchor, children: drawText(title, 'Hyperlink') })]
  const more = see === undefined ? [] : drawText(`, ${see}`, undefined)
  return drawParagraph(textStyle(state), [...words, ...more], state)
}

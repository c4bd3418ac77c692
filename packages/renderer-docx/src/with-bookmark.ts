import { Bookmark } from 'docx-controls'
import type { Inlines, State } from './state.ts'

/** Words that an anchor stands on. Without words there is no bookmark either. */
export function withBookmark(anchor: string | undefined, children: Inlines, state: State): Inlines {
  const id = anchor === undefined ? undefined : state.bookmarks.get(anchor)
  return id === undefined || children.length === 0 ? children : [new Bookmark({ id, children: [...children] })]
}

import type { DocumentNode, Flow, Phrasing, TreeNode } from '@roadmap/document/nodes'
import { type Drawn, handlers } from './handlers.ts'
import { nameBookmarks } from './name-bookmarks.ts'
import type { State } from './state.ts'
import type { WordTheme } from './theme.ts'

/** Where the drawing of a document begins. */
export function newState(document: DocumentNode, theme: WordTheme): State {
  return {
    flow: (nodes: readonly Flow[], state) =>
      nodes.flatMap((node, index) => draw(node, { ...state, next: nodes[index + 1]?.type })),
    phrasing: (nodes: readonly Phrasing[], state) => nodes.flatMap((node) => draw(node, state)),
    words: document.words,
    theme,
    language: document.language,
    bookmarks: nameBookmarks(document),
    place: 'body',
    next: undefined,
    listDepth: 0,
    item: undefined,
    numberedHeadings: document.numberedHeadings ?? false,
    compact: document.compact ?? false,
    unnumbered: false,
    run: undefined,
    tally: { lists: 0, started: false, pageWaits: false, afterTable: false, aliases: new Set(), messages: [] },
  }
}

function draw<N extends Flow | Phrasing>(node: N, state: State): Drawn<N> {
  // TypeScript does not see that the handler under `node.type` takes that very node; the table's type says so.
  const handle = handlers[node.type] as unknown as (node: TreeNode, state: State) => Drawn<N>
  return handle(node, state)
}

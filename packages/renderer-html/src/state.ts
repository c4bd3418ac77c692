import type { Flow, FormPage, NodeOf, Phrasing, RendererWords } from '@roadmap/document/nodes'
import type { ElementContent } from 'hast'

/** What a node becomes in a page. */
export type Html = readonly ElementContent[]

/** One answer for each type of node. */
export type Handlers = { readonly [T in keyof NodeOf]: (node: NodeOf[T], state: State) => Html }

/** What travels down the tree. */
export interface State {
  readonly flow: (nodes: readonly Flow[], state: State) => ElementContent[]
  readonly phrasing: (nodes: readonly Phrasing[]) => ElementContent[]
  /** Anchors of this document; a reference to any other place is plain text. */
  readonly anchors: ReadonlySet<string>
  readonly words: RendererWords
  /** Words of a form; a document without a form has none. */
  readonly page: FormPage | undefined
  /** In a table, where the headings name what is filled in. */
  readonly inCell: boolean
}

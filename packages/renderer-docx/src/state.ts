import type { Problem } from '@roadmap/diagnostics'
import type { Flow, Phrasing, RendererWords } from '@roadmap/document/nodes'
import { type FileChild, type IParagraphOptions, Paragraph, type ParagraphChild, TextParagraph } from 'docx-controls'
import type { WordTheme } from './theme.ts'

export type Blocks = readonly FileChild[]
export type Inlines = readonly ParagraphChild[]

/** Where a block stands; it decides which family of styles draws it. `head` is a cell of a header row. */
export type Place = 'body' | 'quote' | 'panel' | 'cell' | 'head'

/** What travels down the tree. Handlers change it with a spread for what they draw inside. */
export interface State {
  readonly flow: (nodes: readonly Flow[], state: State) => Blocks
  readonly phrasing: (nodes: readonly Phrasing[], state: State) => Inlines
  readonly words: RendererWords
  readonly theme: WordTheme
  /** BCP 47 */
  readonly language: string
  /** Names of bookmarks, by anchor; anchors outside this document are not in it. */
  readonly bookmarks: ReadonlyMap<string, string>
  readonly place: Place
  /** What comes next in the same parent: text stays with a list or table that it leads into. */
  readonly next: Flow['type'] | undefined
  /** Lists around this one. */
  readonly listDepth: number
  /** The list item that is being drawn; its first paragraph takes the mark. */
  readonly item: ItemMark | undefined
  /** A heading without a number, in a document whose headings have numbers. */
  readonly unnumbered: boolean
  /** Whether headings with a code are numbered by their styles. */
  readonly numberedHeadings: boolean
  /** Whether rows to fill in are low. */
  readonly compact: boolean
  /** Character style of runs; `undefined` is plain. */
  readonly run: string | undefined
  /** Counters and notes of the whole document. */
  readonly tally: Tally
}

/** What makes a paragraph the first one of a list item. */
export interface ItemMark {
  readonly style: string
  /** Style of the item's further paragraphs. */
  readonly more: string
  readonly numbering: IParagraphOptions['numbering']
  /** A box to tick before the words. */
  readonly box: ParagraphChild | undefined
  taken: boolean
}

/** The only thing that changes while a document is drawn. */
export interface Tally {
  /** Ordered lists so far; each is an instance of its numbering, so each begins anew. */
  lists: number
  /** Whether anything stands on the page yet. */
  started: boolean
  /** The next paragraph of the body opens a page. */
  pageWaits: boolean
  /** The last block was a table; Word would join another one to it. */
  afterTable: boolean
  /** Names of controls so far. */
  readonly aliases: Set<string>
  readonly messages: Problem[]
}

/** What may stand in a cell: the handlers draw only paragraphs there, and tables in cells are flattened. */
export function asCellContent(blocks: Blocks): Paragraph[] {
  return blocks.map((block) => {
    if (!(block instanceof Paragraph || block instanceof TextParagraph))
      throw new Error('something other than a paragraph was drawn in a cell')
    return block
  })
}

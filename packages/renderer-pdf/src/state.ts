import type { DocumentNode, Flow, NodeOf, Phrasing } from '@roadmap/document/nodes'
import type { PdfNode, TextNode } from 'pdfmake-tagged'
import type { DivideWord } from './divide-words.ts'
import type { OpenFonts } from './fonts.ts'
import type { Plan } from './plan.ts'
import type { RenderProblem } from './render-problem.ts'
import type { Theme } from './theme.ts'

/** What a node becomes: a piece of a line of text, or a block. */
export type PdfContent<T extends keyof NodeOf> = NodeOf[T] extends Phrasing ? TextNode : PdfNode

/** One answer for each type of node. */
export type Handlers = { readonly [T in keyof NodeOf]: (node: NodeOf[T], state: State) => PdfContent<T> }

/** The same for the whole document. */
export interface Book {
  readonly document: DocumentNode
  readonly theme: Theme
  readonly fonts: OpenFonts
  readonly plan: Plan
  readonly divide: DivideWord
  /** Says that something could not be shown as it was meant. */
  readonly report: (problem: RenderProblem) => void
}

/** What changes on the way down the tree. */
export interface Here {
  /** The room that a block has from side to side. */
  readonly widthPt: number
  /** Size of running text. */
  readonly sizePt: number
  /** Widest line of running text. */
  readonly measurePt: number
  readonly inks: Inks
  /** Space below a paragraph or a list. */
  readonly gapPt: number
  /** Inside a table or a list of facts, where lines are short and links many. */
  readonly compact: boolean
  /** The room of a narrow place, where a word that is wider may be divided; undefined in running text. */
  readonly narrowPt: number | undefined
  /** On a dark cover or band. */
  readonly onDark: boolean
  readonly onCover: boolean
  /** Nothing stands above on this page, so nothing needs to move to a new one. */
  readonly atPageStart: boolean
  /** The family of colours of the section around. */
  readonly tone: string | undefined
  /** Widths of the columns of the table around, without their padding. */
  readonly columnsPt: readonly number[]
}

export interface Inks {
  readonly text: string
  readonly muted: string
  readonly accent: string
  readonly link: string
}

/** What a handler gets beside its node. Made once, complete, in `render.ts`; `with` gives a changed copy. */
export interface State extends Book, Here {
  readonly flow: (nodes: readonly Flow[]) => readonly PdfNode[]
  readonly phrasing: (nodes: readonly Phrasing[]) => readonly TextNode[]
  readonly with: (changes: Partial<Here>) => State
}

/** The state at the top of a page; widths in points. */
export function createPageState(
  book: Book,
  { widthPt, measurePt }: Pick<Here, 'widthPt' | 'measurePt'>,
  handlers: Handlers,
): State {
  const { ink, muted, accent, link } = book.theme.colours
  const here: Here = {
    widthPt,
    sizePt: book.theme.text.body,
    measurePt,
    inks: { text: ink, muted, accent, link },
    gapPt: book.theme.space.paragraph,
    compact: false,
    narrowPt: undefined,
    onDark: false,
    onCover: false,
    atPageStart: true,
    tone: undefined,
    columnsPt: [],
  }
  return createState(book, here, handlers)
}

/** What a state holds is named one by one: a copy of objects whose keys are found out anew takes longer than what is drawn with it. */
function createState(book: Book, here: Here, handlers: Handlers): State {
  const state: State = {
    document: book.document,
    theme: book.theme,
    fonts: book.fonts,
    plan: book.plan,
    divide: book.divide,
    report: book.report,
    widthPt: here.widthPt,
    sizePt: here.sizePt,
    measurePt: here.measurePt,
    inks: here.inks,
    gapPt: here.gapPt,
    compact: here.compact,
    narrowPt: here.narrowPt,
    onDark: here.onDark,
    onCover: here.onCover,
    atPageStart: here.atPageStart,
    tone: here.tone,
    columnsPt: here.columnsPt,
    flow: (nodes) => nodes.map((node) => handle(node, state)),
    phrasing: (nodes) => nodes.map((node) => handle<Phrasing['type']>(node, state)),
    with: (changes) => createState(book, { ...here, ...changes }, handlers),
  }
  return state

  function handle<T extends Flow['type'] | Phrasing['type']>(node: NodeOf[T], at: State): PdfContent<T> {
    // TypeScript cannot see that `node.type` is `T`; the table has one entry for each.
    const handler = handlers[node.type as T]
    return handler(node, at)
  }
}

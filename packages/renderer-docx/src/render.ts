import type { Problem } from '@roadmap/diagnostics'
import type { DocumentNode, Flow, Phrasing, TreeNode } from '@roadmap/document/nodes'
import { Document, packDocument } from 'docx-controls'
import { type Drawn, handlers } from './handlers.ts'
import { nameBookmarks } from './name-bookmarks.ts'
import { page } from './page.ts'
import { runningFooter, runningHeader } from './running.ts'
import type { State } from './state.ts'
import { listStyles, numberings } from './styles/lists.ts'
import { stylesXml } from './styles/styles-xml.ts'
import type { WordTheme } from './theme.ts'

export interface RenderDocxOptions {
  readonly theme: WordTheme
}

export interface RenderedDocx {
  readonly bytes: Uint8Array
  /** What Word could not show, and what stands there instead; none is fatal. */
  readonly messages: readonly Problem[]
}

/** Draws a tree as a .docx file. Pure: the same tree and theme give the same bytes. */
export async function renderDocx(document: DocumentNode, { theme }: RenderDocxOptions): Promise<RenderedDocx> {
  const state = stateOf(document)
  const children = handlers.document(document, state)
  const { edition, language, title, subject } = document
  const docx = new Document({
    externalStyles: stylesXml(theme, language),
    theme: themeOf(theme),
    numbering: { config: numberings },
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.widthTwip, height: page.heightTwip },
            margin: { ...page.marginTwip, header: page.headerTwip, footer: page.footerTwip },
          },
        },
        headers: { default: runningHeader(document) },
        footers: { default: runningFooter(document) },
        children: [...children],
      },
    ],
  })
  const date = new Date(`${edition.date}T00:00:00Z`)
  const bytes = await packDocument(docx, { title, subject, language, date, creator: edition.publisher, listStyles })
  return { bytes, messages: state.tally.messages }
}

function stateOf(document: DocumentNode): State {
  return {
    flow: (nodes: readonly Flow[], state) =>
      nodes.flatMap((node, index) => draw(node, { ...state, next: nodes[index + 1]?.type })),
    phrasing: (nodes: readonly Phrasing[], state) => nodes.flatMap((node) => draw(node, state)),
    words: document.words,
    bookmarks: nameBookmarks(document),
    place: 'body',
    next: undefined,
    listDepth: 0,
    item: undefined,
    run: undefined,
    tally: { lists: 0, started: false, pageWaits: false, afterTable: false, messages: [] },
  }
}

function draw<N extends Flow | Phrasing>(node: N, state: State): Drawn<N> {
  // TypeScript does not see that the handler under `node.type` takes that very node; the table's type says so.
  const handle = handlers[node.type] as unknown as (node: TreeNode, state: State) => Drawn<N>
  return handle(node, state)
}

function themeOf({ name, fonts, colours }: WordTheme) {
  const [accent1, accent2, accent3, accent4, accent5, accent6] = colours.accents
  return {
    name,
    fonts: { headings: fonts.headings, body: fonts.body },
    colors: {
      dark1: colours.dark1,
      light1: 'FFFFFF',
      dark2: colours.dark2,
      light2: colours.light2,
      ...{ accent1, accent2, accent3, accent4, accent5, accent6 },
      hyperlink: colours.link,
      followedHyperlink: colours.linkVisited,
    },
  }
}

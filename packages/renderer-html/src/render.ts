import type { DocumentNode, Flow, Phrasing, TreeNode } from '@roadmap/document/nodes'
import { anchorsOf } from './anchors-of.ts'
import { formPage } from './form-page.ts'
import { handlers } from './handlers.ts'
import { plainPage } from './plain-page.ts'
import type { Html, State } from './state.ts'
import type { HtmlTheme } from './theme.ts'

export interface RenderHtmlOptions {
  readonly theme: HtmlTheme
}

/**
 * Draws a tree as one web page that needs nothing beside it, so it works from a disk without a network. A form can be
 * filled in there; without JavaScript it is one long page to read and print. Pure: same tree and theme, same text.
 */
export function renderHtml(document: DocumentNode, { theme }: RenderHtmlOptions): string {
  const state = stateOf(document)
  return document.form?.page ? formPage(document, document.form.page, state, theme) : plainPage(document, state, theme)
}

function stateOf({ words, form, children }: DocumentNode): State {
  const state: State = {
    flow: (nodes: readonly Flow[], inner) => nodes.flatMap((node) => [...draw(node, inner)]),
    phrasing: (nodes: readonly Phrasing[]) => nodes.flatMap((node) => [...draw(node, state)]),
    anchors: anchorsOf(children),
    words,
    page: form?.page,
    inCell: false,
  }
  return state
}

function draw(node: Flow | Phrasing, state: State): Html {
  // TypeScript does not see that the handler under `node.type` takes that very node; the table's type says so.
  const handle = handlers[node.type] as unknown as (node: TreeNode, state: State) => Html
  return handle(node, state)
}

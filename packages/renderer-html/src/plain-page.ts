import type { DocumentNode } from '@roadmap/document/nodes'
import { h } from 'hastscript'
import { footer, header, withoutTitle } from './frame.ts'
import type { State } from './state.ts'
import { pageStyle } from './style/page-style.ts'
import type { HtmlTheme } from './theme.ts'
import { writePage } from './write-page.ts'

/** A document to read. */
export function plainPage(document: DocumentNode, state: State, theme: HtmlTheme): string {
  const main = h('main', { id: 'main', class: 'wide' }, state.flow(withoutTitle(document), state))
  return writePage(document, { style: pageStyle(theme), body: [header(document), main, footer(document)] })
}

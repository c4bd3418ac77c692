import type { Quote } from '@roadmap/document/nodes'
import type { PdfNode } from 'pdfmake-tagged'
import { drawBox } from '../box.ts'
import type { State } from '../state.ts'

export function quote(node: Quote, state: State): PdfNode {
  const look = { bar: state.theme.colours.rule, fill: undefined, tag: 'BlockQuote' }
  return drawBox(node.children, look, state.with({ inks: { ...state.inks, text: state.inks.muted } }), undefined)
}

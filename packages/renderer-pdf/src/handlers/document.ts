import type { DocumentNode } from '@roadmap/document/nodes'
import type { PdfNode } from 'pdfmake-tagged'
import { drawSequence } from '../sequence.ts'
import type { State } from '../state.ts'

export function document(node: DocumentNode, state: State): PdfNode {
  return { stack: drawSequence(node.children, state) }
}

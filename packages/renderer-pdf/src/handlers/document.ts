import type { DocumentNode } from '@roadmap/document/nodes'
import type { PdfNode } from 'pdfmake-tagged'
import { drawFormIdentity } from '../form/form-identity.ts'
import { drawSequence } from '../sequence.ts'
import { withoutEndSpace } from '../spacing.ts'
import type { State } from '../state.ts'

export function document(node: DocumentNode, state: State): PdfNode {
  const identity = node.form === undefined ? [] : [drawFormIdentity(node.form, state)]
  return withoutEndSpace({ stack: [...drawSequence(node.children, state), ...identity] })
}

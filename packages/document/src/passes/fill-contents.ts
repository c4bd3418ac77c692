import type { ContentsEntry, DocumentNode, Flow } from '../nodes.ts'
import { plainText } from '../plain-text.ts'
import { mapFlow } from './map-flow.ts'
import { visitHeadings } from './visit-headings.ts'

/** Gives every table of contents without entries the listed headings down to its depth, in order. */
export function fillContents(document: DocumentNode): DocumentNode {
  const entries: ContentsEntry[] = []
  visitHeadings(document.children, ({ id, listed, depth, code, children }) => {
    if (id && listed) entries.push({ to: id, depth, ...(code && { code }), title: plainText(children) })
  })
  const fill = (node: Flow): Flow =>
    node.type === 'contents' && node.entries.length === 0
      ? { ...node, entries: entries.filter(({ depth }) => depth <= node.depth) }
      : node
  return { ...document, children: mapFlow(document.children, fill) }
}

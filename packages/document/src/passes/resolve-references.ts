import { text } from '../builders.ts'
import { childrenOf } from '../children-of.ts'
import type { DocumentNode, Flow, Phrasing } from '../nodes.ts'
import { plainText } from '../plain-text.ts'
import { mapFlow, mapLines } from './map-flow.ts'
import { visitHeadings } from './visit-headings.ts'

/**
 * Gives every reference without words the title of its target, and turns those that lead out of the document into their
 * words: a Word template of one activity does not hold the pages that it names. `left` are the anchors that were not
 * found, each once, in order.
 */
export function resolveReferences(document: DocumentNode): { document: DocumentNode; left: readonly string[] } {
  const titles = anchorTitles(document.children)
  const left = new Set<string>()
  const resolve = (nodes: readonly Phrasing[]): readonly Phrasing[] =>
    nodes.flatMap((node) => {
      if (node.type === 'reference') {
        const title = titles.get(node.to)
        if (title === undefined) {
          left.add(node.to)
          return resolve(node.children)
        }
        return [{ ...node, children: node.children.length > 0 ? resolve(node.children) : [text(title)] }]
      }
      if (node.type === 'pageNumber' && !titles.has(node.to)) {
        left.add(node.to)
        return []
      }
      return 'children' in node ? [{ ...node, children: resolve(node.children) }] : [node]
    })
  const children = mapFlow(document.children, (node) => mapLines(node, resolve))
  return { document: { ...document, children }, left: [...left] }
}

/** The anchors of a document with their titles: of headings, facts and paragraphs. */
export function anchorTitles(nodes: readonly Flow[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  const add = (id: string | undefined, line: readonly Phrasing[]) => {
    if (id === undefined) return
    if (titles.has(id)) throw new Error(`The anchor \`${id}\` stands twice in one document`)
    titles.set(id, plainText(line))
  }
  visitHeadings(nodes, ({ id, children }) => add(id, children))
  const visit = (node: Flow) => {
    if (node.type === 'paragraph') add(node.id, node.children)
    if (node.type === 'facts') for (const { id, term } of node.children) add(id, term)
    for (const child of childrenOf(node)) visit(child)
  }
  for (const node of nodes) visit(node)
  return titles
}

import { childrenOf } from '../children-of.ts'
import type { Flow, Heading } from '../nodes.ts'

/** Calls `visitor` with every heading, in reading order. */
export function visitHeadings(nodes: readonly Flow[], visitor: (heading: Heading) => void): void {
  for (const node of nodes) {
    if (node.type === 'heading') visitor(node)
    if (node.type === 'masthead') visitor(node.heading)
    visitHeadings(childrenOf(node), visitor)
  }
}

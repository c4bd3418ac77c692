import { compareText } from '@roadmap/model'
import type { DocumentNode, Flow, IndexEntry, IndexGroup } from '../nodes.ts'
import { mapFlow } from './map-flow.ts'

/**
 * Gives every index its entries, in the order of the alphabet and grouped by initial.
 *
 * @param others the heading over what begins with a digit or a sign.
 */
export function fillIndex(document: DocumentNode, entries: readonly IndexEntry[], others: string): DocumentNode {
  const sorted = entries.toSorted((a, b) => compareText(a.title, b.title))
  const groups = groupBy(sorted, ({ title }) => initialOf(title) ?? others)
  const fill = (node: Flow): Flow => (node.type === 'index' ? { ...node, groups } : node)
  return { ...document, children: mapFlow(document.children, fill) }
}

function groupBy(entries: readonly IndexEntry[], headingOf: (entry: IndexEntry) => string): readonly IndexGroup[] {
  const groups = new Map<string, IndexEntry[]>()
  for (const entry of entries) {
    const initial = headingOf(entry)
    groups.set(initial, [...(groups.get(initial) ?? []), entry])
  }
  return [...groups].map(([initial, group]) => ({ initial, entries: group }))
}

/** The first letter without its accents; none of a title that begins with a digit or a sign, and stands before all letters. */
function initialOf(title: string): string | undefined {
  return /^\p{L}/u.exec(title.normalize('NFD'))?.[0].toUpperCase()
}

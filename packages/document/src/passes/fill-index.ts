import { compareText } from '@roadmap/model'
import type { DocumentNode, Flow, IndexEntry, IndexGroup } from '../nodes.ts'
import { mapFlow } from './map-flow.ts'

/** Gives every index its entries, in the order of the alphabet and grouped by initial. */
export function fillIndex(document: DocumentNode, entries: readonly IndexEntry[]): DocumentNode {
  const groups = groupByInitial(entries.toSorted((a, b) => compareText(a.title, b.title)))
  const fill = (node: Flow): Flow => (node.type === 'index' ? { ...node, groups } : node)
  return { ...document, children: mapFlow(document.children, fill) }
}

function groupByInitial(entries: readonly IndexEntry[]): readonly IndexGroup[] {
  const groups = new Map<string, IndexEntry[]>()
  for (const entry of entries) {
    const initial = initialOf(entry.title)
    groups.set(initial, [...(groups.get(initial) ?? []), entry])
  }
  return [...groups].map(([initial, group]) => ({ initial, entries: group }))
}

/** The first letter without its accents; what begins with a digit or a sign stands before all letters. */
function initialOf(title: string): string {
  const [letter] = title.normalize('NFD').match(/^\p{L}/u) ?? []
  return letter?.toUpperCase() ?? '0\u20139'
}

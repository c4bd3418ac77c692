import type { DocumentNode } from '@roadmap/document/nodes'

/**
 * A bookmark name for each anchor of the tree. Word takes 40 characters, letters, digits and `_`, a letter first, and
 * knows no difference of case (ISO/IEC 29500-1 §17.13.6.2); where two anchors would share a name the later is numbered.
 */
export function nameBookmarks(document: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const anchor of anchorsOf(document)) {
    if (names.has(anchor)) continue
    const plain = anchor.replace(/\W/g, '_').replace(/^(?![a-z])/i, 'a_')
    let name = plain.slice(0, 40)
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      name = `${plain.slice(0, 39 - String(number).length)}_${number}`
    }
    taken.add(name.toLowerCase())
    names.set(anchor, name)
  }
  return names
}

/** Whatever has an `id` in the tree: headings, paragraphs and facts. The options of a field are not anchors. */
function anchorsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(anchorsOf)
  if (typeof value !== 'object' || value === null) return []
  const node = value as { readonly type?: unknown; readonly id?: unknown }
  const own = anchored.has(node.type) && typeof node.id === 'string' ? [node.id] : []
  return node.type === 'field' ? own : [...own, ...Object.values(node).flatMap(anchorsOf)]
}

const anchored: ReadonlySet<unknown> = new Set(['heading', 'paragraph', 'fact'])

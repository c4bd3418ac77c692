/** Whatever has an `id` in the tree: headings, paragraphs, facts and words of the index. The options of a field are not anchors. */
export function anchorsOf(value: unknown): ReadonlySet<string> {
  return new Set(collect(value))
}

function collect(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(collect)
  if (typeof value !== 'object' || value === null) return []
  const node = value as { readonly type?: unknown; readonly id?: unknown } // Any object may be asked for a key.
  const own = anchored.has(node.type) && typeof node.id === 'string' ? [node.id] : []
  return node.type === 'field' ? own : [...own, ...Object.values(node).flatMap(collect)]
}

const anchored: ReadonlySet<unknown> = new Set(['heading', 'paragraph', 'fact', 'mention'])

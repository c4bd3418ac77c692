/**
 * The same document several times over in one: each copy with anchors of its own, so that all links stay within it.
 *
 * @param {any} document a `DocumentNode`
 * @param {number} times
 */
export function repeatTree(document, times) {
  const copies = Array.from({ length: times }, (_, index) =>
    index === 0 ? document : renamed(document, `-copy-${index}`),
  )
  return { ...document, children: copies.flatMap(({ children }) => children) }
}

/** `id` and `to` are where anchors stand in the tree; a picture's links are in its SVG as well. */
function renamed(value, suffix, key = '') {
  if (Array.isArray(value)) return value.map((inner) => renamed(inner, suffix))
  if (typeof value === 'string') {
    if (key === 'id' || key === 'to') return value + suffix
    return key === 'svg' ? value.replace(/(href="#[^"]*)"/g, `$1${suffix}"`) : value
  }
  if (typeof value !== 'object' || value === null) return value
  const isField = value.type === 'field' || value.type === undefined
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      isField && name === 'id' ? inner : renamed(inner, suffix, name),
    ]),
  )
}

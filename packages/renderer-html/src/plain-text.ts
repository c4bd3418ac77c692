import type { Phrasing } from '@roadmap/document/nodes'

/** The words of a line, without their marks. */
export function plainText(nodes: readonly Phrasing[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value
      return 'children' in node ? plainText(node.children) : ''
    })
    .join('')
}

import type { Phrasing } from './nodes.ts'

/** What a line says, without its markup. A page number is not known yet and says nothing. */
export function plainText(nodes: readonly Phrasing[]): string {
  return nodes.map(textOf).join('')
}

function textOf(node: Phrasing): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'tag':
      return node.value
    case 'lineBreak':
      return ' '
    case 'pageNumber':
      return ''
    default:
      return plainText(node.children)
  }
}

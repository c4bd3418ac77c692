import type { Flow } from './nodes.ts'

/** The flow nodes directly below a node, through the items, facts, rows and cells that only hold them together. */
export function childrenOf(node: Flow): readonly Flow[] {
  switch (node.type) {
    case 'section':
    case 'quote':
    case 'panel':
    case 'diagram':
    case 'fieldGroup':
      return node.children
    case 'masthead':
      return node.figure ? [node.figure] : []
    case 'list':
    case 'facts':
      return node.children.flatMap((part) => [...part.children])
    case 'table':
      return node.children.flatMap((row) => row.children.flatMap((cell) => [...cell.children]))
    case 'heading':
    case 'paragraph':
    case 'contents':
    case 'field':
    case 'index':
      return []
  }
}

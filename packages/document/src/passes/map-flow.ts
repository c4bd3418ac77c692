import type { Flow, Phrasing } from '../nodes.ts'

/** A tree with each flow node replaced by what `change` makes of it, from the leaves up. The input stays as it is. */
export function mapFlow(nodes: readonly Flow[], change: (node: Flow) => Flow): readonly Flow[] {
  return nodes.map((node) => change(mapChildren(node, (children) => mapFlow(children, change))))
}

function mapChildren(node: Flow, map: (children: readonly Flow[]) => readonly Flow[]): Flow {
  switch (node.type) {
    case 'section':
    case 'quote':
    case 'panel':
    case 'diagram':
      return { ...node, children: map(node.children) }
    case 'list':
      return { ...node, children: node.children.map((item) => ({ ...item, children: map(item.children) })) }
    case 'facts':
      return { ...node, children: node.children.map((fact) => ({ ...fact, children: map(fact.children) })) }
    case 'table': {
      const children = node.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({ ...cell, children: map(cell.children) })),
      }))
      return { ...node, children }
    }
    default:
      return node
  }
}

/** A node with each of its own lines of text replaced by what `change` makes of it; children are left alone. */
export function mapLines(node: Flow, change: (line: readonly Phrasing[]) => readonly Phrasing[]): Flow {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return { ...node, children: change(node.children) }
    case 'masthead':
      return {
        ...node,
        eyebrow: change(node.eyebrow),
        heading: { ...node.heading, children: change(node.heading.children) },
      }
    case 'facts':
      return { ...node, children: node.children.map((fact) => ({ ...fact, term: change(fact.term) })) }
    default:
      return node
  }
}

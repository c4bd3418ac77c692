import type { DocumentNode, Flow, ListItem, Phrasing, Section, TableCell, Text } from '../nodes.ts'

/** Where a text stands. */
export interface TextPlace {
  /** The anchor of the heading that opens the section around. */
  readonly section: string | undefined
  /** In a cell that names its row or column. */
  readonly isHeading: boolean
  /** In the words of a link. */
  readonly isLink: boolean
}

/**
 * A document with each text node of its running text replaced by what `change` makes of it. Left alone are headings, names
 * of facts, labels, pictures, contents, fields, covers, code, and emphasis, which may be the title of a work.
 */
export function mapText(
  document: DocumentNode,
  change: (text: Text, place: TextPlace) => readonly Phrasing[],
): DocumentNode {
  const start: TextPlace = { section: undefined, isHeading: false, isLink: false }
  return { ...document, children: mapFlow(document.children, start) }

  function mapFlow(nodes: readonly Flow[], place: TextPlace): readonly Flow[] {
    return nodes.map((node) => mapNode(node, place))
  }

  function mapNode(node: Flow, place: TextPlace): Flow {
    switch (node.type) {
      case 'section': {
        const isOutside = node.kind === 'cover' || node.kind === 'title'
        return isOutside ? node : { ...node, children: mapFlow(node.children, { ...place, section: openedBy(node) }) }
      }
      case 'paragraph':
        return titleRoles.has(node.role) ? node : { ...node, children: mapLine(node.children, place) }
      case 'quote':
      case 'panel':
        return { ...node, children: mapFlow(node.children, place) }
      case 'list':
        return { ...node, children: node.children.map((item): ListItem => mapChildren(item, place)) }
      case 'facts':
        return { ...node, children: node.children.map((fact) => mapChildren(fact, place)) }
      case 'table': {
        const children = node.children.map((row) => ({
          ...row,
          children: row.children.map((cell): TableCell => {
            const isHeading = place.isHeading || row.header === true || cell.header === true
            return mapChildren(cell, { ...place, isHeading })
          }),
        }))
        return { ...node, children }
      }
      default:
        return node
    }
  }

  function mapChildren<T extends { readonly children: readonly Flow[] }>(node: T, place: TextPlace): T {
    return { ...node, children: mapFlow(node.children, place) }
  }

  function mapLine(nodes: readonly Phrasing[], place: TextPlace): readonly Phrasing[] {
    return nodes.flatMap((node): readonly Phrasing[] => {
      if (node.type === 'text') return change(node, place)
      if (node.type === 'strong') return [{ ...node, children: mapLine(node.children, place) }]
      if (node.type === 'link' || node.type === 'formLink' || node.type === 'reference') {
        return [{ ...node, children: mapLine(node.children, { ...place, isLink: true }) }]
      }
      return [node]
    })
  }
}

const titleRoles: ReadonlySet<string | undefined> = new Set(['label', 'title', 'subtitle'])

/** The anchor of a section's first heading. */
export function openedBy({ children }: Section): string | undefined {
  const first = children.find((child) => child.type === 'heading' || child.type === 'masthead')
  return first?.type === 'masthead' ? first.heading.id : first?.type === 'heading' ? first.id : undefined
}

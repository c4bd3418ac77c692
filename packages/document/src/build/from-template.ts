import type { Nodes, Parents, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Attributes, BuildContext } from '../blocks/block.ts'
import { blocks } from '../blocks/index.ts'
import { openPanel } from '../blocks/panel.ts'
import { openSection } from '../blocks/section.ts'
import type { Flow, Section } from '../nodes.ts'
import { toFlow } from '../prose/to-flow.ts'
import { parseTemplateMarkdown } from '../templates/parse-template-markdown.ts'
import type { TemplateSet } from '../templates/template-set.ts'

/**
 * Runs a template on `view` and swaps its blocks for nodes. The template says the order and the connecting prose;
 * content comes in by reference. Throws when a block names what the roadmap does not have: a fault of the template that
 * no content can cause.
 */
export function buildFromTemplate(
  name: string,
  view: Readonly<Record<string, unknown>>,
  templates: TemplateSet,
  context: BuildContext,
): readonly Section[] {
  const { children } = parseTemplateMarkdown(templates.run(name, view, context.t))
  const sections: { readonly section: Section; readonly attributes: Attributes; readonly nodes: Flow[] }[] = []
  for (const node of children) {
    if (isLeaf(node) && node.name === 'section') {
      const attributes = attributesOf(node)
      sections.push({ section: openSection(attributes), attributes, nodes: [] })
    } else {
      const current = sections.at(-1)
      if (!current) throw new Error(`The template \`${name}\` starts without \`::section\``)
      current.nodes.push(...flowOf(node, context))
    }
  }
  return sections.map(({ section, attributes: { id, listed }, nodes }) => ({
    ...section,
    children: id ? nameFirstHeading(nodes, id, listed !== 'no') : nodes,
  }))
}

function flowOf(node: RootContent, context: BuildContext): readonly Flow[] {
  if (isLeaf(node)) {
    const block = blocks[node.name]
    if (!block) throw new Error(`There is no block \`${node.name}\``)
    return block.build(attributesOf(node), context)
  }
  if (isContainer(node)) {
    const children = node.children.flatMap((child) => flowOf(child, context))
    if (node.name !== 'panel') throw new Error(`There is no block \`${node.name}\``)
    return [openPanel(attributesOf(node), children)]
  }
  return toFlow([withoutPositions(node)], { base: 1, anchorAt: (url) => url.replace(/^#/, '') })
}

/** Positions of generated Markdown lead nowhere that a person could look. */
function withoutPositions<T extends Nodes>(node: T): T {
  const { position: _, ...rest } = node
  const below: readonly Nodes[] | undefined = 'children' in node ? (node as Parents).children : undefined
  // A position is optional on every node, and each child keeps its type.
  return { ...rest, ...(below && { children: below.map(withoutPositions) }) } as T
}

/** The first heading of a section carries its anchor and stands in the contents. */
function nameFirstHeading(nodes: readonly Flow[], id: string, listed: boolean): readonly Flow[] {
  const index = nodes.findIndex((node) => node.type === 'heading' || node.type === 'masthead')
  const node = nodes[index]
  if (node?.type === 'heading') return nodes.with(index, { ...node, id, listed })
  if (node?.type === 'masthead') return nodes.with(index, { ...node, heading: { ...node.heading, id, listed } })
  throw new Error(`The section \`${id}\` of a template has no heading to carry its anchor`)
}

function attributesOf({ attributes }: LeafDirective | ContainerDirective): Attributes {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([key, value]) => [key, value ?? '']))
}

function isLeaf(node: RootContent): node is LeafDirective {
  return node.type === 'leafDirective'
}

function isContainer(node: RootContent): node is ContainerDirective {
  return node.type === 'containerDirective'
}

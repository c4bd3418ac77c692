import type { Nodes, Parents, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Attributes, Block, BuildContext } from '../blocks/block.ts'
import { blocks } from '../blocks/index.ts'
import { openPanel } from '../blocks/panel.ts'
import { openSection } from '../blocks/section.ts'
import type { Flow, Section } from '../nodes.ts'
import { toFlow } from '../prose/to-flow.ts'
import { TemplateFault } from '../template-fault.ts'
import { parseTemplateMarkdown } from '../templates/parse-template-markdown.ts'
import type { TemplateSet } from '../templates/template-set.ts'

/**
 * Runs a template on `view` and swaps its blocks for nodes. The template says the order and the connecting prose;
 * content comes in by reference. Throws a `TemplateFault` when the template cannot become a document.
 */
export function buildFromTemplate(
  name: string,
  view: Readonly<Record<string, unknown>>,
  templates: TemplateSet,
  context: BuildContext,
): readonly Section[] {
  const markdown = templates.run(name, view, context.t)
  const sections = sectionsOf(name, markdown, (block, attributes) => block.build(attributes, context))
  return sections.map(({ section, attributes: { id, listed }, nodes }) => ({
    ...section,
    children: id ? nameFirstHeading(nodes, id, listed !== 'no') : nodes,
  }))
}

/** What `buildFromTemplate` would find wrong with the Markdown of a template, as far as that shows without drawing. */
export function checkTemplateMarkdown(name: string, markdown: string): TemplateFault | undefined {
  try {
    sectionsOf(name, markdown, () => [])
    return undefined
  } catch (error) {
    if (error instanceof TemplateFault) return error
    throw error
  }
}

type DrawBlock = (block: Block, attributes: Attributes) => readonly Flow[]

interface OpenedSection {
  readonly section: Section
  readonly attributes: Attributes
  readonly nodes: Flow[]
}

function sectionsOf(name: string, markdown: string, draw: DrawBlock): readonly OpenedSection[] {
  const sections: OpenedSection[] = []
  for (const node of parseTemplateMarkdown(markdown).children) {
    if (isLeaf(node) && node.name === 'section') {
      const attributes = attributesOf(node)
      sections.push({ section: openSection(attributes), attributes, nodes: [] })
    } else {
      const current = sections.at(-1)
      if (!current) throw new TemplateFault(`The template \`${name}\` has something above its first \`::section\``)
      current.nodes.push(...flowOf(node, draw))
    }
  }
  return sections
}

function flowOf(node: RootContent, draw: DrawBlock): readonly Flow[] {
  if (isLeaf(node)) {
    const block = Object.hasOwn(blocks, node.name) ? blocks[node.name] : undefined
    if (!block) throw new TemplateFault(`There is no block \`${node.name}\``)
    return draw(block, attributesOf(node))
  }
  if (isContainer(node)) {
    const children = node.children.flatMap((child) => flowOf(child, draw))
    if (node.name !== 'panel') throw new TemplateFault(`There is no block \`${node.name}\``)
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
  throw new TemplateFault(`The section \`${id}\` of a template has no heading to carry its anchor`)
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

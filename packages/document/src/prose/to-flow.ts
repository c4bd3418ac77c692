import type {
  BlockContent,
  DefinitionContent,
  ListItem as MdListItem,
  Table as MdTable,
  PhrasingContent,
  RootContent,
} from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { paragraph, table, text } from '../builders.ts'
import type { Flow, Heading, ListItem, Phrasing } from '../nodes.ts'
import { TemplateFault } from '../template-fault.ts'

export interface ProseOptions {
  /** What a heading of depth 1 in the Markdown becomes; deeper ones follow. */
  readonly base: number
  /** The anchor that a relative link leads to; undefined leaves the words without a link. */
  readonly anchorAt: (url: string) => string | undefined
}

/**
 * Markdown as nodes of the tree, positions kept. Everything that the tree has no node for was refused when the content
 * was checked (rule `unsupported-markdown`); only a template can still hold it, which throws a `TemplateFault`.
 */
export function toFlow(nodes: readonly RootContent[], options: ProseOptions): readonly Flow[] {
  return nodes.map((node) => flow(node, options))
}

function flow(node: RootContent, options: ProseOptions): Flow {
  const { position } = node
  const place = position && { position }
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', ...place, children: toPhrasing(node.children, options) }
    case 'heading': {
      const depth = Math.min(6, options.base + node.depth - 1) as Heading['depth'] // Between 1 and 6 by the two bounds.
      return { type: 'heading', depth, ...place, children: toPhrasing(node.children, options) }
    }
    case 'list': {
      const start = node.start ?? 1
      const children = node.children.map((item) => listItem(item, options))
      return { type: 'list', ordered: node.ordered === true, ...(start !== 1 && { start }), ...place, children }
    }
    case 'blockquote':
      return { type: 'quote', ...place, children: blocks(node.children, options) }
    case 'table':
      return dataTable(node, options)
    default:
      throw new TemplateFault(`A document has no place for \`${node.type}\` in Markdown`)
  }
}

/** Inline Markdown as phrasing nodes. */
function toPhrasing(nodes: readonly PhrasingContent[], options: ProseOptions): readonly Phrasing[] {
  return nodes.flatMap((node) => phrasing(node, options))
}

function phrasing(node: PhrasingContent, options: ProseOptions): readonly Phrasing[] {
  switch (node.type) {
    case 'text':
      return [text(node.value.replace(/\s*\n\s*/g, ' '))]
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: toPhrasing(node.children, options) }]
    case 'inlineCode':
      return [{ type: 'code', value: node.value }]
    case 'break':
      return [{ type: 'lineBreak' }]
    case 'link': {
      const children = toPhrasing(node.children, options)
      if (/^(?:https?|mailto):/.test(node.url)) return [{ type: 'link', url: node.url, children }]
      const to = options.anchorAt(node.url)
      return to === undefined ? children : [{ type: 'reference', to, children }]
    }
    default:
      throw new TemplateFault(`A document has no place for \`${node.type}\` in Markdown`)
  }
}

function listItem(node: MdListItem, options: ProseOptions): ListItem {
  return { type: 'listItem', children: blocks(node.children, options) }
}

function blocks(nodes: readonly (BlockContent | DefinitionContent)[], options: ProseOptions): readonly Flow[] {
  return nodes.map((node) => flow(node, options))
}

/** A table written in Markdown has a header row and no caption of its own: its header serves as one. */
function dataTable({ children, position }: MdTable, options: ProseOptions): Flow {
  const [head, ...body] = children
  const titles = (head?.children ?? []).map((cell) => plainText(cell))
  const widest = titles.map((title, column) =>
    Math.max(title.length, ...body.map((row) => plainText(row.children[column] ?? '').length)),
  )
  return {
    ...table({
      caption: titles.join(', '),
      description: titles.join(', '),
      columns: titles.map((title, column) => ({ title, width: Math.min(40, Math.max(8, widest[column] ?? 8)) })),
      rows: body.map((row) =>
        titles.map((_, column) => [paragraph(...toPhrasing(row.children[column]?.children ?? [], options))]),
      ),
    }),
    ...(position && { position }),
  }
}

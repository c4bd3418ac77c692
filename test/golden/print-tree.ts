import { createHash } from 'node:crypto'
import type { TreeNode } from '@roadmap/document'

/**
 * A tree as text that a person can read in a diff: one node a line, indented by depth, with its type, its words in
 * quotes and its other fields. A run of text stands on the line of its parent when it is the only child. A picture is
 * shown as the length and a hash of its SVG.
 */
export function printTree(node: TreeNode): string {
  return `${lines(node, 0).join('\n')}\n`
}

type Fields = Readonly<Record<string, unknown>>

/** Fields that are not printed beside the others: they are children, or say where a node came from. */
const passed = new Set([
  'type',
  'children',
  'value',
  'position',
  'eyebrow',
  'heading',
  'figure',
  'term',
  'entries',
  'groups',
  'svg',
])

function lines(node: TreeNode, depth: number): readonly string[] {
  const fields: Fields = { ...node }
  const below = childLists(fields)
  const only = below.length === 1 && below[0]?.name === 'children' ? below[0].nodes : []
  const inline = only.length === 1 && isText(only[0]) ? only[0].value : undefined
  const words = typeof fields.value === 'string' ? fields.value : inline
  const head = [node.type, ...(words === undefined ? [] : [JSON.stringify(words)]), ...shownFields(fields)].join(' ')
  const rest = inline === undefined ? below : []
  return [
    `${'  '.repeat(depth)}${head}`,
    ...rest.flatMap(({ name, nodes }) =>
      name === 'children'
        ? nodes.flatMap((child) => lines(child, depth + 1))
        : [`${'  '.repeat(depth + 1)}${name}:`, ...nodes.flatMap((child) => lines(child, depth + 2))],
    ),
    ...contentsLines(fields, depth + 1),
    ...indexLines(node, depth + 1),
  ]
}

/** The lists of nodes below a node, those that do not stand under `children` first. */
function childLists(fields: Fields): readonly { readonly name: string; readonly nodes: readonly TreeNode[] }[] {
  return ['eyebrow', 'heading', 'figure', 'term', 'children'].flatMap((name) => {
    const value = fields[name]
    // The names are those of fields that hold nodes or lists of them, in every type of the tree.
    const nodes = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as readonly TreeNode[]
    return nodes.length > 0 ? [{ name, nodes }] : []
  })
}

function isText(node: TreeNode | undefined): node is Extract<TreeNode, { type: 'text' }> {
  return node?.type === 'text'
}

function shownFields(fields: Fields): readonly string[] {
  const shown = Object.entries(fields)
    .filter(([name, value]) => !passed.has(name) && value !== undefined)
    .map(([name, value]) => `${name}=${shownValue(name, value)}`)
  return typeof fields.svg === 'string' ? [...shown, `svg=${fingerprint(fields.svg)}`] : shown
}

function shownValue(name: string, value: unknown): string {
  if (name === 'links' && Array.isArray(value)) return `${value.length} ${fingerprint(JSON.stringify(value))}`
  if (name === 'columns' && Array.isArray(value)) return value.map(({ width }) => width).join(':')
  return JSON.stringify(value)
}

function fingerprint(text: string): string {
  return `${text.length} characters, ${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
}

function indexLines(node: TreeNode, depth: number): readonly string[] {
  if (node.type !== 'index') return []
  const indent = '  '.repeat(depth)
  return node.groups.flatMap(({ initial, entries }) => [
    `${indent}${initial}`,
    ...entries.map(({ title, see, places }) => `${indent}  ${JSON.stringify(title)} → ${see ?? places.join(', ')}`),
  ])
}

function contentsLines({ entries }: Fields, depth: number): readonly string[] {
  if (!Array.isArray(entries)) return []
  return entries.map(
    ({ to, depth: level, title }) => `${'  '.repeat(depth + level - 1)}${JSON.stringify(title)} → ${to}`,
  )
}

import type { SourceFile } from '@roadmap/content'
import { code } from '@roadmap/diagnostics'
import type { Heading, Nodes, Parent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { reportPlace } from '../problem.ts'
import { checkBullets, startsWithBullet } from './check-bullets.ts'

/**
 * Checks that a body holds only what every output can show: `raw-html`, `unsupported-markdown` and `heading-order`.
 * Headings start at level 2, since the title of the entry is level 1, and go down one level at a time.
 *
 * @param deepest the deepest level of heading that the entry may have.
 */
export function checkMarkdown(source: SourceFile, deepest: number): void {
  if (!source.body) return
  checkNodes(source, source.body)
  checkHeadings(source, deepest)
}

/** Every node type of mdast and its extensions that the document tree has a place for. */
const supported: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'link',
  'break',
])

const advice: Readonly<Record<string, readonly [found: string, fix: string]>> = {
  code: ['a block of code', 'Write it as a paragraph; take the indent of four spaces or the fence away.'],
  definition: ['the address of a link', 'Write the address in the link itself: `[words](address)`.'],
  delete: ['struck-out text', 'Remove the text, or the `~~` around it.'],
  footnoteDefinition: ['a footnote', 'Write the note in the text, in brackets.'],
  footnoteReference: ['the mark of a footnote', 'Write the note in the text, in brackets.'],
  image: ['an image', 'Remove the image, or say in words what it shows.'],
  imageReference: ['an image', 'Remove the image, or say in words what it shows.'],
  linkReference: ['a link without its address', 'Write the address in the link itself: `[words](address)`.'],
  thematicBreak: ['a line across the page', 'Remove the line, or start a section with a heading.'],
}

function checkNodes(source: SourceFile, parent: Parent): void {
  let inHtml = false
  for (const node of parent.children) {
    if (node.type === 'html') {
      // The closing tag after an opening one is the same mistake.
      if (!(inHtml && node.value.startsWith('</'))) reportHtml(source, node)
      inHtml = true
    } else if (!supported.has(node.type)) {
      reportUnsupported(source, node)
    } else if (node.type === 'heading' && parent.type !== 'root') {
      report(
        source,
        node,
        'a heading within a list or a quotation',
        'Take the `#` away, or start the heading at the beginning of its line.',
      )
    } else if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      report(source, node, 'a box to tick', 'Remove the `[ ]` at the start of the point.')
      checkNodes(source, node)
    } else if (node.type === 'text') {
      checkBullets(source, node)
    } else if ('children' in node) {
      checkNodes(source, node)
    }
  }
}

/** Whether a node has no place in any output, and is reported so: it is then no fault of the section it stands in. */
export function isOutOfPlace(node: Nodes): boolean {
  return node.type === 'html' || !supported.has(node.type) || (node.type === 'paragraph' && startsWithBullet(node))
}

function reportHtml(source: SourceFile, node: Extract<Nodes, { type: 'html' }>): void {
  reportPlace(source, node.position, {
    rule: 'raw-html',
    what: `Found HTML ${code(node.value)}, expected Markdown`,
    why: 'It means nothing in PDF and Word, so it would be left out there.',
    fix: markdownFor(node.value),
  })
}

/** What stands in Markdown for the HTML that people type. */
function markdownFor(html: string): string {
  if (html.startsWith('<!--')) return 'Remove the comment; a note for editors can stand in the front matter, after `#`.'
  const [tag = '', name = ''] = /^<\/?([a-z][a-z0-9]*)[^>]*>/i.exec(html) ?? []
  const found = Object.entries(markdownOf).find(([names]) => names.split(' ').includes(name.toLowerCase()))
  return found ? found[1].replace('{tag}', code(tag)) : otherHtml
}

const markdownOf: Readonly<Record<string, string>> = {
  br: 'Remove {tag}. Leave an empty line where a new paragraph starts.',
  'b strong': 'Remove the tags, and write `**words**` for words in bold.',
  'i em': 'Remove the tags, and write `*words*` for words in italics.',
  'ul ol li': 'Remove the tags, and start each point with `- ` at the beginning of its line.',
  'h1 h2 h3 h4 h5 h6': 'Remove the tags, and start the heading with `## ` or `### `.',
  a: 'Write the link as `[words](address)`.',
  'p div span font u center sup sub small': 'Remove {tag} and the tag that closes it, and keep the words.',
}

const otherHtml =
  'Write `**bold**`, `*italic*` or a list in Markdown instead; put a backslash before a `<` that is meant as itself.'

function reportUnsupported(source: SourceFile, node: Nodes): void {
  const [found, fix] = advice[node.type] ?? [`Markdown of the type ${code(node.type)}`, 'Write it as plain text.']
  report(source, node, found, fix)
}

function report(source: SourceFile, node: Nodes, found: string, fix: string): void {
  reportPlace(source, node.position, {
    rule: 'unsupported-markdown',
    what: `Found ${found}, expected text, lists, tables, quotations and links only`,
    why: 'It has no place in the outputs, so it would be left out.',
    fix,
  })
}

function checkHeadings(source: SourceFile, deepest: number): void {
  let above = 1
  for (const node of source.body?.children ?? []) {
    if (node.type !== 'heading') continue
    const highest = Math.min(above + 1, deepest)
    if (node.depth < 2 || node.depth > highest) reportHeading(source, node, highest)
    above = Math.min(Math.max(node.depth, 2), highest)
  }
}

function reportHeading(source: SourceFile, node: Heading, deepest: number): void {
  const [found, wanted] = ['#'.repeat(node.depth), '#'.repeat(node.depth < 2 ? 2 : deepest)]
  const text = textOf(node)
  reportPlace(source, node.position, {
    rule: 'heading-order',
    what: `Found a heading of level ${node.depth}, expected level ${wanted.length}`,
    why:
      node.depth < 2
        ? 'The title of the entry, from the front matter, is the only heading of level 1.'
        : 'Readers who move from heading to heading would miss a level.',
    fix: `Change ${code(`${found} ${text}`)} to ${code(`${wanted} ${text}`)}.`,
  })
}

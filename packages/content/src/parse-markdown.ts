import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { offsetOfLine } from './offset-of-line.ts'

const commonMark = unified().use(remarkParse).freeze()
const gfm = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze()
const withFrontMatter = gfm().use(remarkFrontmatter, ['yaml']).freeze()

/**
 * What anything of GFM needs: the marks of tables, strikethrough, footnotes and task lists, and the letters of a bare
 * address, which a character reference (`&#64;`) may hide. Looking for each of them at each letter takes as long as all the rest.
 */
const markOfGfm = /[|~@&]|:-|-:|\[[\s^x]|https?|www/i

/**
 * A Markdown file (CommonMark and GFM) as a tree with places; front matter is its first node, of the type `yaml`. Front matter
 * of the usual form is cut off first: the Markdown parser would take each of its letters in hand, and finds nothing.
 */
export function parseMarkdown(text: string): Root {
  const [head, value] = plainFrontMatter.exec(text) ?? []
  if (head === undefined || value === undefined) return withFrontMatter.parse(text)
  // By a parser that knows no front matter: a rule of three hyphens at the start of the body would open a second one.
  const lines = head.split('\n').length - 1
  const body = parseBody(text, lines)
  const start = { line: 1, column: 1, offset: 0 }
  // Both lines of three hyphens belong to it, and not the line end after the second.
  const end = { line: lines, column: 4, offset: head.length - 1 }
  const children: Root['children'] = [
    { type: 'yaml', value: value.slice(0, -1), position: { start, end } },
    ...body.children,
  ]
  return { ...body, children, ...(body.position && { position: { ...body.position, start: { ...start } } }) }
}

/** What stands below the first lines of a Markdown file, with its places in the whole. */
export function parseBody(text: string, lines: number): Root {
  const offset = offsetOfLine(text, lines)
  const rest = text.slice(offset)
  const body = (markOfGfm.test(rest) ? gfm : commonMark).parse(rest)
  move(body, lines, offset)
  return body
}

/**
 * Lines between two of three hyphens. A line that is empty, begins so or holds a tab or another control is left to the parser,
 * and so is a byte order mark after them: at the start of what it is given the parser drops one.
 */
const plainFrontMatter = /^---\n((?:(?!---)[^\p{Cc}\ufffd]+\n)*)---\n(?!\ufeff)/u

function move(node: Nodes, lines: number, characters: number): void {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    point.line += lines
    point.offset = (point.offset ?? 0) + characters
  }
  if ('children' in node) for (const child of node.children) move(child, lines, characters)
}

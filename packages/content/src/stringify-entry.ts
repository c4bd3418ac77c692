import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { stringify } from 'yaml'

const markdown = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', strong: '*', listItemIndent: 'one', rule: '-' })

/**
 * An entry as it is kept in the content folder: front matter and Markdown in the normal form of this project. The
 * opposite of `parseSource`: what it writes is read back equal.
 */
export function stringifyEntry(data: Readonly<Record<string, unknown>>, body: Root): string {
  const text = body.children.length > 0 ? `\n${markdown.stringify(body)}` : ''
  return `---\n${stringify(data, { lineWidth: 0, version: '1.2' })}---\n${text}`
}

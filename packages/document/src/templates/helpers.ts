import { directiveToMarkdown } from 'mdast-util-directive'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'

/**
 * A value as Markdown that reads back as exactly that text, on one line. Handlebars escapes for HTML, which would let
 * `Map *your* data` become emphasis and a line break start a heading.
 */
export function md(value: unknown): string {
  const text = oneLine(value)
  if (text === '') return ''
  const tree = { type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] }
  const markdown = toMarkdown(tree, { extensions: [gfmTableToMarkdown(), directiveToMarkdown()] }).trimEnd()
  // Whoever writes `## {{md title}}` would lose the `#` of a title such as `Room #`: it reads as the end of the heading.
  // And in a table of a template a bar would start the next cell.
  return markdown.replace(/ (#+)$/, ' \\$1').replace(/(?<!\\)\|/g, '\\|')
}

/** A value as the quoted value of a directive's attribute: `::section{running={{attr title}}}`. */
export function attr(value: unknown): string {
  const escaped = oneLine(value).replace(/[&"<>{}]/g, (character) => `&#${character.charCodeAt(0)};`)
  return `"${escaped}"`
}

function oneLine(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new TypeError(`A template prints ${value === null ? 'null' : typeof value}, expected a text or a number`)
  }
  return String(value).replace(/\s+/gu, ' ').trim()
}

import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmTable } from 'micromark-extension-gfm-table'

/**
 * The Markdown that a template made, with its blocks as directives. Only the flow half of the directive syntax is on:
 * the text half would read the `:30` of `10:30` as a directive.
 */
export function parseTemplateMarkdown(markdown: string): Root {
  const { flow = {} } = directive()
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), { flow }],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  })
}

import { createHash } from 'node:crypto'
import type { DocumentNode } from '@roadmap/document/nodes'
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

/** The parts of a page; nothing in it comes from anywhere else. */
export interface PageParts {
  readonly style: string
  readonly body: readonly ElementContent[]
  readonly script?: { readonly code: string; readonly data: unknown }
  /** Where the script may send to: an https address. */
  readonly sendTo?: string
}

/** A whole page as text. Its policy lets in only its own style and script, and what it may connect to. */
export function writePage(document: DocumentNode, { style, body, script, sendTo }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    ...(script ? [`script-src '${hashOf(script.code)}'`] : []),
    ...(sendTo === undefined ? [] : [`connect-src ${new URL(sendTo).origin}`]),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', document.title),
    h('meta', { name: 'description', content: document.subject }),
    h('meta', { name: 'author', content: document.edition.publisher }),
    h('meta', { name: 'dcterms.date', content: document.edition.date }),
    h('style', style),
  ])
  const scripts = script
    ? [h('script', { type: 'application/json', id: 'page-data' }, json(script.data)), h('script', script.code)]
    : []
  const page = h('html', { lang: document.language }, [head, h('body', [...body, ...scripts])])
  return `<!doctype html>\n${toHtml(page, { allowDangerousHtml: true })}\n`
}

/** As Content Security Policy 3 writes it: the hash of the text between the tags. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** JSON that cannot end the element that it stands in. */
function json(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

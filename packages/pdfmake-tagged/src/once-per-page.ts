import type { Inline, Line, Reference } from './pdfmake.ts'
import type { LinkRun, Owner } from './structure.ts'

/** Keeps links that may stand once on a page: the first one drawn there. The same link on a next page counts anew. */
export interface OncePerPage {
  /** Turns the words of a line that is about to be painted into a link, or into plain text, as the page has it. */
  settle(line: Line, owner: Owner, page: Reference): void
}

/**
 * Decided while a line is painted, when its page is known for good: neither the colour nor the underline of a link
 * changes a width, so the layout does not depend on it. A link that goes on in the next line stays what it is.
 */
export function createOncePerPage(): OncePerPage {
  const settled = new WeakMap<LinkRun, boolean>()
  let page: Reference | undefined
  let used = new Set<string>()
  return {
    settle(line, owner, at) {
      if (page !== at) used = new Set()
      page = at
      for (const inline of line.inlines) {
        const { oncePerPage: link, linkRun: run } = inline
        if (!link || !run) continue
        const isLink = owner.kind === 'element' && (settled.get(run) ?? !used.has(link.key))
        settled.set(run, isLink)
        if (isLink) becomeLink(inline, link.key, used)
        else inline.linkRun = undefined
      }
    },
  }
}

function becomeLink(inline: Inline, key: string, used: Set<string>): void {
  used.add(key)
  Object.assign(inline, inline.oncePerPage?.style)
}

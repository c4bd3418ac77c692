import { parse } from 'parse5'

/** Attributes whose value is an address (HTML, "Attributes" in its index), and what names one in SVG. */
const addresses = new Set('action cite data formaction href ping poster src srcset xlink:href'.split(' '))

/**
 * Every element of a page with the names of its attributes, and how often it stands there. Addresses are given in full, those
 * within the page as `#`. Within a drawing nothing is counted: how its text is divided into lines depends on its letters.
 */
export function elementsOf(html: Uint8Array): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const visit = (node: object, inDrawing: boolean): void => {
    const { nodeName, attrs = [], childNodes = [], content } = node as HtmlNode // As parse5 gives them.
    if (nodeName !== '#text') {
      const written = attrs.map(({ prefix, name, value }) => {
        const full = prefix ? `${prefix}:${name}` : name
        return addresses.has(full) ? `${full}=${value.replace(/^#.*/s, '#')}` : full
      })
      const element = [nodeName, ...written.sort()].join(' ')
      found.set(element, inDrawing ? 1 : (found.get(element) ?? 0) + 1)
    }
    for (const child of [...childNodes, ...(content ? [content] : [])]) visit(child, inDrawing || nodeName === 'svg')
  }
  visit(parse(Buffer.from(html).toString('utf8')), false)
  return found
}

interface HtmlNode {
  readonly nodeName: string
  readonly attrs?: readonly { readonly name: string; readonly prefix?: string; readonly value: string }[]
  readonly childNodes?: readonly object[]
  /** Of a `template`. */
  readonly content?: object
}

import type { FormLink, Link, Mention, PageNumber, Reference } from '@roadmap/document/nodes'
import { plainText } from '@roadmap/document/plain-text'
import type { OncePerPageLink, PageReferenceNode, TextNode } from 'pdfmake-tagged'
import { printable } from '../printable.ts'
import { placeOf } from '../render-problem.ts'
import type { State } from '../state.ts'

/**
 * A link out of the document. Its address is not printed: the words say where it leads. An e-mail address is not divided at
 * its hyphens if a line has room for it: nobody could tell whether one of them belongs to it.
 */
export function link(node: Link, state: State): TextNode {
  const words = plainText(node.children)
  const widthPt = () => state.fonts.measure(words, { sizePt: state.sizePt, bold: true })
  const whole = node.url === `mailto:${words}` && widthPt() < Math.min(state.measurePt, state.narrowPt ?? state.widthPt)
  return { text: state.phrasing(node.children), link: node.url, ...linkStyle(state), ...(whole && { noWrap: true }) }
}

/** The name of another form. A form is sent away alone: there is nothing beside it that a link could lead to. */
export function formLink(node: FormLink, state: State): TextNode {
  return { text: state.phrasing(node.children) }
}

/** A link within the document; without words it takes those of its target. */
export function reference(node: Reference, state: State): TextNode {
  const title = state.plan.anchors.get(node.to)
  const text = node.children.length > 0 ? state.phrasing(node.children) : printable(title || node.to, state)
  if (title === undefined) {
    reportMissing(node, plainText(node.children) || node.to, state)
    return { text }
  }
  return { text, linkToDestination: node.to, ...linkStyle(state) }
}

/** The first mention of each page leads to the definition: decided while the page is drawn. */
export function mention({ to, id, children }: Mention, state: State): TextNode {
  const words: TextNode = { text: state.phrasing(children), ...(id !== undefined && { id }) }
  if (to === undefined || !state.plan.anchors.has(to)) return words
  return { ...words, linkToDestination: to, oncePerPage: { key: to, style: linkStyle(state) } }
}

/** The words of the messages around the number of a page. */
export function pageNumber(node: PageNumber, state: State): TextNode {
  if (!state.plan.anchors.has(node.to)) {
    reportMissing(node, node.to, state)
    return { text: '' }
  }
  const [before = '', after = ''] = state.document.words.page.split('{page}')
  const style = { color: state.inks.muted }
  const words = (value: string) => ({ ...style, text: printable(value, state).replaceAll(' ', '\u00a0') })
  const number: PageReferenceNode = { pageReference: node.to, linked: false, ...style }
  return { text: [words(before), number, words(after)].filter((part) => !('text' in part) || part.text !== '') }
}

/** Underlined where links stand in sentences; in tables, where nearly everything is one, colour is enough. */
function linkStyle({ inks, compact, onDark }: State): OncePerPageLink['style'] {
  if (compact && !onDark) return { color: inks.link }
  return { color: inks.link, decoration: 'underline', decorationThickness: 0.4 }
}

function reportMissing(node: Reference | PageNumber, words: string, state: State): void {
  state.report({
    rule: 'pdf-missing-target',
    what: `Nothing has the anchor \`${node.to}\`, expected a heading, paragraph or fact`,
    why: `\`${words}\` is printed without a link or a page number.`,
    fix: `Give the target the id \`${node.to}\`, or take the reference out.`,
    place: placeOf(node),
  })
}

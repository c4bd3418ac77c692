import type { Diagram, DocumentNode, Field, FieldGroup, Flow, Phrasing } from '../nodes.ts'
import { plainText } from '../plain-text.ts'
import { type QuoteMarks, setMarks } from '../quote-marks.ts'
import type { Translate } from '../templates/template-set.ts'
import { mapFlow, mapLines } from './map-flow.ts'

/**
 * A document with typographic quotes and apostrophes in the place of straight ones, as its language has them. Left alone are
 * code, addresses, ids, paths and the prompts of fields, which a filled-in form is compared with.
 */
export function setQuotes(document: DocumentNode, t: Translate): DocumentNode {
  const marks: QuoteMarks = {
    openDouble: t('quotes.openDouble'),
    closeDouble: t('quotes.closeDouble'),
    openSingle: t('quotes.openSingle'),
    closeSingle: t('quotes.closeSingle'),
  }
  const words = (text: string): string => (isStraight(text) ? setMarks(text, marks).join('') : text)
  const line = (nodes: readonly Phrasing[]) => setLine(nodes, marks)
  const { title, subject, edition, children } = document
  return {
    ...document,
    title: words(title),
    subject: words(subject),
    edition: {
      ...edition,
      title: words(edition.title),
      roadmap: words(edition.roadmap),
      publisher: words(edition.publisher),
    },
    children: mapFlow(children, (node) => setWords(mapLines(node, line), words)),
  }
}

type SetText = (text: string) => string

/** The words of a node that are no line of text. */
function setWords(node: Flow, words: SetText): Flow {
  switch (node.type) {
    case 'section':
      return node.running === undefined ? node : { ...node, running: words(node.running) }
    case 'masthead':
      return node.figure === undefined ? node : { ...node, figure: setDiagram(node.figure, words) }
    case 'panel':
      return node.title === undefined ? node : { ...node, title: words(node.title) }
    case 'table':
      return { ...node, caption: words(node.caption), description: words(node.description) }
    case 'diagram':
      return setDiagram(node, words)
    case 'contents':
      return { ...node, entries: node.entries.map((entry) => ({ ...entry, title: words(entry.title) })) }
    case 'index': {
      const entry = <T extends { readonly title: string; readonly see?: string }>(one: T): T => ({
        ...one,
        title: words(one.title),
        ...(one.see !== undefined && { see: words(one.see) }),
      })
      return { ...node, groups: node.groups.map((group) => ({ ...group, entries: group.entries.map(entry) })) }
    }
    case 'fieldGroup':
      return setGroup(node, words)
    case 'field':
      return setField(node, words)
    default:
      return node
  }
}

function setDiagram(node: Diagram, words: SetText): Diagram {
  const inSvg = (text: string) => words(text.replaceAll('&quot;', '"')).replaceAll('"', '&quot;')
  return {
    ...node,
    svg: /'|&quot;/.test(node.svg) ? node.svg.replace(/>[^<]*(?:'|&quot;)[^<]*/g, inSvg) : node.svg,
    alt: words(node.alt),
    ...(node.caption !== undefined && { caption: words(node.caption) }),
    links: node.links.map((link) => ({ ...link, label: words(link.label) })),
  }
}

function setGroup(node: FieldGroup, words: SetText): FieldGroup {
  const { caption, description, heads, children } = node
  return {
    ...node,
    caption: words(caption),
    description: words(description),
    heads: [words(heads[0]), words(heads[1])],
    children: children.map((field) => setField(field, words)),
  }
}

function setField(node: Field, words: SetText): Field {
  return {
    ...node,
    label: words(node.label),
    ...(node.hint !== undefined && { hint: words(node.hint) }),
    options: node.options.map((option) => ({
      ...option,
      label: words(option.label),
      ...(option.group !== undefined && { group: words(option.group) }),
    })),
  }
}

/** A line as a whole: a mark before a link opens, although the text node that it ends is over. */
function setLine(nodes: readonly Phrasing[], marks: QuoteMarks): readonly Phrasing[] {
  if (!nodes.some(holdsStraight)) return nodes
  const set = setMarks(plainText(nodes), marks)
  let at = 0
  return nodes.map(rebuild)

  function rebuild(node: Phrasing): Phrasing {
    if ('children' in node) return { ...node, children: node.children.map(rebuild) }
    const start = at
    at += plainText([node]).length
    return node.type === 'text' ? { ...node, value: set.slice(start, at).join('') } : node
  }
}

function holdsStraight(node: Phrasing): boolean {
  if ('children' in node) return node.children.some(holdsStraight)
  return node.type === 'text' && isStraight(node.value)
}

function isStraight(text: string): boolean {
  return text.includes('"') || text.includes("'")
}

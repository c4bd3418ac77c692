import type { Inline, Line } from './pdfmake.ts'
import type { LinkRun } from './structure.ts'

/**
 * Gives the neighbouring inlines of one link a common `LinkRun` and takes the link from pdfmake, which would make an
 * annotation for every word.
 */
export function joinLinks(inlines: readonly Inline[]): void {
  let run: LinkRun | undefined
  let target: string | undefined
  for (const inline of inlines) {
    const next = targetOf(inline)
    if (next === undefined || next !== target) run = undefined
    target = next
    if (next === undefined) continue
    run ??= { words: [], title: titleOf(inline), width: widthOf(inline), action: actionOf(inline) }
    run.words.push(inline.pageNumberOf ? inline : inline.text)
    inline.linkRun = run
    inline.link = null
    inline.linkToDestination = null
  }
}

/**
 * Joins the neighbouring words of one piece of text, so that a line is painted in one go and not word by word, which
 * saves time and bytes. Not where words are spread over the line's width.
 */
export function joinWords(line: Line): void {
  const justified = line.inlines[0]?.alignment === 'justify' && !line.newLineForced && !line.lastLineInParagraph
  if (justified || line.inlines.length < 2) return
  const joined: Inline[] = []
  for (const inline of line.inlines) {
    const last = joined.at(-1)
    const alone = inline.pageNumberOf || last?.pageNumberOf || inline.characterSpacing || inline.isHyphen
    if (!last || alone || last.piece !== inline.piece || last.linkRun !== inline.linkRun) {
      joined.push(inline)
      continue
    }
    last.text += inline.text
    last.width += inline.width
    last.trailingCut = inline.trailingCut
  }
  line.inlines = joined
}

/** The words of a link. */
export function linkWords({ words, title }: LinkRun): string {
  if (title) return title
  return words
    .map((word) => (typeof word === 'string' ? word : word.text))
    .join('')
    .trim()
}

export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => inline.text + (inline.lineEnd ? ' ' : ''))
    .join('')
    .trim()
}

function targetOf({ link, linkToDestination }: Inline): string | undefined {
  if (link) return `to ${link}`
  return linkToDestination ? `in ${linkToDestination}` : undefined
}

function actionOf({ link, linkToDestination }: Inline): Record<string, unknown> {
  return linkAction(link ?? undefined, linkToDestination ?? undefined)
}

/** The action of a link annotation: a web address, or else the id of a node (ISO 32000-1 §12.6.4). */
export function linkAction(link: string | undefined, id: string | undefined): Record<string, unknown> {
  // pdfkit writes a String object as a PDF string and a plain string as a name.
  return link ? { S: 'URI', URI: new String(link) } : { S: 'GoTo', D: new String(id) }
}

function widthOf({ linkWidth }: Inline): number {
  return typeof linkWidth === 'number' ? linkWidth : 0
}

function titleOf({ linkTitle }: Inline): string | undefined {
  return typeof linkTitle === 'string' ? linkTitle : undefined
}

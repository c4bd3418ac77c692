import { addLink } from './annotations.ts'
import { linkWords } from './inline-runs.ts'
import type { Inline, Line } from './pdfmake.ts'
import { createElement, type LinkRun, type Owner, type Slot, type StructureElement } from './structure.ts'
import type { TaggedDocument } from './tagged-document.ts'

/** A line while pdfmake paints it, word by word. */
export interface LinePainter {
  readonly line: Line
  readonly owner: Owner
  readonly slot: Slot | undefined
  index: number
  link?: { readonly run: LinkRun; rectangle: [number, number, number, number] } | undefined
}

/** Opens the marked content for the next word of the line and grows the link it belongs to. Returns the word. */
export function startInline(document: TaggedDocument, painter: LinePainter, x: number, y: number): Inline | undefined {
  const { owner, slot } = painter
  const inline = painter.line.inlines[painter.index++]
  if (!inline || owner.kind === 'artifact') {
    document.mark(owner)
    return inline
  }
  const run = inline.linkRun
  if (painter.link?.run !== run) finishLink(document, painter)
  if (run) {
    const right = x + inline.width - (inline.trailingCut ?? 0)
    const bottom = y + document.currentLineHeight()
    const grown = painter.link?.rectangle ?? [x, y, right, bottom]
    painter.link = { run, rectangle: [grown[0], Math.min(grown[1], y), right, Math.max(grown[3], bottom)] }
  }
  const element = run ? linkElement(run, inline, slot ?? owner) : phraseElement(inline, slot)
  if (element) document.mark(element)
  else document.mark(owner, slot)
  return inline
}

/**
 * After the last word of a link, and of a line. The underlining that pdfmake draws after a line stays in the content of
 * its last word, for it is a property of text (TextDecorationType, ISO 32000-1 §14.8.5.4): as an artifact it would cut
 * each line in two.
 */
export function finishLink(document: TaggedDocument, painter: LinePainter): void {
  const { link } = painter
  painter.link = undefined
  if (!link?.run.element) return
  const { action, width } = link.run
  const [left, top, right, bottom] = link.rectangle
  const rectangle = [left, top, Math.max(right, left + width), bottom] as const
  addLink(document, link.run.element, { rectangle, action, words: linkWords(link.run) })
}

function linkElement(run: LinkRun, inline: Inline, parent: Slot | StructureElement): StructureElement {
  run.element ??= createElement('Link', { lang: textOf(inline.lang) }, parent)
  return run.element
}

/** The element of a phrase with a tag or language of its own, going on from the last word or line where it is the same. */
function phraseElement(inline: Inline, slot: Slot | undefined): StructureElement | undefined {
  if (!slot) return undefined
  const role = textOf(inline.tag)
  const attributes = { lang: textOf(inline.lang), alt: textOf(inline.alt), actualText: textOf(inline.actualText) }
  if (!role && !attributes.lang && !attributes.alt && !attributes.actualText) {
    slot.phrase = undefined
    return undefined
  }
  const key = JSON.stringify([role, attributes])
  if (slot.phrase?.key !== key) slot.phrase = { key, element: createElement(role ?? 'Span', attributes, slot) }
  return slot.phrase.element
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

import type { Flow } from '@roadmap/document/nodes'
import { Bookmark, type FileChild, Paragraph, type ParagraphChild, RunText, TextParagraph } from 'docx-controls'
import { isRightToLeft } from './draw-text.ts'
import type { Blocks, Inlines, ItemMark, State } from './state.ts'

/**
 * One paragraph in a named style, or none where there is nothing to say: Word files have no empty paragraphs. It takes
 * the marks that wait for a first paragraph: that of a list item, and the opening of a page. `block` stands instead of
 * the paragraph where it is a control that brings its own.
 */
export function drawParagraph(style: string, children: Inlines, state: State, block?: FileChild): Blocks {
  if (children.length === 0 && !block) return []
  const { item, tally } = state
  const mark = item && !item.taken ? item : undefined
  if (mark) mark.taken = true
  const inTable = state.place === 'cell' || state.place === 'head'
  const opensPage = tally.pageWaits && !inTable && !block
  if (opensPage) tally.pageWaits = false
  const pageBreakBefore = opensPage && tally.started
  if (!inTable) tally.afterTable = false
  tally.started = true
  if (block) return [block]
  const numbering = mark ? mark.numbering : state.unnumbered ? false : undefined
  const options = {
    style: mark?.style ?? style,
    ...(pageBreakBefore && { pageBreakBefore }),
    children: mark?.box ? [mark.box, new RunText('\t'), ...children] : children,
  }
  const rightToLeft = isRightToLeft(textOf(children))
  return [
    numbering === undefined
      ? new TextParagraph({ ...options, rightToLeft })
      : new Paragraph({ ...options, numbering, ...(rightToLeft && { bidirectional: true }) }),
  ]
}

/** The words of runs, as far as a bookmark around them; a link is read with the words before it. */
function textOf(children: readonly ParagraphChild[]): string {
  return children
    .map((child) => {
      if (child instanceof RunText) return child.text
      return child instanceof Bookmark ? textOf(child.children as readonly ParagraphChild[]) : ''
    })
    .join('')
}

/** A box to tick that nobody asks back: a character that can be typed over with `☒`. */
export function tickBox(): RunText {
  return new RunText('☐', { style: 'TickBox' })
}

/** The mark of a paragraph with a box before it. */
export function ticked(style: string, box: ParagraphChild): ItemMark {
  return { style, more: style, numbering: undefined, box, taken: false }
}

/** The style of ordinary text where `state` stands. */
export function textStyle({ place, item, next }: State): string {
  if (item?.taken) return item.more
  if (place === 'body' && next !== undefined && ledInto.has(next)) return 'LeadIn'
  return { body: 'Normal', quote: 'Quote', panel: 'PanelText', cell: 'TableText', head: 'TableHeading' }[place]
}

const ledInto: ReadonlySet<Flow['type']> = new Set(['list', 'table', 'fieldGroup', 'field', 'facts'])

/** The style of a label or a hint where `state` stands. */
export function roleStyle(role: 'label' | 'hint', { place }: State): string {
  const styles = {
    body: { label: 'Label', hint: 'Hint' },
    quote: { label: 'Label', hint: 'Hint' },
    panel: { label: 'PanelTitle', hint: 'PanelHint' },
    cell: { label: 'TableLabel', hint: 'TableHint' },
    head: { label: 'TableHeading', hint: 'TableHeading' },
  }
  return styles[place][role]
}

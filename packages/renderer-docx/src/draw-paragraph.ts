import type { Flow } from '@roadmap/document/nodes'
import { Paragraph, Tab, TextRun } from 'docx-controls'
import type { Blocks, Inlines, ItemMark, State } from './state.ts'

/**
 * One paragraph in a named style, or none where there is nothing to say: Word files have no empty paragraphs. It takes
 * the marks that wait for a first paragraph: that of a list item, and the opening of a page.
 */
export function drawParagraph(style: string, children: Inlines, state: State): Blocks {
  if (children.length === 0) return []
  const { item, tally } = state
  const mark = item && !item.taken ? item : undefined
  if (mark) mark.taken = true
  const inTable = state.place === 'cell' || state.place === 'head'
  const opensPage = tally.pageWaits && !inTable
  if (opensPage) tally.pageWaits = false
  const pageBreakBefore = opensPage && tally.started
  if (!inTable) tally.afterTable = false
  tally.started = true
  return [
    new Paragraph({
      style: mark?.style ?? style,
      ...(pageBreakBefore && { pageBreakBefore }),
      ...(mark?.numbering && { numbering: mark.numbering }),
      children: mark?.tick ? [tickBox(), new TextRun({ children: [new Tab()] }), ...children] : children,
    }),
  ]
}

/** A box to tick: a character that can be typed over with `☒`. */
export function tickBox(): TextRun {
  return new TextRun({ text: '☐', style: 'TickBox' })
}

/** The mark of a paragraph with a box before it. */
export function ticked(style: string): ItemMark {
  return { style, more: style, numbering: undefined, tick: true, taken: false }
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

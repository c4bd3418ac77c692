import type { LayoutPage, Line, PageItem } from './pdfmake.ts'

/**
 * Moves the number of a list item before the item's first line. pdfmake adds it after that line, so that programs which
 * read a page in the order of painting would find it amid the item's words.
 */
export function putMarksFirst(pages: readonly LayoutPage[]): void {
  for (const { items } of pages) {
    items.forEach((item, index) => {
      const before = items[index - 1]
      if (before?.type !== 'line' || !isMark(item)) return
      items[index - 1] = item
      items[index] = before
    })
  }
}

function isMark({ type, item }: PageItem): boolean {
  if (type !== 'line') return false
  // Items of the type `line` are lines.
  const { tagging, inlines } = item as Line
  const owner = (tagging ?? inlines[0]?.tagging)?.owner
  return owner?.kind === 'element' && owner.role === 'Lbl'
}

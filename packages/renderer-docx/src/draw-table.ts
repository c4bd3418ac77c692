import { AccessibleTable, TableLayoutType, type TableRow, WidthType } from 'docx-controls'
import { drawParagraph } from './draw-paragraph.ts'
import { drawText } from './draw-text.ts'
import { textWidthTwip } from './page.ts'
import type { Blocks, State } from './state.ts'
import { twipsOfShares } from './units.ts'

export interface TableParts {
  readonly caption: string
  readonly captionShown: boolean
  readonly description: string
  /** Shares of the width of the text. */
  readonly shares: readonly number[]
  /** Whether the first cell names its row. */
  readonly rowHeaders: boolean
  /** Drawn after the caption, in the order of reading. */
  readonly rows: () => readonly TableRow[]
}

/**
 * A table as wide as the text. Word joins two tables that touch, so tables that follow each other show their captions
 * even if they need not; so does one that opens a page, for want of a paragraph to break before.
 */
export function drawTable(parts: TableParts, state: State): Blocks {
  const { tally } = state
  const inRow = tally.afterTable || state.next === 'table' || state.next === 'fieldGroup'
  const captionShown = parts.captionShown || inRow || tally.pageWaits
  const outside: State = { ...state, place: 'body', item: undefined }
  const caption = captionShown ? drawParagraph('Caption', drawText(parts.caption, undefined), outside) : []
  const table = new AccessibleTable({
    caption: parts.caption,
    description: parts.description,
    style: 'FormTable',
    width: { size: textWidthTwip, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: twipsOfShares(parts.shares, textWidthTwip),
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: parts.rowHeaders,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: parts.rows(),
  })
  tally.afterTable = true
  return [...caption, table]
}

import type { Handlers } from '../state.ts'
import { contents } from './contents.ts'
import { diagram } from './diagram.ts'
import { document } from './document.ts'
import { fact, facts } from './facts.ts'
import { field } from './field.ts'
import { fieldGroup } from './field-group.ts'
import { heading } from './heading.ts'
import { index } from './index-of-book.ts'
import { list, listItem } from './list.ts'
import { masthead } from './masthead.ts'
import { panel } from './panel.ts'
import { paragraph } from './paragraph.ts'
import { code, emphasis, lineBreak, strong, tag, text } from './phrasing.ts'
import { quote } from './quote.ts'
import { formLink, link, mention, pageNumber, reference } from './references.ts'
import { section } from './section.ts'
import { table, tableCell, tableRow } from './table.ts'

/** What each node looks like in a PDF. */
export const handlers: Handlers = {
  code,
  contents,
  diagram,
  document,
  emphasis,
  fact,
  facts,
  field,
  fieldGroup,
  formLink,
  heading,
  index,
  lineBreak,
  link,
  list,
  listItem,
  masthead,
  mention,
  pageNumber,
  panel,
  paragraph,
  quote,
  reference,
  section,
  strong,
  table,
  tableCell,
  tableRow,
  tag,
  text,
}

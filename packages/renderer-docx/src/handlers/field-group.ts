import type { Field, FieldGroup } from '@roadmap/document/nodes'
import { HeightRule, type TableCell, TableRow, TextCell } from 'docx-controls'
import { drawAnswer, orEmptyParagraph } from '../draw-answer.ts'
import { drawParagraph, roleStyle } from '../draw-paragraph.ts'
import { drawTable } from '../draw-table.ts'
import { drawText } from '../draw-text.ts'
import { asCellContent, type Blocks, type State } from '../state.ts'
import { twipOfMm } from '../units.ts'
import { drawHint, requiredMark } from './field.ts'

/** Questions on the left, room for the answers on the right, under a header row that repeats. */
export function fieldGroup(node: FieldGroup, state: State): Blocks {
  const inside: State = { ...state, place: 'cell', item: undefined, listDepth: 0 }
  if (state.place === 'cell' || state.place === 'head') return node.children.flatMap((field) => question(field, inside))
  const header = () =>
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: node.heads.map((head) => cell(drawParagraph('TableHeading', drawText(head, undefined), inside))),
    })
  return drawTable(
    {
      caption: node.caption,
      captionShown: false,
      description: node.description,
      shares: [2, 3],
      rowHeaders: false,
      rows: () => [header(), ...node.children.map((field) => row(field, inside))],
    },
    state,
  )
}

/** A longer choice of boxes may break between pages: kept whole it would leave half a page white. */
const longestKeptWhole = 20

function row(field: Field, state: State): TableRow {
  return new TableRow({
    ...(field.options.length <= longestKeptWhole && { cantSplit: true }),
    height: { value: roomTwip(field), rule: HeightRule.ATLEAST },
    children: [cell(question(field, state)), cell(drawAnswer(field, state))],
  })
}

function question(field: Field, state: State): Blocks {
  const label = [...drawText(field.label, undefined), ...requiredMark(field)]
  return [...drawParagraph(roleStyle('label', state), label, state), ...drawHint(field, state)]
}

function cell(blocks: Blocks): TableCell {
  return new TextCell(asCellContent(orEmptyParagraph(blocks)))
}

/** Room to write by hand, a line for each 200 characters of the longest answer, from 3 to 8; otherwise one line. */
function roomTwip({ control, max }: Field): number {
  const lines = control === 'multiline' ? Math.min(8, Math.max(3, Math.ceil((max ?? 400) / 200))) : 1
  return twipOfMm(2 + lines * 6)
}

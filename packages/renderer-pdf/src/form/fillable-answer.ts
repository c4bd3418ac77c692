import { optionPath, toPdfName } from '@roadmap/document/field-path'
import type { Field } from '@roadmap/document/nodes'
import type { FieldNode, FormField, PdfNode } from 'pdfmake-tagged'
import { printable } from '../printable.ts'
import { placeOf } from '../render-problem.ts'
import type { State } from '../state.ts'
import { announcedName, announcedOption } from './announced-name.ts'
import { boxPt, drawOptionGrid, evenColumns, fitsOneLine, type GridItem, optionColumns } from './option-grid.ts'
import { drawPrintedAnswer } from './printed-answer.ts'

/** A choice of one with more options than this is a list that opens. */
const mostButtons = 7
const linePt = { roomy: 25, compact: 20 } as const
/** Between two lines of an answer of several. */
const typedLeading = 1.2
/** An answer longer than this many lines is scrolled. */
const mostLines = 14

/** The place to fill in, without its question. */
export function drawFillableAnswer(node: Field, state: State, within?: string): PdfNode {
  if (state.plan.repeated.has(node)) return drawRepeated(node, state)
  const name = announcedName(node, within)
  switch (node.control) {
    case 'checkbox':
      return tickBox(node, name, state)
    case 'multiselect':
      return node.options.length > 0 ? manyOf(node, within, state) : textBox(node, name, state)
    case 'select':
      return node.options.length > 0 ? oneOf(node, name, within, state) : textBox(node, name, state)
    default:
      return textBox(node, name, state)
  }
}

function drawRepeated(node: Field, state: State): PdfNode {
  state.report({
    rule: 'pdf-repeated-field',
    what: `Found a second field with the path \`${node.path}\`, expected one`,
    why: 'It is printed as an empty box and cannot be filled in.',
    fix: 'Give one of the two questions another id.',
    place: placeOf(node),
  })
  return drawPrintedAnswer(node, state)
}

/** The box alone. */
export function tickBox(node: Field, label: string, state: State): FieldNode {
  return box({ ...lookOf(node, state), type: 'checkBox', name: toPdfName(node.path), label, onValue: 'yes' }, [
    boxPt,
    boxPt,
  ])
}

function textBox(node: Field, label: string, state: State): FieldNode {
  const look = lookOf(node, state)
  const multiline = node.control === 'multiline'
  const lines = multiline ? linesOf(node, state.widthPt, look.fontSize) : 1
  const oneLinePt = state.compact ? linePt.compact : linePt.roomy
  const heightPt = multiline ? Math.ceil(lines * look.fontSize * typedLeading + 8) : oneLinePt
  return box(
    {
      ...look,
      type: 'text',
      name: toPdfName(node.path),
      label,
      multiline,
      ...(node.max !== undefined && { maxLength: node.max }),
    },
    [widthOf(node, state), Math.max(heightPt, oneLinePt)],
  )
}

function oneOf(node: Field, label: string, within: string | undefined, state: State): PdfNode {
  const name = toPdfName(node.path)
  const look = lookOf(node, state)
  const items = node.options.map((option) => ({
    field: box(
      {
        ...look,
        type: 'radio',
        name,
        groupLabel: label,
        label: announcedOption(node, within, option.label),
        value: option.id,
      },
      [boxPt, boxPt],
    ),
    words: printable(option.label, state),
    group: option.group,
  }))
  const areButtons = state.compact ? fitsOneLine(items, state) : items.length <= mostButtons
  if (areButtons) return grouped(items, state)
  const options = node.options.map((option) => ({
    value: option.id,
    label: option.group === undefined ? option.label : `${option.group}: ${option.label}`,
  }))
  const longest = Math.max(...options.map((option) => state.fonts.measure(option.label, { sizePt: look.fontSize })))
  // Helvetica, in which the viewer shows them, is wider than most; the mark of the list stands beside.
  const widthPt = Math.min(state.widthPt, Math.ceil(longest * 1.15) + 32)
  return box({ ...look, type: 'dropDown', name, label, options: [{ value: '', label: ' ' }, ...options] }, [
    widthPt,
    state.compact ? linePt.compact : linePt.roomy,
  ])
}

function manyOf(node: Field, within: string | undefined, state: State): PdfNode {
  // What is asked of all of them cannot be asked of each.
  const look = { ...lookOf(node, state), required: false }
  const items = node.options.map((option) => ({
    field: box(
      {
        ...look,
        type: 'checkBox',
        name: toPdfName(optionPath(node.path, option.id)),
        label: announcedOption(node, within, option.label),
        onValue: 'yes',
      },
      [boxPt, boxPt],
    ),
    words: printable(option.label, state),
    group: option.group,
  }))
  return grouped(items, state)
}

/** Options under the names of their groups. */
function grouped(items: readonly (GridItem & { readonly group: string | undefined })[], state: State): PdfNode {
  const groups = [...new Set(items.map(({ group }) => group))]
  const widths = groups.length > 1 ? evenColumns(items, state) : optionColumns(items, state)
  const blocks = groups.flatMap((group): readonly PdfNode[] => {
    const grid = drawOptionGrid(
      items.filter((item) => item.group === group),
      widths,
      state,
    )
    if (group === undefined) return [grid]
    const { space, text } = state.theme
    const size = Math.min(state.sizePt, text.small)
    const margin = [0, space.item * 1.5, 0, space.item] as const
    return [
      {
        text: printable(group, state),
        bold: true,
        fontSize: size,
        color: state.inks.muted,
        keepWithNext: true,
        margin,
      },
      grid,
    ]
  })
  return { stack: blocks, bold: false }
}

function lookOf(node: Field, state: State) {
  const { ink, muted, paper } = state.theme.colours
  return {
    fontSize: state.compact ? state.theme.text.table : 11,
    color: ink,
    borderColor: muted,
    backgroundColor: paper,
    required: node.required,
  } satisfies Partial<FormField>
}

function box(field: FormField, [width, height]: readonly [number, number]): FieldNode {
  return { field, width, height }
}

/** As wide as the longest answer, so that its length can be seen (a rule of thumb: half the size for a character). */
function widthOf({ control, max }: Field, state: State): number {
  if (state.compact || control === 'multiline') return state.widthPt
  if (control === 'date' || control === 'number') return Math.min(state.widthPt, 130)
  return max === undefined ? state.widthPt : Math.min(state.widthPt, Math.max(130, max * 6))
}

/** A rich answer is a document's section: it gets the most room. */
function linesOf({ rich, max = rich ? 2000 : 400 }: Field, widthPt: number, sizePt: number): number {
  const perLine = widthPt / (sizePt * 0.52)
  // A paragraph ends before its line does.
  return Math.min(mostLines, Math.max(3, Math.ceil(max / perLine) + 1))
}

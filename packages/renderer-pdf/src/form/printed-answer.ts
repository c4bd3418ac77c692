import type { Field } from '@roadmap/document/nodes'
import type { PdfNode, TextNode } from 'pdfmake-tagged'
import { drawTick } from '../box-to-tick.ts'
import { printable } from '../printable.ts'
import type { State } from '../state.ts'

/** Choices with more options than this get a line to write on instead of boxes to tick. */
const mostTicks = 16
/** Lines to write on by hand are this far apart. */
const linePt = 24
/** In a table they stand beside printed lines. */
const compactLinePt = 17

/** An empty box, or the options to tick. The prompt is for screens: on paper it would stand where the answer goes. */
export function drawPrintedAnswer(node: Field, state: State): PdfNode {
  if (node.control === 'checkbox') {
    return { stack: [drawTick(words(node.prompt || node.label, state), state)], tag: 'L' }
  }
  const choice = node.control === 'select' || node.control === 'multiselect'
  if (choice && node.options.length > 0 && node.options.length <= mostTicks) return drawOptions(node, state)
  const heightPt = linesOf(node) * (state.compact ? compactLinePt : linePt)
  const { muted, paper } = state.theme.colours
  const box = {
    type: 'rect',
    x: 0,
    y: 0,
    w: state.widthPt,
    h: heightPt,
    r: 2,
    color: paper,
    lineColor: muted,
    lineWidth: 0.7,
  }
  return { canvas: [box], alt: printable(node.label, state), margin: [0, 0, 0, state.theme.space.item] }
}

function drawOptions(node: Field, state: State): PdfNode {
  const groups = [...new Set(node.options.map((option) => option.group))]
  const blocks = groups.flatMap((group): readonly PdfNode[] => {
    const options = node.options.filter((option) => option.group === group)
    const items = options.map(({ label }) => drawTick(words(label, state), state))
    const list: PdfNode = { stack: items, tag: 'L', margin: [0, 0, 0, state.theme.space.item] }
    return group === undefined ? [list] : [{ ...words(group, state), italics: true, keepWithNext: true }, list]
  })
  return { stack: blocks, bold: false }
}

function words(value: string, state: State): TextNode {
  return { text: printable(value, state), margin: [0, 0, 0, state.theme.space.item * 0.6] }
}

/** About 40 characters of handwriting go on a line. A rich answer is a document's section: it gets the most room. */
function linesOf({ control, rich, max = rich ? 960 : 200 }: Field): number {
  if (control !== 'multiline') return 1
  return Math.min(12, Math.max(3, Math.ceil(max / 80)))
}

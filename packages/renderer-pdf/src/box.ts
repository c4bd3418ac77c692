import type { Flow } from '@roadmap/document/nodes'
import type { PdfNode } from 'pdfmake-tagged'
import { textLength } from './plan.ts'
import { stackOf, withoutOuterSpace } from './spacing.ts'
import type { State } from './state.ts'

export interface BoxLook {
  readonly bar: string
  readonly fill: string | undefined
  /** Structure type of the whole. */
  readonly tag: string
}

/** Boxes with more characters than this may go over a page's end. */
const longestWhole = 900

/** Blocks beside an upright bar, on a tint if there is one. Short boxes are never divided between pages. */
export function drawBox(children: readonly Flow[], look: BoxLook, state: State, title: PdfNode | undefined): PdfNode {
  const barPt = 3
  const sidePt = look.fill === undefined ? 12 : 14
  const edgePt = look.fill === undefined ? 1 : 9
  const inner = state.with({ widthPt: state.widthPt - barPt - 2 * sidePt, atPageStart: true })
  const content = withoutOuterSpace([...(title === undefined ? [] : [title]), ...inner.flow(children)])
  const box: PdfNode = {
    layoutOnly: true,
    table: { widths: [inner.widthPt], body: [[stackOf(content)]], dontBreakRows: false },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (column) => (column === 0 ? barPt : 0),
      vLineColor: () => look.bar,
      paddingLeft: () => sidePt,
      paddingRight: () => sidePt,
      paddingTop: () => edgePt,
      paddingBottom: () => edgePt,
      ...(look.fill !== undefined && { fillColor: look.fill }),
    },
  }
  return {
    stack: [box],
    tag: look.tag,
    color: state.inks.text,
    unbreakable: textLength(children) < longestWhole,
    margin: [0, state.theme.space.item, 0, state.theme.space.block],
  }
}

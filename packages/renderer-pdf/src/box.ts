import type { Flow } from '@roadmap/document/nodes'
import type { PdfNode, StackNode } from 'pdfmake-tagged'
import { textLength } from './plan.ts'
import { stackOf, withoutOuterSpace } from './spacing.ts'
import type { State } from './state.ts'

export interface BoxLook {
  readonly bar: string
  readonly fill: string | undefined
  /** Structure type of the whole. */
  readonly tag: string
}

export interface BoxTitle {
  readonly node: PdfNode
  /** Width of a title that stands at the left of the blocks and not above them. */
  readonly besidePt?: number
}

const titleGapPt = 12
/** Boxes with more characters than this may go over a page's end. */
const longestWhole = 900

/** Blocks beside an upright bar, on a tint if there is one. Short boxes are never divided between pages. */
export function drawBox(children: readonly Flow[], look: BoxLook, state: State, title?: BoxTitle): PdfNode {
  const barPt = 3
  const sidePt = 12
  const edgePt = look.fill === undefined ? 1 : 6
  const inner = state.with({ widthPt: state.widthPt - barPt - 2 * sidePt, atPageStart: true })
  const content = contentOf(children, inner, title)
  const box: PdfNode = {
    layoutOnly: true,
    table: { widths: [inner.widthPt], body: [[content]], dontBreakRows: false },
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

function contentOf(children: readonly Flow[], state: State, title: BoxTitle | undefined): StackNode {
  if (title?.besidePt === undefined) {
    return stackOf(withoutOuterSpace([...(title === undefined ? [] : [title.node]), ...state.flow(children)]))
  }
  const bodyPt = state.widthPt - title.besidePt - titleGapPt
  const body = state.with({ widthPt: bodyPt, measurePt: Math.min(bodyPt, state.measurePt) }).flow(children)
  return stackOf([
    {
      columns: [
        { ...stackOf(withoutOuterSpace([title.node])), width: title.besidePt },
        { ...stackOf(withoutOuterSpace(body)), width: bodyPt },
      ],
      columnGap: titleGapPt,
    },
  ])
}

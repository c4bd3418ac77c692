import type { PdfNode } from 'pdfmake-tagged'
import type { State } from './state.ts'

/** An item of a list with an empty box to tick by hand. The item's margin below is its own. */
export function drawTick(item: PdfNode, state: State): PdfNode {
  const sidePt = Math.round(state.sizePt * 0.8)
  const topPt = state.sizePt * 0.3
  const box = {
    type: 'rect',
    x: 0,
    y: topPt,
    w: sidePt,
    h: sidePt,
    r: 1.5,
    lineColor: state.inks.accent,
    lineWidth: 0.9,
  }
  return {
    tag: 'LI',
    columns: [
      { canvas: [box], width: sidePt + 7, artifact: true },
      { stack: [item], tag: 'LBody', width: '*' },
    ],
  }
}

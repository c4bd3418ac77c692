import type { Flow } from '@roadmap/document/nodes'
import type { PdfNode } from 'pdfmake-tagged'
import { withoutOuterSpace } from './spacing.ts'
import type { State } from './state.ts'
import type { Tone } from './theme.ts'

/** Room above and below the words, in points. */
const abovePt = 84
const belowPt = 24

/**
 * The opening of a part: its first words on a band of colour that runs to three edges of the page, and beyond them by as
 * much as the text of a left-hand page is moved.
 */
export function drawBand(nodes: readonly Flow[], tone: Tone, state: State): PdfNode {
  const { page, colours, space } = state.theme
  const { inner, outer, top } = page.margins
  const bleed = Math.abs(inner - outer)
  const inks = { text: colours.paper, muted: colours.paper, accent: colours.paper, link: colours.paper }
  const content = state.with({ inks, onDark: true, atPageStart: true }).flow(nodes)
  return {
    layoutOnly: true,
    table: { widths: [state.widthPt], body: [[{ stack: withoutOuterSpace(content) }]], dontBreakRows: false },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => inner + bleed,
      paddingRight: () => outer + bleed,
      paddingTop: () => abovePt,
      paddingBottom: () => belowPt,
      fillColor: tone.ink,
    },
    color: colours.paper,
    margin: [-inner - bleed, -top, -outer - bleed, space.block],
  }
}

import type { Panel } from '@roadmap/document/nodes'
import type { PdfNode, TextNode } from 'pdfmake-tagged'
import { drawBox } from '../box.ts'
import { printable } from '../printable.ts'
import type { State } from '../state.ts'

export function panel(node: Panel, state: State): PdfNode {
  const { colours, panels, space } = state.theme
  const look = panels[node.kind]
  const title: TextNode | undefined =
    node.title === undefined
      ? undefined
      : {
          text: printable(node.title, state),
          bold: true,
          color: look.ink,
          keepWithNext: true,
          margin: [0, 0, 0, space.item],
        }
  const inks = { text: colours.ink, muted: colours.muted, accent: look.ink, link: colours.link }
  return drawBox(
    node.children,
    { bar: look.bar, fill: look.fill, tag: 'Sect' },
    state.with({ inks, onDark: false }),
    title,
  )
}

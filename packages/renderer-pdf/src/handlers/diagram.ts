import type { Diagram } from '@roadmap/document/nodes'
import type { PdfNode } from 'pdfmake-tagged'
import { checkPicture } from '../check-picture.ts'
import { namingMissing, printable } from '../printable.ts'
import type { State } from '../state.ts'
import { pictureAreaPt } from '../units.ts'

export function diagram(node: Diagram, state: State): PdfNode {
  const picture = drawPicture(node, state.widthPt, pictureAreaPt(state.theme.page).height, state)
  const { space, text } = state.theme
  const caption: readonly PdfNode[] =
    node.caption === undefined
      ? []
      : [
          {
            text: printable(node.caption, state),
            tag: node.decorative ? 'P' : 'Caption',
            fontSize: text.small,
            color: state.inks.muted,
            margin: [0, space.item, 0, 0],
          },
        ]
  return {
    stack: [
      { stack: [picture, ...caption], unbreakable: true, margin: [0, space.item, 0, space.block] },
      ...textEquivalent(node, state),
    ],
  }
}

/** The picture alone, made smaller if it must be, never larger. */
export function drawPicture(node: Diagram, widthPt: number, heightPt: number, state: State): PdfNode {
  if (!checkPicture(node, state)) return { text: printable(node.alt, state), italics: true }
  const scale = Math.min(1, widthPt / node.widthPt, heightPt / node.heightPt)
  const known = node.links.filter(({ to }) => state.plan.anchors.has(to))
  for (const link of node.links) if (!known.includes(link)) reportLink(link, state)
  return {
    svg: node.svg.replace(/>[^<]+/g, (words) => namingMissing(words, state)),
    width: node.widthPt * scale,
    height: node.heightPt * scale,
    ...(node.decorative || node.alt.trim() === ''
      ? { artifact: true }
      : { alt: node.alt, linkTitles: Object.fromEntries(known.map(({ to, label }) => [`#${to}`, label])) }),
  }
}

/** What the picture says, in smaller type. */
export function textEquivalent(node: Diagram, state: State): readonly PdfNode[] {
  if (node.children.length === 0) return []
  const sizePt = state.theme.text.small
  const inner = state.with({ sizePt, compact: true, gapPt: state.theme.space.item, atPageStart: true })
  return [{ stack: inner.flow(node.children), fontSize: sizePt, margin: [0, 0, 0, state.theme.space.paragraph] }]
}

function reportLink({ to, label }: Diagram['links'][number], state: State): void {
  state.report({
    rule: 'pdf-missing-target',
    what: `Nothing has the anchor \`${to}\`, expected a heading, paragraph or fact`,
    why: `\`${label}\` in a picture leads nowhere.`,
    fix: `Give the target the id \`${to}\`, or take the link out.`,
    place: undefined,
  })
}

import type { Contents, ContentsEntry } from '@roadmap/document/nodes'
import type { PdfNode } from 'pdfmake-tagged'
import { printable } from '../printable.ts'
import { placeOf } from '../render-problem.ts'
import type { State } from '../state.ts'
import { leadingToFactor } from '../units.ts'

const indentPt = 14
const gapPt = 6

/** Titles with dots that lead to the page numbers; the whole line is a link. */
export function contents(node: Contents, state: State): PdfNode {
  const entries = node.entries.filter((entry) => entry.depth <= node.depth)
  const top = Math.min(...entries.map((entry) => entry.depth))
  const lines = entries.map((entry, index) => line(node, entry, entry.depth - top, index === 0, state))
  if (lines.length === 0) return { text: '' }
  return {
    tag: 'TOC',
    stack: lines,
    lineHeight: leadingToFactor(state.theme.text.headingLeading, state.fonts.naturalLeading),
    margin: [0, 0, 0, state.theme.space.block],
  }
}

function line(node: Contents, entry: ContentsEntry, level: number, first: boolean, state: State): PdfNode {
  const { text, space } = state.theme
  const bold = level === 0
  const sizePt = bold ? state.sizePt : level === 1 ? text.table + 0.5 : text.table
  const title = printable(entry.code ? `${entry.code}\u00a0 ${entry.title}` : entry.title, state)
  const left = level * indentPt
  const numberPt = state.fonts.measure('0000', { sizePt, bold: true })
  const titlePt = state.fonts.measure(title, { sizePt, bold }) + 1
  const room = state.widthPt - left - numberPt - gapPt
  const known = state.plan.anchors.has(entry.to)
  if (!known) reportEntry(node, entry, state)
  const look = { fontSize: sizePt, bold, color: bold ? state.inks.accent : state.inks.text }
  // One link for the title and the number, and for the dots between them.
  const link = known ? { linkToDestination: entry.to, linkWidth: state.widthPt - left } : {}
  const number: PdfNode = known ? { pageReference: entry.to, linked: false, alignment: 'right', ...look } : { text: '' }
  const fits = titlePt + 3 * gapPt < room
  const leader = fits ? [drawLeader(room - titlePt - gapPt, sizePt, state)] : []
  return {
    tag: 'TOCI',
    stack: [
      {
        tag: 'Reference',
        columns: [
          { text: title, width: fits ? titlePt : room, ...look, ...link },
          ...leader,
          { stack: [number], width: numberPt },
        ],
        columnGap: gapPt,
      },
    ],
    keepWithNext: bold,
    margin: [left, bold && !first ? space.item * 2 : 0, 0, bold ? space.item * 0.5 : 1],
  }
}

function drawLeader(widthPt: number, sizePt: number, state: State): PdfNode {
  const y = sizePt * 1.02
  const dots = {
    type: 'line',
    x1: 0,
    x2: widthPt,
    y1: y,
    y2: y,
    lineWidth: 0.7,
    dash: { length: 0.7, space: 3 },
  }
  return { canvas: [{ ...dots, lineColor: state.inks.muted }], width: widthPt, artifact: true }
}

function reportEntry(node: Contents, { to, title }: ContentsEntry, state: State): void {
  state.report({
    rule: 'pdf-missing-target',
    what: `Nothing has the anchor \`${to}\`, expected a heading`,
    why: `\`${title}\` stands in the contents without a page number.`,
    fix: `Give the heading the id \`${to}\`.`,
    place: placeOf(node),
  })
}

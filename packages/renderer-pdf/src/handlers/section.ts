import type { Flow, Section } from '@roadmap/document/nodes'
import type { PdfNode } from 'pdfmake-tagged'
import { drawBand } from '../band.ts'
import { drawSequence } from '../sequence.ts'
import { stackOf } from '../spacing.ts'
import type { State } from '../state.ts'
import { toneOf } from '../tone.ts'

/** Space above the words of a cover and of a title page, in points below the top margin. */
const coverTopPt = 96
const titleTopPt = 135

export function section(node: Section, state: State): PdfNode {
  const anchor = state.plan.sectionOf.get(node)?.anchor
  const inner = state.with({ tone: node.tone ?? state.tone })
  const content = stackOf(contentOf(node, inner))
  return { ...content, tag: 'Sect', ...(anchor !== undefined && { id: anchor }) }
}

function contentOf(node: Section, state: State): readonly PdfNode[] {
  if (node.kind === 'cover') return [drawCover(node, state)]
  if (!state.atPageStart) return drawSequence(node.children, state)
  if (node.kind === 'chapter' && node.children[0]?.type === 'heading') {
    return [drawBar(state), ...drawSequence(node.children, state)]
  }
  if (node.kind === 'title') return [drawBar(state, titleTopPt), ...drawSequence(node.children, state)]
  if (node.kind !== 'part') return drawSequence(node.children, state)
  const opening = openingOf(node.children)
  const rest = node.children.slice(opening.length)
  if (opening.length === 0) return drawSequence(rest, state)
  return [drawBand(opening, toneOf(node.tone, state), state), ...drawSequence(rest, state.with({ atPageStart: false }))]
}

function drawCover(node: Section, state: State): PdfNode {
  const { cover } = state.theme.colours
  const inks = { text: cover.ink, muted: cover.muted, accent: cover.ink, link: cover.ink }
  const inner = state.with({ inks, onDark: true, onCover: true, atPageStart: true, measurePt: state.widthPt * 0.86 })
  return { stack: drawSequence(node.children, inner), color: cover.ink, margin: [0, coverTopPt, 0, 0] }
}

/** A short bar above the title of a chapter. */
function drawBar(state: State, abovePt = 4): PdfNode {
  const color = state.tone === undefined ? state.theme.colours.accent : toneOf(state.tone, state).line
  return {
    canvas: [{ type: 'rect', x: 0, y: 0, w: 44, h: 4, color }],
    artifact: true,
    keepWithNext: true,
    margin: [0, abovePt, 0, state.theme.space.paragraph],
  }
}

/** The blocks that stand in the coloured band of a part: all up to and with its title, and what introduces it. */
function openingOf(children: readonly Flow[]): readonly Flow[] {
  const at = children.findIndex((child) => child.type === 'heading' || child.type === 'masthead')
  if (at === -1 || children.slice(0, at).some((child) => child.type !== 'paragraph')) return []
  const after = children.slice(at + 1)
  const end = after.findIndex((child) => !isIntroduction(child))
  return children.slice(0, at + 1 + (end === -1 ? after.length : end))
}

function isIntroduction(node: Flow): boolean {
  return node.type === 'paragraph' && (node.role === 'lead' || node.role === 'subtitle' || node.role === 'title')
}

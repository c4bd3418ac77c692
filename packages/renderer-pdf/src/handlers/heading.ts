import type { Heading } from '@roadmap/document/nodes'
import type { NodeOptions, TextNode } from 'pdfmake-tagged'
import { anchorOf } from '../anchor.ts'
import type { State } from '../state.ts'
import { toneOf } from '../tone.ts'
import { leadingToFactor } from '../units.ts'

export function heading(node: Heading, state: State): TextNode {
  const { text } = state.theme
  const sizePt = text.headings[node.depth - 1] ?? text.body
  const { above, below } = spaceAround(node.depth, sizePt, state)
  return {
    ...headingText(node, state, state.onCover && node.depth === 1 ? text.title : sizePt),
    color: headingInk(node, state),
    margin: [0, state.atPageStart ? 0 : above, 0, below],
    onGrid: !state.compact,
  }
}

/** A heading stands close to what it heads; the space above makes it a whole number of half-lines high in all. */
function spaceAround(depth: Heading['depth'], sizePt: number, { theme: { text, space } }: State) {
  const least = [2 * space.section, space.section, space.block][depth - 1] ?? space.paragraph
  const below = depth === 1 ? space.paragraph : depth === 2 ? space.item * 1.5 : space.item * 0.8
  const step = text.baseline / 2
  const height = sizePt * text.headingLeading
  return { above: Math.round((least + height + below) / step) * step - height - below, below }
}

/** The words of a heading with all that makes it one: level, anchor, bookmark. */
export function headingText(node: Heading, state: State, sizePt: number): TextNode {
  return {
    text: state.phrasing(node.children),
    headlineLevel: node.depth,
    fontSize: sizePt,
    bold: true,
    lineHeight: leadingToFactor(state.theme.text.headingLeading, state.fonts.naturalLeading),
    ...anchorOf(node, state),
    ...bookmarkOf(node, state),
  }
}

function headingInk(node: Heading, state: State): string {
  if (state.onDark || node.depth > 5) return state.inks.text
  return state.tone !== undefined ? toneOf(state.tone, state).ink : state.inks.accent
}

function bookmarkOf(node: Heading, state: State): NodeOptions {
  const bookmark = state.plan.bookmarks.get(node)
  if (!bookmark) return {}
  const { anchor, title, parent, level } = bookmark
  return {
    id: anchor,
    outline: true,
    outlineText: title,
    outlineExpanded: level === 1,
    ...(parent !== undefined && { outlineParentId: parent }),
  }
}

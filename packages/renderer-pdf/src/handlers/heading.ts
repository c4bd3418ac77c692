import type { Heading } from '@roadmap/document/nodes'
import type { NodeOptions, TextNode } from 'pdfmake-tagged'
import { anchorOf } from '../anchor.ts'
import type { State } from '../state.ts'
import { toneOf } from '../tone.ts'
import { leadingToFactor } from '../units.ts'

export function heading(node: Heading, state: State): TextNode {
  const { text, space } = state.theme
  const above =
    node.depth === 1
      ? 2 * space.section
      : node.depth === 2
        ? space.section
        : node.depth === 3
          ? space.block
          : space.paragraph
  const below = node.depth <= 2 ? space.paragraph : space.item
  const sizePt = text.headings[node.depth - 1] ?? text.body
  return {
    ...headingText(node, state, state.onCover && node.depth === 1 ? text.title : sizePt),
    color: headingInk(node, state),
    margin: [0, state.atPageStart ? 0 : above, 0, below],
  }
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

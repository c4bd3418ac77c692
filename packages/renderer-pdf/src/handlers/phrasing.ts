import type { Code, Emphasis, LineBreak, Strong, Tag, Text } from '@roadmap/document/nodes'
import type { TextNode } from 'pdfmake-tagged'
import { divideWords } from '../divide-words.ts'
import { printable } from '../printable.ts'
import type { State } from '../state.ts'
import { toneOf } from '../tone.ts'

export function text(node: Text, state: State): TextNode {
  return { text: divideWords(printable(node.value, state), state) }
}

export function strong(node: Strong, state: State): TextNode {
  return { text: state.phrasing(node.children), bold: true }
}

export function emphasis(node: Emphasis, state: State): TextNode {
  return { text: state.phrasing(node.children), italics: true }
}

/** There is one family of fonts, so code is told by its shade. */
export function code(node: Code, state: State): TextNode {
  return { text: printable(node.value, state), background: state.theme.colours.shade, color: state.theme.colours.ink }
}

export function lineBreak(_node: LineBreak, _state: State): TextNode {
  return { text: '\n' }
}

/** No-break spaces pad the coloured box. */
export function tag(node: Tag, state: State): TextNode {
  const tone = toneOf(node.tone ?? state.tone, state)
  const value = printable(node.value, state).replaceAll(' ', '\u00a0')
  return { text: `\u00a0${value}\u00a0`, background: tone.fill, color: tone.ink, bold: true, noWrap: true }
}

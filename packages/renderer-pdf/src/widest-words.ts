import { childrenOf } from '@roadmap/document/children-of'
import type { Flow, Phrasing, Table } from '@roadmap/document/nodes'
import { plainText } from '@roadmap/document/plain-text'
import { type DivideWord, partsOf } from './divide-words.ts'
import type { Measure } from './fonts.ts'
import type { State } from './state.ts'

/** The share of its width by which shaping makes a word narrower than its letters are, at most. */
const mostKerning = 0.06

/**
 * The width of the longest word in each column of a table, in points, at the size of `state`; of the longest part of a
 * word if words may be divided.
 */
export function widestWords(table: Table, columns: number, state: State, divide?: DivideWord): readonly number[] {
  const widest = new Array<number>(columns).fill(0)
  for (const row of table.children) {
    row.children.forEach((cell, index) => {
      const bold = row.header === true || cell.header === true
      widest[index] = Math.max(widest[index] ?? 0, widestIn(cell.children, bold, state, divide))
    })
  }
  return widest
}

function widestIn(nodes: readonly Flow[], bold: boolean, state: State, divide?: DivideWord): number {
  return Math.max(0, ...nodes.map((node) => widestInBlock(node, bold, state, divide)))
}

function widestInBlock(node: Flow, bold: boolean, state: State, divide?: DivideWord): number {
  const indent = node.type === 'list' ? 1.5 * state.sizePt : 0
  const own = node.type === 'heading' || node.type === 'paragraph' ? widestWord(node.children, bold, state, divide) : 0
  return Math.max(own, indent + widestIn(childrenOf(node), bold || node.type === 'heading', state, divide))
}

/** Words end at spaces and after hyphens and slashes, where pdfmake may break a line. */
function widestWord(nodes: readonly Phrasing[], bold: boolean, state: State, divide?: DivideWord): number {
  const words = plainText(nodes).split(/[ \n\t]+|(?<=[-\u2010\u2013/])/)
  const tagPt = nodes.some((node) => node.type === 'tag') ? 0.6 * state.sizePt : 0
  const style = { sizePt: state.sizePt, bold: bold || nodes.some(({ type }) => type !== 'text' && type !== 'mention') }
  const parts = divide ? words.flatMap((word) => partsOf(word, divide)) : words
  return widestOf(parts, style, state) + tagPt + 0.5
}

/** Only the words that may be the widest are measured in earnest: shaping them all takes a tenth of a book's time. */
function widestOf(words: readonly string[], style: Parameters<Measure>[1], { fonts }: State): number {
  const estimates = words.map((word) => fonts.estimate(word, style))
  const nearly = Math.max(...estimates) * (1 - mostKerning)
  const widest = words.filter((_, index) => (estimates[index] ?? 0) >= nearly)
  return Math.max(...widest.map((word) => fonts.measure(word, style)))
}

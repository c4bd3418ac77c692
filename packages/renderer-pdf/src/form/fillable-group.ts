import { childrenOf } from '@roadmap/document/children-of'
import type { DocumentNode, FieldGroup, Flow } from '@roadmap/document/nodes'
import { plainText } from '@roadmap/document/plain-text'
import type { PdfNode } from 'pdfmake-tagged'
import { printable } from '../printable.ts'
import type { State } from '../state.ts'
import { drawFillableQuestion } from './fillable-question.ts'

/** Questions below each other. Their name is printed unless a heading right above says the same. */
export function drawFillableGroup(node: FieldGroup, state: State): PdfNode {
  const { space } = state.theme
  const questions = node.children.map((field) => drawFillableQuestion(field, state, node.caption))
  const name: PdfNode = {
    text: printable(node.caption, state),
    bold: true,
    color: state.inks.accent,
    keepWithNext: true,
    margin: [0, space.item, 0, space.paragraph],
  }
  const named = groupsNamedAbove(state.document).has(node)
  return { stack: named ? questions : [name, ...questions], tag: 'Sect' }
}

/** The groups whose name is also that of the heading before them, hints between the two left aside. */
function groupsNamedAbove(document: DocumentNode): ReadonlySet<FieldGroup> {
  const known = found.get(document)
  if (known) return known
  const groups = new Set<FieldGroup>()
  const walk = (nodes: readonly Flow[]) => {
    let title: string | undefined
    for (const node of nodes) {
      if (node.type === 'heading') title = plainText(node.children)
      if (node.type === 'fieldGroup' && node.caption === title) groups.add(node)
      if (node.type !== 'heading' && node.type !== 'paragraph') title = undefined
      walk(childrenOf(node))
    }
  }
  walk(document.children)
  found.set(document, groups)
  return groups
}

const found = new WeakMap<DocumentNode, ReadonlySet<FieldGroup>>()

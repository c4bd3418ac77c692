import type { Fact, Heading, Paragraph } from '@roadmap/document/nodes'
import type { NodeOptions } from 'pdfmake-tagged'
import { placeOf } from './render-problem.ts'
import type { State } from './state.ts'

/** The anchor of a node as an option of its text. The second node of the same name gets none, and a diagnostic. */
export function anchorOf(node: Heading | Paragraph | Fact, state: State): NodeOptions {
  if (node.id === undefined) return {}
  if (!state.plan.repeated.has(node)) return { id: node.id }
  state.report({
    rule: 'pdf-repeated-anchor',
    what: `Found the anchor \`${node.id}\` twice, expected it once`,
    why: 'Links and page numbers lead to the first of the two.',
    fix: 'Give one of them another id.',
    place: placeOf(node),
  })
  return {}
}

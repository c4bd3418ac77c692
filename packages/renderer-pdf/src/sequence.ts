import type { Flow } from '@roadmap/document/nodes'
import type { PdfNode } from 'pdfmake-tagged'
import type { State } from './state.ts'

/** Blocks one after another, each on a new page that wants one, unless it stands at the top of a page already. */
export function drawSequence(nodes: readonly Flow[], state: State): readonly PdfNode[] {
  return nodes.flatMap((node, index): readonly PdfNode[] => {
    const previous = nodes[index - 1]
    const fresh = previous === undefined && state.atPageStart
    const opens = !fresh && (opensPage(node) || (previous !== undefined && isCover(previous)))
    const drawn = state.with({ atPageStart: fresh || opens }).flow([node])
    return opens ? [{ stack: drawn, pageBreak: 'before' }] : drawn
  })
}

function opensPage(node: Flow): boolean {
  return isCover(node) || (node.type === 'section' && node.opens === 'page')
}

function isCover(node: Flow): boolean {
  return node.type === 'section' && node.kind === 'cover'
}

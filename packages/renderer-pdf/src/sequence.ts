import type { Flow } from '@roadmap/document/nodes'
import { plainText } from '@roadmap/document/plain-text'
import type { PdfNode, RunOn } from 'pdfmake-tagged'
import { isKeptTogether } from './handlers/table.ts'
import { withoutEndSpace } from './spacing.ts'
import type { State } from './state.ts'

/** A paragraph of fewer characters has two lines at most. */
const twoLines = 180
/** Up to this part of a page the end of a chapter shares it with the next: a few lines do not make a page. */
const nearlyEmpty = 0.2

/**
 * Blocks one after another, each on a new page that wants one, unless it stands at the top of a page already. Parts open
 * on a right-hand page; a chapter goes on below the end of another that is a few lines only.
 */
export function drawSequence(nodes: readonly Flow[], state: State): readonly PdfNode[] {
  return nodes.flatMap((node, index): readonly PdfNode[] => {
    const [previous, next] = [nodes[index - 1], nodes[index + 1]]
    const fresh = previous === undefined && state.atPageStart
    const opens = !fresh && opensPage(node, previous)
    const atPageStart = fresh || opens
    const here = atPageStart === state.atPageStart ? state : state.with({ atPageStart })
    const drawn = here
      .flow([node])
      .map((block) => (next !== undefined && opensPage(next, node) ? withoutEndSpace(block) : block))
      .map((block) => (next !== undefined && leadsOn(node, previous, next) ? stayWithNext(block) : block))
    if (!opens) return drawn
    if (isPart(node)) return [{ stack: drawn, pageBreak: 'beforeOdd' }]
    const mayRunOn = previous !== undefined && sharesPages(previous) && sharesPages(node)
    return [{ stack: drawn, pageBreak: 'before', ...(mayRunOn && { runOn: runOnBelow(here) }) }]
  })
}

function opensPage(node: Flow, previous: Flow | undefined): boolean {
  return isCover(node) || opensPageOfItsOwn(node) || (previous !== undefined && isCover(previous))
}

/** A section without content opens none: the page would be blank. */
function opensPageOfItsOwn(node: Flow): boolean {
  return node.type === 'section' && node.opens === 'page' && node.children.length > 0
}

function isCover(node: Flow): boolean {
  return node.type === 'section' && node.kind === 'cover'
}

/** Running text, which may share a page with other text; an entry with a masthead has its pages to itself. */
function sharesPages(node: Flow): boolean {
  if (node.type !== 'section' || node.children[0]?.type === 'masthead') return false
  return node.kind === 'chapter' || node.kind === 'entry' || node.kind === 'plain'
}

function runOnBelow({ theme: { space } }: State): RunOn {
  return { share: nearlyEmpty, gap: 2 * space.section }
}

function isPart(node: Flow): boolean {
  return node.type === 'section' && node.kind === 'part'
}

/**
 * Two lines below a heading are not enough to leave the two at the foot of a page; a hint belongs to what it is about, and
 * the figures of a short table to the chart of them.
 */
function leadsOn(node: Flow, previous: Flow | undefined, next: Flow): boolean {
  if (node.type === 'table') return next.type === 'diagram' && isKeptTogether(node)
  if (node.type !== 'paragraph') return false
  const isHint =
    node.role === 'hint' && (next.type === 'heading' || next.type === 'fieldGroup' || next.type === 'field')
  return isHint || (previous?.type === 'heading' && plainText(node.children).length < twoLines)
}

function stayWithNext(block: PdfNode): PdfNode {
  return typeof block === 'string' || Array.isArray(block) ? block : { ...block, keepWithNext: true }
}

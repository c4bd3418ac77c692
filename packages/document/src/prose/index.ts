import { anchorOf, type Prose, resolveLink } from '@roadmap/model'
import type { BuildContext } from '../blocks/block.ts'
import type { Flow, Phrasing } from '../nodes.ts'
import { toFlow } from './to-flow.ts'

/** Prose of an entry as nodes; a heading of depth 2 in the entry gets the depth `under` + 1. */
export function proseFlow(prose: Prose | undefined, { roadmap }: BuildContext, under: number): readonly Flow[] {
  if (!prose) return []
  const anchorAt = (url: string) => {
    const entry = resolveLink(roadmap, prose.source, url)
    return entry && anchorOf(entry)
  }
  return toFlow(prose.nodes, { base: under, anchorAt })
}

/**
 * A section of an entry as nodes: its own heading, of depth 2 in the file, is printed at depth `heading`, so that a heading
 * of depth 3 in the file comes right below it.
 */
export function sectionFlow(section: Prose | undefined, context: BuildContext, heading: number): readonly Flow[] {
  return proseFlow(section, context, heading - 1)
}

/** The first paragraph of a prose as phrasing, for a place that holds one line, such as a table cell. */
export function proseLine(prose: Prose | undefined, context: BuildContext): readonly Phrasing[] {
  const first = proseFlow(prose, context, 1).find((node) => node.type === 'paragraph')
  return first?.children ?? []
}

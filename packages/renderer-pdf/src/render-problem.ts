import type { Place } from '@roadmap/diagnostics'
import type { TreeNode } from '@roadmap/document/nodes'

/** A diagnostic of the renderer, for the caller to report. `place` is where the node stood in its source, if known. */
export interface RenderProblem {
  readonly rule: string
  readonly what: string
  readonly why: string
  readonly fix: string
  readonly place: Place | undefined
}

/** Where a node stood in its source file. */
export function placeOf(node: TreeNode): Place | undefined {
  return node.position
}

import type { DeferredNode, DeferredPlace } from './node.ts'
import type { LayoutBuilderInstance, LayoutNode } from './pdfmake.ts'
import { prepareContent } from './prepare-node.ts'

/**
 * Makes the content of a node when the layout reaches it: by then the pages of all that stands before are known, so an
 * index needs no second layout. Does nothing to other nodes.
 */
export function fillDeferred(builder: LayoutBuilderInstance, node: LayoutNode, place: () => DeferredPlace): void {
  const { deferred } = node
  if (typeof deferred !== 'function') return
  node.deferred = undefined
  // `prepareNode` copies what a `DeferredNode` says.
  const make = deferred as DeferredNode['deferred']
  const content = builder.docPreprocessor.preprocessBlock(prepareContent(make(place())))
  node.stack = [builder.docMeasure.measureBlock(content)]
}

import type { LayoutNode } from './pdfmake.ts'
import { type Artifact, pageBackground, runningFooter, runningHeader } from './structure.ts'
import type { TaggedLayout } from './tagged-layout.ts'

/** What runs on every page after the layout: already prepared nodes. */
export interface RunningContent {
  readonly header: PageNode | undefined
  readonly footer: PageNode | undefined
  readonly background: PageNode | undefined
}

export type PageNode = (number: number, count: number, size: Size) => LayoutNode | undefined

interface Size {
  readonly width: number
  readonly height: number
}

/** Lays out what runs on the pages, once all of them are there: as artifacts, the background beneath everything. */
export function addRunningContent(layout: TaggedLayout, { header, footer, background }: RunningContent): void {
  const { pages, pageMargins: margins } = layout.context
  const size = () => ({ x: 0, y: 0, ...layout.context.getCurrentPage().pageSize })
  const add = (artifact: Artifact, content: PageNode, place: () => Size & { x: number; y: number }) =>
    layout.layOutAs(artifact, () => layout.addDynamicRepeatable(content, place, 'running'))

  if (background) {
    // pdfmake lays backgrounds out when a page begins, too early to know what is on it.
    const counts = pages.map((page) => page.items.length)
    add(pageBackground, background, size)
    pages.forEach((page, index) => {
      page.items = [...page.items.slice(counts[index]), ...page.items.slice(0, counts[index])]
    })
  }
  if (header) add(runningHeader, header, () => ({ ...size(), height: margins.top }))
  if (footer) {
    add(runningFooter, footer, () => ({ ...size(), y: size().height - margins.bottom, height: margins.bottom }))
  }
}

import type { SourceFile } from '@roadmap/content'
import type { Prose } from '../roadmap.ts'

/** The whole body of an entry that is not written in sections. */
export function prose(source: SourceFile): Prose {
  return { nodes: source.body?.children ?? [], source }
}

import type { SourceFile } from '@roadmap/content'
import { fileKind, type SourceKind } from '../kinds.ts'
import { type Messages, message } from '../messages.ts'
import type { Sections } from '../roadmap.ts'
import { entrySections } from '../sections.ts'
import { checkMarkdown } from './check-markdown.ts'
import { type SectionSpec, splitSections } from './split-sections.ts'

/**
 * Checks the Markdown of an entry and gives its sections by id, for the kinds that have sections. Without messages the
 * wording of the headings is unknown, so sections are left alone.
 */
export function checkBody(source: SourceFile, kind: SourceKind, messages: Messages | undefined): Sections {
  if (!source.body) return {}
  const isSectioned = kind === 'activity' || kind === 'tool'
  checkMarkdown(source, isSectioned ? 6 : 3)
  if (!isSectioned || !messages) return {}
  const specs: readonly SectionSpec[] = entrySections[kind].map((section) => ({
    ...section,
    heading: message(messages, `section.${section.id}`),
  }))
  return splitSections(source, specs, fileKind(kind).noun)
}

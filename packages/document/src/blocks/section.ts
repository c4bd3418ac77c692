import type { Section } from '../nodes.ts'
import type { Attributes } from './block.ts'

/**
 * `::section{…}` opens a section, which runs to the next one. Its first heading gets the section's id as its anchor and
 * stands in the contents, unless `listed="no"`.
 */
export const sectionAttributes = {
  id: 'optional',
  listed: ['', 'no'],
  kind: ['cover', 'title', 'part', 'chapter', 'entry', 'plain'],
  opens: ['', 'page'],
  running: 'optional',
  tone: 'optional',
  mark: 'optional',
} as const

/** An empty section with the given attributes. */
export function openSection({ kind, opens, running, tone, mark }: Attributes): Section {
  return {
    type: 'section',
    kind: kind as Section['kind'], // Checked against the list above before a template runs.
    ...(opens === 'page' && { opens }),
    ...(running !== undefined && { running }),
    ...(tone !== undefined && { tone }),
    ...(mark !== undefined && { mark }),
    children: [],
  }
}

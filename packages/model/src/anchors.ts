import type { AnyEntry, ExternalInput, Output, Role, Source, Strand, Term, ToolFamily } from './roadmap.ts'

/** What a reader can be sent to by `<kind>-<id>`. */
export type Anchored = AnyEntry | Role | Term | Source | Strand | ToolFamily | ExternalInput

/** The anchor of an entry or of a thing in a list: `activity-1.GM.1`, `term-baseline`. Unique within a roadmap. */
export function anchorOf({ kind, id }: Pick<Anchored, 'kind' | 'id'>): string {
  return `${kind}-${id}`
}

/** The anchor of an output, whose `kind` says what it is made of: `output-sponsor-mandate`. */
export function outputAnchor({ id }: Pick<Output, 'id'>): string {
  return `output-${id}`
}

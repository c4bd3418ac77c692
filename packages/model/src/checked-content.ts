import type { SourceFile } from '@roadmap/content'
import type { ContentFile } from './content-files.ts'
import { createLists } from './join/lists.ts'
import type { DataOf, SourceKind } from './kinds.ts'
import type { Sections } from './roadmap.ts'

/** A file that meets its schema. */
export interface CheckedFile<K extends SourceKind> {
  readonly kind: K
  readonly source: SourceFile
  readonly data: DataOf<K>
  /** Of an entry that is written in sections; empty for the others. */
  readonly sections: Sections
}

/** The files that meet their schemas, by kind, in the order of their names. */
export type CheckedContent = { readonly [K in SourceKind]: readonly CheckedFile<K>[] }

/** Gathers files by kind. `check` gives the data of a file by the schema of its kind, or nothing. */
export function gather(
  files: readonly ContentFile[],
  check: (file: ContentFile) => { readonly data: unknown; readonly sections: Sections } | undefined,
): CheckedContent {
  const content = createLists<unknown>()
  for (const file of files) {
    const checked = check(file)
    if (checked) content.add(file.kind, { ...file, ...checked })
  }
  const of = <K extends SourceKind>(kind: K) =>
    // The schema of its kind has been applied to each file: that is what `check` is for.
    content.of(kind) as readonly CheckedFile<K>[]
  return {
    roadmap: of('roadmap'),
    roles: of('roles'),
    glossary: of('glossary'),
    sources: of('sources'),
    phase: of('phase'),
    cell: of('cell'),
    activity: of('activity'),
    tool: of('tool'),
    document: of('document'),
    scenario: of('scenario'),
    'case-study': of('case-study'),
    front: of('front'),
    form: of('form'),
    assessment: of('assessment'),
    'filled-assessment': of('filled-assessment'),
    edition: of('edition'),
  }
}

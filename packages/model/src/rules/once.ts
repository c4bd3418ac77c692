import type { PropertyPath, SourceFile } from '@roadmap/content'
import { code } from '@roadmap/diagnostics'
import { reportAt } from '../problem.ts'

/** Reports each id that stands a second time among ids that must differ within one file. */
export function checkOnce(
  source: SourceFile,
  ids: readonly { readonly id: string; readonly path: PropertyPath }[],
  { rule, noun, why }: { readonly rule: string; readonly noun: string; readonly why: string },
): void {
  const seen = new Map<string, PropertyPath>()
  for (const { id, path } of ids) {
    const first = seen.get(id)
    if (!first) {
      seen.set(id, path)
      continue
    }
    reportAt(source, path, {
      rule,
      what: `Found the id ${code(id)} for a second ${noun}, expected an id of its own`,
      why,
      fix: 'Change one of the two ids.',
      cause: { path: source.file.path, place: source.placeOf(first), what: `the first ${noun} with this id` },
    })
  }
}

import type { PropertyPath, SourceFile } from '@roadmap/content'
import { type Place, type Problem, report } from '@roadmap/diagnostics'

export type ModelProblem = Omit<Problem, 'source'>

/** Reports a problem of this package at a value (or a key) of the front matter or YAML of a file. */
export function reportAt(
  source: SourceFile,
  path: PropertyPath,
  problem: ModelProblem,
  part: 'key' | 'value' = 'value',
): void {
  reportPlace(source, source.placeOf(path, part), problem)
}

/** Reports a problem of this package at a place of a file: that of a Markdown node, say. */
export function reportPlace(source: SourceFile, place: Place | undefined, problem: ModelProblem): void {
  report(source.file, place, { source: 'model', ...problem })
}

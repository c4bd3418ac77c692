import type { PropertyPath, SourceFile } from '@roadmap/content'
import { code, didYouMean, expectedList } from '@roadmap/diagnostics'
import { reportAt } from '../problem.ts'

/** Reports a field that a form names and does not have (`unknown-field`). */
export function reportField(source: SourceFile, path: PropertyPath, id: string, ids: readonly string[]): void {
  reportAt(source, path, {
    rule: 'unknown-field',
    what: `Unknown field ${code(id)}, expected ${expectedList(ids, 'the id of a field of the form')}`,
    why: 'The form names a question that it does not ask.',
    fix: didYouMean(id, ids, `Change ${code(id)} to the id of a field, or remove it.`),
  })
}

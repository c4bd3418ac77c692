import type { SourceFile } from '@roadmap/content'
import { code } from '@roadmap/diagnostics'
import type { CheckedFile } from '../checked-content.ts'
import { reportAt } from '../problem.ts'

/**
 * Reports what was filled in on another version of its form (`form-version`).
 *
 * @param words what was filled in, and why that matters.
 */
export function reportFormVersion(
  source: SourceFile,
  found: number,
  form: CheckedFile<'form'> | CheckedFile<'assessment'>,
  { what, why }: { readonly what: 'answers' | 'scores'; readonly why: string },
): void {
  const { id, version } = form.data
  reportAt(source, ['form', 'version'], {
    rule: 'form-version',
    what: `Found version ${code(found)} of the form ${code(id)}, expected version ${code(version)}`,
    why,
    fix: `Bring the ${what} up to version ${version} of the form, then change the version here.`,
    cause: { path: form.source.file.path, place: form.source.placeOf(['version']), what: 'the version of the form' },
  })
}

import type { PropertyPath, SourceFile } from '@roadmap/content'
import { code } from '@roadmap/diagnostics'
import { reportAt } from '../problem.ts'
import type { FieldData } from '../schema/forms.ts'
import { reportField } from './unknown-field.ts'

/** Which fields the condition of a field may name. */
export interface Reach {
  /** Those of the whole form. */
  readonly ids: readonly string[]
  /** Those with one answer where the condition is judged: within its row, or outside of all rows. */
  readonly reachable: readonly string[]
  /** The repeated section that the condition stands in, if it does. */
  readonly rowOf: string | undefined
}

/** The fields that a condition names exist (`unknown-field`), and have one answer to judge it by (`condition-elsewhere`). */
export function checkCondition(
  source: SourceFile,
  { field, path }: { readonly field: FieldData; readonly path: PropertyPath },
  { ids, reachable, rowOf }: Reach,
): void {
  for (const named of namedFields(field, [...path, 'requiredIf'])) {
    if (!ids.includes(named.id)) reportField(source, named.path, named.id, ids)
    else if (!reachable.includes(named.id)) reportElsewhere(source, named, rowOf)
  }
}

interface Named {
  readonly id: string
  readonly path: PropertyPath
}

function namedFields({ requiredIf }: FieldData, path: PropertyPath): readonly Named[] {
  if (!requiredIf) return []
  if ('notBlank' in requiredIf) return [{ id: requiredIf.notBlank, path: [...path, 'notBlank'] }]
  return requiredIf.anyBlank.map((id, index) => ({ id, path: [...path, 'anyBlank', index] }))
}

function reportElsewhere(source: SourceFile, { id, path }: Named, rowOf: string | undefined): void {
  const expected = rowOf === undefined ? 'a field of a section without `repeat`' : `a field of ${code(rowOf)}`
  const where = rowOf === undefined ? ', which is asked again in each row' : ` in the rows of ${code(rowOf)}`
  reportAt(source, path, {
    rule: 'condition-elsewhere',
    what: `Found a condition on ${code(id)}${where}, expected ${expected}`,
    why: rowOf === undefined ? 'It has no one answer to judge by.' : 'A row has no answer to it.',
    fix: `Name ${expected}, or remove the condition.`,
  })
}

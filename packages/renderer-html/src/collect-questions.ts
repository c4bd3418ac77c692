import type { Field, FieldGroup, Section } from '@roadmap/document/nodes'
import type { Question } from './page-data.ts'

/** The questions of one part with their rules, in the order of the page. */
export function collectQuestions(section: Section, part: number): Question[] {
  return groupsOf(section).flatMap(({ field, group }) => {
    const { path, control, label, required, options, requiredIf, isPrivate, max } = field
    const repeats = group?.repeats
    return {
      path,
      control,
      label,
      required,
      options: options.map((option) => ({ id: option.id, label: option.label })),
      part,
      ...(requiredIf && { requiredIf }),
      ...(isPrivate && { isPrivate }),
      ...(max !== undefined && { max }),
      ...(repeats && { row: { ...repeats, title: group?.caption ?? '' } }),
    }
  })
}

export function hasFields(section: Section): boolean {
  return groupsOf(section).length > 0
}

interface Placed {
  readonly field: Field
  readonly group: FieldGroup | undefined
}

/** Every field below a node, with the group that it stands in. */
function groupsOf(value: unknown, group?: FieldGroup): readonly Placed[] {
  if (Array.isArray(value)) return value.flatMap((item) => groupsOf(item, group))
  if (typeof value !== 'object' || value === null) return []
  const { type, children } = value as { readonly type?: unknown; readonly children?: unknown } // Any object may be asked.
  if (type === 'field') return [{ field: value as Field, group }] // The union of nodes is closed: its type says it.
  return groupsOf(children, type === 'fieldGroup' ? (value as FieldGroup) : group)
}

import type { FieldSpec, FormSection } from '@roadmap/model'
import { stringifyFieldPath } from '../field-path.ts'
import type { Condition, Field, FieldGroup, RepeatedRow } from '../nodes.ts'
import type { Translate } from '../templates/template-set.ts'

/** Where the questions of a section stand: the path of each, and how the others are named in its condition. */
export interface FieldPlace {
  readonly section: FormSection
  /** The row of a section that repeats, from 1. */
  readonly row?: number
  /** Every question of the form by its id. */
  readonly asked: ReadonlyMap<string, { readonly field: FieldSpec; readonly section: FormSection }>
}

/**
 * A question of a form as a place to fill in. Its hint says in words when an answer is needed after all, and how many
 * characters a long one may have.
 */
export function formField(spec: FieldSpec, place: FieldPlace, t: Translate): Field {
  const condition = conditionOf(spec, place, t)
  return {
    type: 'field',
    path: pathOf(spec.id, place.section, place.row),
    control: spec.type,
    label: spec.label,
    hint: [spec.hint, ...(condition ? [condition.words] : []), ...lengthOf(spec, t)].join(' '),
    prompt: promptOf(spec, t),
    required: spec.required,
    requiredWord: t('form.required'),
    ...(condition && { requiredIf: condition.rule }),
    ...(place.section.visibility === 'private' && { isPrivate: true }),
    ...(spec.max !== undefined && { max: spec.max }),
    options: spec.options,
  }
}

/** Questions under one name. */
export function fieldGroup(
  caption: string,
  children: readonly Field[],
  t: Translate,
  repeats?: RepeatedRow,
): FieldGroup {
  return {
    type: 'fieldGroup',
    caption,
    description: t('form.sectionDescription', { title: caption }),
    heads: [t('form.question'), t('form.answer')],
    ...(repeats && { repeats }),
    children,
  }
}

function pathOf(id: string, section: FormSection, row: number | undefined): string {
  if (section.keyed) return stringifyFieldPath({ name: section.id, key: id })
  if (!section.repeat) return stringifyFieldPath({ name: id })
  return stringifyFieldPath({ name: section.id, key: String(row ?? 1), part: id })
}

/** A condition on questions that this form does not ask is none. One on a repeated section means the same row. */
function conditionOf({ requiredIf }: FieldSpec, { asked, row }: FieldPlace, t: Translate) {
  if (!requiredIf) return undefined
  const named = 'notBlank' in requiredIf ? [requiredIf.notBlank] : requiredIf.anyBlank
  const found = named.flatMap((id) => asked.get(id) ?? [])
  const paths = found.map(({ field, section }) => pathOf(field.id, section, row))
  const [first] = paths
  if (first === undefined) return undefined
  const labels = found.map(({ field }) => t('form.quoted', { label: field.label })).join(t('form.or'))
  const rule: Condition = 'notBlank' in requiredIf ? { notBlank: first } : { anyBlank: paths }
  return { rule, words: t('notBlank' in rule ? 'form.neededIfFilled' : 'form.neededIfBlank', { labels }) }
}

/** How long an answer of several lines may be: its box shows nothing of that, and takes more. */
function lengthOf({ type, max }: FieldSpec, t: Translate): readonly string[] {
  return type === 'multiline' && max !== undefined ? [t('form.atMost', { max })] : []
}

function promptOf({ type }: FieldSpec, t: Translate): string {
  if (type === 'date') return t('form.promptDate')
  if (type === 'number') return t('form.promptNumber')
  if (type === 'select') return t('form.promptChoice')
  return t('form.prompt')
}

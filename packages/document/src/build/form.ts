import type { FieldSpec, FormSection, FormSpec, Roadmap } from '@roadmap/model'
import { heading, hint, paragraph } from '../builders.ts'
import type { DocumentNode, Field, FieldGroup, Flow } from '../nodes.ts'
import type { Translate } from '../templates/template-set.ts'
import { documentNode } from './document-node.ts'
import type { BuildOptions } from './handbook.ts'

/**
 * A form as a tree: its sections with a place to fill in for each question, repeated sections as many times as they may
 * repeat. The spec says what is asked; nothing here is checked against when answers come back.
 */
export function buildForm(form: FormSpec, roadmap: Roadmap, options: BuildOptions): DocumentNode {
  const { edition, t } = options
  const titles = { title: form.title, subject: t('form.subject', { roadmap: roadmap.title }) }
  const children: readonly Flow[] = [
    { type: 'paragraph', role: 'title', children: [{ type: 'text', value: form.title }] },
    paragraph(form.intro),
    paragraph(t('form.minutes', { minutes: form.minutes })),
    paragraph(t('form.short', { mark: t('form.shortMark'), minutes: form.short.minutes })),
    ...form.sections.flatMap((section) => sectionFlow(section, form, t)),
    hint(t('form.version', { id: form.id, version: form.version })),
  ]
  return documentNode(titles, children, { roadmap, edition, t })
}

function sectionFlow(section: FormSection, form: FormSpec, t: Translate): readonly Flow[] {
  const { title, visibility, repeat, fields } = section
  const open = [heading(1, title), hint(t(`form.${visibility}`))]
  if (!repeat)
    return [
      ...open,
      group(
        title,
        fields.map((field) => formField(field, field.id, form, t)),
        t,
      ),
    ]
  return [
    ...open,
    hint(t('form.repeatHint')),
    ...Array.from({ length: repeat.max }, (_, index): readonly Flow[] => {
      const name = t('form.repeat', { title, number: index + 1, max: repeat.max })
      const asked = fields.map((field) => formField(field, `${section.id}[${index + 1}].${field.id}`, form, t))
      return [heading(2, name), group(name, asked, t)]
    }).flat(),
  ]
}

function group(caption: string, children: readonly Field[], t: Translate): FieldGroup {
  return {
    type: 'fieldGroup',
    caption,
    description: t('form.sectionDescription', { title: caption }),
    heads: [t('form.question'), t('form.answer')],
    children,
  }
}

function formField(spec: FieldSpec, path: string, form: FormSpec, t: Translate): Field {
  const mark = form.short.fields.includes(spec.id) ? `${t('form.shortMark')} ` : ''
  return {
    type: 'field',
    path,
    control: spec.type,
    label: `${mark}${spec.label}`,
    hint: spec.hint,
    prompt: promptOf(spec, t),
    required: spec.required,
    requiredWord: t('form.required'),
    ...(spec.max !== undefined && { max: spec.max }),
    options: spec.options,
  }
}

function promptOf({ type }: FieldSpec, t: Translate): string {
  if (type === 'date') return t('form.promptDate')
  if (type === 'number') return t('form.promptNumber')
  return t('form.prompt')
}

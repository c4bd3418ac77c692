import type { DocumentNode, Field, FieldGroup } from '@roadmap/document/nodes'
import { sampleActivity } from './sample-activity.ts'

const field = (path: string, control: Field['control'], label: string, more: Partial<Field> = {}): Field => ({
  type: 'field',
  path,
  control,
  label,
  prompt: 'Write here',
  required: false,
  options: [],
  ...more,
})
const group = (caption: string, children: Field[]): FieldGroup => ({
  type: 'fieldGroup',
  caption,
  description: 'Questions on the left, answers on the right.',
  heads: ['Question', 'Your answer'],
  children,
})
const options = (...labels: string[]) => labels.map((label) => ({ id: label.toLowerCase(), label }))

/** A form with a field of every kind, and a section that is filled in twice. */
export const sampleForm: DocumentNode = {
  ...sampleActivity,
  title: 'Tell us about your garden',
  subject: 'Form',
  children: [
    { type: 'paragraph', role: 'title', children: [{ type: 'text', value: 'Tell us about your garden' }] },
    { type: 'paragraph', role: 'subtitle', children: [{ type: 'text', value: 'It takes about ten minutes.' }] },
    { type: 'heading', depth: 1, id: 'form-about', children: [{ type: 'text', value: 'At a glance' }] },
    { type: 'paragraph', role: 'hint', children: [{ type: 'text', value: 'This section is published.' }] },
    group('At a glance', [
      field('title', 'text', 'Title', {
        hint: 'Say what changed.',
        required: true,
        requiredWord: 'required',
        max: 120,
      }),
      field('summary', 'multiline', 'Summary', { max: 900 }),
      field('status', 'select', 'Where the work stands', { prompt: '', options: options('Planned', 'Done') }),
      field('beds', 'multiselect', 'Beds', {
        options: [
          { id: 'a', label: 'Roses', group: 'Flowers' },
          { id: 'b', label: 'Lilies', group: 'Flowers' },
          { id: 'c', label: 'Beans', group: 'Vegetables' },
        ],
      }),
      field('start', 'date', 'Start date', { prompt: 'Day, month and year' }),
      field('cost', 'number', 'Cost', { prompt: 'A number' }),
      field('email', 'email', 'Email', { prompt: 'name@example.org' }),
      field('agree', 'checkbox', 'You may print this', { prompt: 'Yes' }),
    ]),
    {
      type: 'section',
      kind: 'plain',
      opens: 'page',
      children: [
        { type: 'heading', depth: 1, id: 'form-benefit', children: [{ type: 'text', value: 'Benefit' }] },
        group('Benefit 1', [field('benefit[1].measure', 'text', 'Measure')]),
        group('Benefit 2', [field('benefit[2].measure', 'text', 'Measure')]),
      ],
    },
  ],
}

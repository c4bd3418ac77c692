import type { FormField } from '../form/form-field.ts'
import type { FieldNode, PdfNode } from '../node.ts'

/** A form with a field of every kind. */
export const sampleForm: PdfNode = {
  stack: [
    { text: 'A form', headlineLevel: 1, fontSize: 20 },
    'Your name (required)',
    place({ type: 'text', name: 'name', label: 'Your name', required: true, maxLength: 40 }, 300, 24),
    'Your story',
    place({ type: 'text', name: 'story', label: 'Your story', multiline: true }, 480, 100),
    beside({ type: 'checkBox', name: 'agree', label: 'I agree', onValue: 'yes' }, 'I agree'),
    'Sector',
    beside(sector('council', 'Sector: council'), 'Council'),
    beside(sector('a school/college', 'Sector: school'), 'School'),
    'Phase',
    place({ type: 'dropDown', name: 'phase', label: 'Phase', options: [option('', ' '), option('p1'), option('p2')] }),
    'Place',
    place({
      type: 'dropDown',
      name: 'place',
      label: 'Place',
      options: [option('n'), option('s')],
      value: 'n',
      editable: true,
    }),
    'This form',
    place({ type: 'text', name: 'identity', label: 'This form', value: 'form/1', readOnly: true, color: '#51606c' }),
  ],
}

function sector(value: string, label: string): FormField {
  return { type: 'radio', name: 'sector', groupLabel: 'Sector', label, value }
}

function option(value: string, label = `Option ${value}`) {
  return { value, label }
}

function place(field: FormField, width = 200, height = 24): FieldNode {
  return { field, width, height, margin: [0, 2, 0, 8] }
}

function beside(field: FormField, words: string): PdfNode {
  return { columns: [place(field, 14, 14), words], columnGap: 8 }
}

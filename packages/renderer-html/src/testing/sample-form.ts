import type { DocumentNode, Field, FormPage } from '@roadmap/document/nodes'
import type { HtmlTheme } from '../theme.ts'

/** A small form with one question of each kind, in the shapes that a real one has. */
export const sampleForm = (page: Partial<FormPage> = {}): DocumentNode => ({
  type: 'document',
  title: 'Tell your story',
  subject: 'A form to fill in for the garden',
  language: 'en-GB',
  edition: {
    id: 'full',
    title: 'The full garden',
    version: '1.0',
    date: '2026-11-23',
    publisher: 'Garden club',
    roadmap: 'Garden',
  },
  words: {
    pageOfTotal: 'Page {page} of {total}',
    page: 'page {page}',
    choose: 'Choose:',
    yes: 'Yes',
    formIdentity: 'Form:',
  },
  form: { id: 'story', version: 2, page: { ...formPage, ...page } },
  children: [
    { type: 'paragraph', role: 'title', children: [{ type: 'text', value: 'Tell your story' }] },
    { type: 'paragraph', role: 'lead', children: [{ type: 'text', value: 'Say what grew, & <what> did not.' }] },
    {
      type: 'section',
      kind: 'plain',
      children: [
        { type: 'heading', depth: 1, children: [{ type: 'text', value: 'About' }] },
        group('About', [
          field({ path: 'title', label: 'Title', required: true, max: 100, hint: 'In a line.' }),
          field({ path: 'sown_on', label: 'Sown on', control: 'date' }),
          field({ path: 'weather', label: 'Weather', control: 'select', options: some(2) }),
          field({ path: 'bed', label: 'Bed', control: 'select', options: some(9) }),
          field({ path: 'tools', label: 'Tools', control: 'multiselect', options: some(3, 'Sheds') }),
          field({ path: 'plants', label: 'Plants', control: 'multiselect', options: some(20, 'Beds') }),
        ]),
      ],
    },
    {
      type: 'section',
      kind: 'plain',
      children: [
        { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Crops' }] },
        ...[1, 2].map((row) => crop(row)),
      ],
    },
    {
      type: 'section',
      kind: 'plain',
      children: [
        { type: 'heading', depth: 1, children: [{ type: 'text', value: 'You' }] },
        group('You', [
          field({ path: 'email', label: 'E-mail', control: 'email', required: true, max: 200, isPrivate: true }),
          field({
            path: 'agree',
            label: 'I agree',
            control: 'checkbox',
            required: true,
            isPrivate: true,
            hint: 'Tick it.',
          }),
        ]),
      ],
    },
    { type: 'paragraph', children: [{ type: 'text', value: 'Send it to the club.' }] },
  ],
})

const colour = '#14507f'
const panel = { fill: '#eef3f7', bar: colour, ink: colour }

export const sampleTheme: HtmlTheme = {
  ink: '#1e2a33',
  muted: '#51606c',
  rule: '#c5ced6',
  paper: '#ffffff',
  shade: '#eef3f7',
  accent: colour,
  link: '#0b5b97',
  cover: { fill: '#0d2c44', ink: '#ffffff', muted: '#c9dbe8' },
  panels: { lightTouch: panel, doneWhen: panel, note: panel, gate: panel, warning: panel },
  tones: { strand: [{ fill: '#e2ecf7', ink: '#1b4b82' }] },
}

/** Words that are their own names, so that a test sees which one stands where. */
const formPage: FormPage = {
  namedBy: 'title',
  others: [{ label: 'the Word form', file: 'story.docx' }],
  submit: {},
  words: new Proxy({} as FormPage['words'], { get: (_, name) => `[${String(name)}]` }),
}

function crop(row: number): DocumentNode['children'][number] {
  const name = `Crop ${row} of up to 2`
  const path = `crop[${row}]`
  const fields = [
    field({ path: `${path}.crop_name`, label: 'Crop', required: true, max: 50 }),
    field({ path: `${path}.weight`, label: 'Weight', control: 'number' }),
    field({
      path: `${path}.why`,
      label: 'Why no weight?',
      control: 'multiline',
      max: 500,
      requiredIf: { anyBlank: [`${path}.weight`] },
    }),
  ]
  const repeats = { name: 'crop', row, min: 1, max: 2, addLabel: 'Add a crop' }
  const heading = { type: 'heading', depth: 2, children: [{ type: 'text', value: name }] } as const
  return { type: 'section', kind: 'plain', children: [heading, { ...group(name, fields), repeats }] }
}

function group(caption: string, children: readonly Field[]) {
  return { type: 'fieldGroup', caption, description: caption, heads: ['Question', 'Answer'], children } as const
}

function field(changes: Pick<Field, 'path' | 'label'> & Partial<Field>): Field {
  return {
    type: 'field',
    control: 'text',
    prompt: '',
    required: false,
    requiredWord: 'required',
    options: [],
    ...changes,
  }
}

function some(count: number, group?: string): Field['options'] {
  return Array.from({ length: count }, (_, index) => ({
    id: `o.${index + 1}`,
    label: `Option ${index + 1}`,
    ...(group !== undefined && { group: `${group} ${index % 2}` }),
  }))
}

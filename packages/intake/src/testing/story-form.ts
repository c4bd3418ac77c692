import type { FieldSpec, FormSection, FormSpec } from '@roadmap/model'

const field = (id: string, type: FieldSpec['type'], rest: Partial<FieldSpec> = {}): FieldSpec => ({
  id,
  label: `Question ${id}`,
  hint: 'Answer it.',
  type,
  required: false,
  mapsTo: [],
  options: [],
  ...rest,
})

const yesNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
]
const crops = [
  { id: 'beans', label: 'Broad beans' },
  { id: 'kale.1', label: 'Kale' },
  { id: 'leeks', label: 'Leeks' },
]

const sections: readonly FormSection[] = [
  {
    id: 'about',
    title: 'About',
    visibility: 'published',
    repeat: undefined,
    fields: [
      field('title', 'text', { required: true, max: 100 }),
      field('story', 'multiline', { required: true, max: 2000 }),
      field('weather', 'select', { options: crops }),
      field('grown', 'multiselect', { options: crops }),
      field('sown_on', 'date'),
      field('weight', 'number'),
      field('is_sold', 'checkbox'),
    ],
  },
  {
    id: 'bed',
    title: 'Bed',
    visibility: 'published',
    repeat: { min: 1, max: 3, addLabel: 'Add a bed' },
    fields: [
      field('bed_name', 'text', { required: true, max: 50 }),
      field('yield', 'number'),
      field('no_yield', 'text', { max: 100, requiredIf: { anyBlank: ['yield'] } }),
    ],
  },
  {
    id: 'you',
    title: 'You',
    visibility: 'private',
    repeat: undefined,
    fields: [
      field('email', 'email', { required: true, max: 200 }),
      field('role', 'text', { max: 100 }),
      field('show_me', 'checkbox', { requiredIf: { notBlank: 'role' } }),
      field('publish', 'select', { required: true, options: yesNo }),
      field('review_by', 'date', { required: true }),
    ],
  },
]

/** A form with a field of every type. */
export const storyForm: FormSpec = {
  kind: 'form',
  id: 'story',
  version: 2,
  title: 'Tell your story',
  intro: 'Say what grew.',
  minutes: 20,
  short: {
    id: 'story-short',
    title: 'Short story',
    intro: 'Say less.',
    minutes: 5,
    fields: ['title', 'email', 'publish', 'review_by'],
  },
  review: { outcomes: [{ id: 'accepted', label: 'Accepted' }], checks: ['It is true.'] },
  submission: {
    title: 'title',
    consent: { publish: 'publish', reviewBy: 'review_by' },
    attribution: { if: 'show_me', from: ['role'] },
  },
  migrations: [{ from: 1, rename: { tale: 'story' }, remove: ['shoe_size'], options: { weather: { broad: 'beans' } } }],
  sections,
  // Only diagnostics of the model look at the file of a form.
  source: undefined as unknown as FormSpec['source'],
}

/** Answers that the form accepts. */
export const storyAnswers = {
  title: 'Beans in a yard',
  story: 'It rained.\nThen it did not.',
  weather: 'beans',
  grown: ['beans', 'leeks'],
  sown_on: '2026-03-31',
  weight: 12.5,
  is_sold: true,
  bed: [
    { bed_name: 'North', yield: 3 },
    { bed_name: 'South', no_yield: 'Slugs' },
  ],
  email: 'a@example.org',
  role: 'Gardener',
  show_me: true,
  publish: 'yes',
  review_by: '2028-03-31',
} as const

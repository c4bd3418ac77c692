import type { DocumentNode, Field, Flow, Heading, Phrasing, TableCell } from '@roadmap/document/nodes'

const text = (value: string): Phrasing => ({ type: 'text', value })
const p = (...children: readonly (string | Phrasing)[]): Flow => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})
const h = (depth: Heading['depth'], title: string, id: string): Heading => ({
  type: 'heading',
  depth,
  id,
  children: [text(title)],
})
const field = (
  path: string,
  control: Field['control'],
  label: string,
  prompt: string,
  options: string[] = [],
): Field => ({
  type: 'field',
  path,
  control,
  label,
  prompt,
  required: false,
  options: options.map((option) => ({ id: option.toLowerCase().replaceAll(' ', '-'), label: option })),
})
const cells = (...contents: readonly (string | Flow)[]): TableCell[] =>
  contents.map((content, index) => ({
    type: 'tableCell',
    ...(index === 0 && { header: true }),
    children: [typeof content === 'string' ? p(content) : content],
  }))
const table = (caption: string, description: string, widths: number[], heads: string[], rows: TableCell[][]): Flow => ({
  type: 'table',
  caption,
  description,
  columns: widths.map((width) => ({ width })),
  children: [
    { type: 'tableRow', header: true, children: heads.map((head) => ({ type: 'tableCell', children: [p(head)] })) },
    ...rows.map((children) => ({ type: 'tableRow' as const, children })),
  ],
})
const list = (items: string[], options: { ordered?: boolean; role?: 'check' } = {}): Flow => ({
  type: 'list',
  ordered: options.ordered ?? false,
  ...(options.role && { role: options.role }),
  children: items.map((item) => ({ type: 'listItem', children: [p(item)] })),
})

const status = ['Not started', 'In progress', 'Blocked', 'Done']

/** A template to fill in for one activity of a garden: every kind of block that a template has. */
export const sampleActivity: DocumentNode = {
  type: 'document',
  title: 'Bring the neighbours of the garden together',
  subject: 'Activity template of the Garden roadmap',
  language: 'en-GB',
  edition: {
    id: 'complete',
    title: 'Complete edition',
    version: '2026.1',
    date: '2026-01-31',
    publisher: 'Garden office',
    roadmap: 'Garden roadmap',
  },
  words: {
    pageOfTotal: 'Page {page} of {total}',
    page: 'page {page}',
    choose: 'Choose:',
    yes: 'Yes',
    formIdentity: 'This form:',
  },
  children: [
    {
      type: 'section',
      kind: 'entry',
      tone: 'strand-0',
      children: [
        {
          type: 'masthead',
          eyebrow: [
            text('Season I, Getting ready · '),
            { type: 'tag', value: 'GM', tone: 'strand-0' },
            text(' Who decides'),
          ],
          heading: h(1, 'Bring the neighbours of the garden together', 'activity-s1.gm.1'),
          figure: {
            type: 'diagram',
            svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
            widthPt: 60,
            heightPt: 48,
            alt: 'Place on the grid',
            links: [],
            decorative: true,
            children: [],
          },
        },
        {
          type: 'paragraph',
          role: 'lead',
          children: [
            text('Create a group of neighbours with the authority and the will to change the garden together.'),
          ],
        },
        h(2, 'About this activity', 'about'),
        {
          type: 'fieldGroup',
          caption: 'About this activity',
          description: 'Who fills in this template, for which garden. Two columns: question and answer.',
          heads: ['Question', 'Your answer'],
          children: [
            field('organisation', 'text', 'Organisation', 'Write the name of the organisation'),
            {
              ...field('lead', 'text', 'Lead', 'Write a name and a role'),
              hint: 'One person who answers for this activity.',
              required: true,
              requiredWord: 'required',
            },
            field('start', 'date', 'Start date', 'Write day, month and year'),
          ],
        },
        h(2, 'Triggers', 'triggers'),
        p('Think of this activity when:'),
        list(
          [
            'Neighbours face a problem that none can solve alone',
            'A new rule falls on the whole street',
            'An earlier season of change has closed and a new one is due',
          ],
          { role: 'check' },
        ),
        h(2, 'Inputs', 'inputs'),
        table(
          'Inputs',
          'What the activity needs, where each thing comes from, and whether you have it.',
          [4, 3, 2],
          ['What you need', 'Where it comes from', 'Do you have it?'],
          [
            cells(
              'Pressures on the street',
              'From outside the roadmap',
              field('input.1', 'select', 'Do you have it', '', ['Yes', 'Partly', 'No']),
            ),
            cells(
              'Proposal for the next season',
              {
                type: 'paragraph',
                children: [
                  { type: 'reference', to: 'activity-s5.sec.4', children: [text('S5.SEC.4 Share what was learned')] },
                ],
              },
              field('input.2', 'select', 'Do you have it', '', ['Yes', 'Partly', 'No']),
            ),
          ],
        ),
        h(2, 'Tasks', 'tasks'),
        table(
          'Tasks',
          'One row for each task, with its owner, due date and status. Empty rows are for your own.',
          [5, 2.4, 2, 2.6],
          ['Task', 'Owner', 'Due', 'Status'],
          [
            'List the neighbours whose agreement the change would need',
            'Meet each of them one to one',
            'Hold a meeting and agree why joint action is needed',
            'Record what each neighbour will give and expects',
            '',
          ].map((task, index) =>
            cells(
              task,
              field(`task.${index}.owner`, 'text', 'Owner', 'Name'),
              field(`task.${index}.due`, 'date', 'Due', 'Date'),
              field(`task.${index}.status`, 'select', 'Status', '', status),
            ),
          ),
        ),
        h(3, 'In this order', 'order'),
        list(['Ask', 'Listen', 'Write down'], { ordered: true }),
        h(3, 'And again for each neighbour', 'again'),
        list(['Visit', 'Thank'], { ordered: true }),
        h(2, 'Outputs', 'outputs'),
        table(
          'Outputs',
          'What the activity makes, what kind of thing it is, and where you keep it.',
          [4, 2, 3],
          ['What you make', 'Kind', 'Where it is kept'],
          [
            cells("Neighbours' mandate", 'Decision', field('output.1', 'text', 'Where', 'Folder or link')),
            cells('Statement of scope', 'Record', field('output.2', 'text', 'Where', 'Folder or link')),
          ],
        ),
        h(2, 'People and tools', 'people'),
        {
          type: 'facts',
          children: [
            { type: 'fact', term: [text('Lead')], children: [p('Group of neighbours')] },
            { type: 'fact', term: [text('With')], children: [p('Head gardener, Treasurer, Public partner')] },
            {
              type: 'fact',
              term: [text('Tools')],
              children: [
                p(
                  { type: 'link', url: 'https://example.org/workshop', children: [text('Visioning workshop')] },
                  ', self-assessment',
                ),
              ],
            },
          ],
        },
        {
          type: 'panel',
          kind: 'lightTouch',
          title: 'Light touch',
          children: [
            p(
              'Hold one two-hour meeting and write the mandate on ',
              { type: 'strong', children: [text('a single page')] },
              '.',
            ),
            list(['Invite everyone', 'Bring tea']),
          ],
        },
        {
          type: 'panel',
          kind: 'doneWhen',
          title: 'Done when',
          children: [p('Every neighbour has signed the mandate in writing.')],
        },
        h(2, 'Sign-off', 'sign-off'),
        {
          type: 'fieldGroup',
          caption: 'Sign-off',
          description: 'Who confirms that the activity is done. Two columns: question and answer.',
          heads: ['Question', 'Your answer'],
          children: [
            field('signed.name', 'text', 'Name', 'Write your name'),
            field('signed.date', 'date', 'Date', 'Write day, month and year'),
            field('signed.confirmed', 'checkbox', 'This activity is done', 'Yes'),
          ],
        },
      ],
    },
  ],
}

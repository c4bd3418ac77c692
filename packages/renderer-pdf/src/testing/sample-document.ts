import type { Diagram, DocumentNode, Fact, Flow, Phrasing, Section, Table } from '@roadmap/document/nodes'

/** A small book with one of everything, in the shapes that a real one has. */
export const sampleDocument = (): DocumentNode => ({
  type: 'document',
  title: 'Orchard handbook: plan & plant',
  subject: 'A handbook for people who plant orchards together',
  language: 'en-GB',
  edition: {
    id: 'complete',
    title: 'Complete edition',
    version: '1.2',
    date: '2026-03-01',
    publisher: 'Orchard network',
    roadmap: 'Orchard roadmap',
  },
  words: {
    pageOfTotal: 'Page {page} of {total}',
    page: 'page {page}',
    choose: 'Choose',
    yes: 'Yes',
    formIdentity: 'This form:',
  },
  children: [cover(), contents(), opener(), activity(), secondActivity(), tools(), glossary(), form()],
})

export const text = (value: string): Phrasing => ({ type: 'text', value })
const to = (target: string, words?: string): Phrasing => ({
  type: 'reference',
  to: target,
  children: words === undefined ? [] : [text(words)],
})
const page = (target: string): Phrasing => ({ type: 'pageNumber', to: target })
const p = (...children: readonly (Phrasing | string)[]): Flow => ({
  type: 'paragraph',
  children: phrasing(children),
})

const phrasing = (children: readonly (Phrasing | string)[]) =>
  children.map((child) => (typeof child === 'string' ? text(child) : child))
const h = (depth: 1 | 2 | 3 | 4, title: string, id?: string, listed = false): Extract<Flow, { type: 'heading' }> => ({
  type: 'heading',
  depth,
  children: [text(title)],
  listed,
  ...(id !== undefined && { id }),
})
const bullets = (items: readonly string[], ordered = false): Flow => ({
  type: 'list',
  ordered,
  children: items.map((item) => ({ type: 'listItem', children: [p(item)] })),
})
const fact = (term: string, ...children: readonly Flow[]): Fact => ({ type: 'fact', term: [text(term)], children })

function cover(): Section {
  return {
    type: 'section',
    kind: 'cover',
    children: [
      { type: 'paragraph', role: 'label', children: [text('Orchard roadmap')] },
      { type: 'heading', depth: 1, children: [text('Orchard handbook: plan & plant')] },
      {
        type: 'paragraph',
        role: 'subtitle',
        children: [text('Every step from the first meeting to the first harvest')],
      },
      p('Complete edition, version 1.2, 1 March 2026'),
      p('Orchard network'),
    ],
  }
}

function contents(): Section {
  const entries = [
    { to: 'phase-1', depth: 1, title: 'Prepare the ground together' },
    { to: 'activity-1', depth: 2, title: 'Bring the neighbours of the orchard together' },
    {
      to: 'activity-2',
      depth: 2,
      title: 'Agree how the orchard will decide, who may pick what and when, and who answers for all of it in the end',
    },
    { to: 'tools', depth: 1, title: 'Tools' },
    { to: 'tool-walk', depth: 2, title: 'Walk the field' },
    { to: 'glossary', depth: 1, title: 'Glossary' },
    { to: 'form', depth: 1, title: 'Tell us what happened' },
  ]
  return {
    type: 'section',
    kind: 'chapter',
    opens: 'page',
    running: 'Contents',
    children: [h(1, 'Contents', 'contents', true), { type: 'contents', depth: 2, entries }],
  }
}

function opener(): Section {
  const cells = ['Deciding', 'Soil and water', 'People', 'Telling others'].map((title, index) => [
    [
      {
        type: 'paragraph',
        children: [{ type: 'tag', value: `S${index + 1}`, tone: `strand-${index}` }, text(` ${title}`)],
      } as Flow,
    ],
    [p('Agree on the smallest thing that would help, ', to('activity-1'), ' (', page('activity-1'), ').')],
  ])
  return {
    type: 'section',
    kind: 'part',
    opens: 'page',
    running: 'Prepare the ground together',
    tone: 'phase-0',
    children: [
      { type: 'paragraph', role: 'label', children: [text('Phase 1')] },
      h(1, 'Prepare the ground together', 'phase-1', true),
      {
        type: 'paragraph',
        role: 'lead',
        children: [
          text(
            'Neighbours agree why they need an orchard, what it will give to whom, and which trees will get them there.',
          ),
        ],
      },
      p(
        'Most orchards fail in the first winter, and most of those because nobody said who would water. This phase is short: ',
        { type: 'strong', children: [text('three evenings are enough')] },
        ' if the right people sit at the table, and ',
        { type: 'emphasis', children: [text('no number of evenings')] },
        ' is enough if they do not. See ',
        { type: 'link', url: 'https://example.org/orchards', children: [text('the network’s pages')] },
        ' for orchards that went before you.',
      ),
      map(),
      h(2, 'What happens in each strand', 'strands-1', true),
      table('Strands of this phase', [1, 3], ['Strand', 'What happens'], cells, true),
      { type: 'panel', kind: 'gate', title: 'Gate', children: [p('The meeting approves the planting plan.')] },
      { type: 'quote', children: [p('We thought it was about trees. It was about the gate key.')] },
    ],
  }
}

function map(): Diagram {
  const box = (x: number, y: number, title: string, id: string, fill: string, line: string) =>
    `<a xlink:href="#${id}"><rect x="${x}" y="${y}" width="150" height="46" rx="4" fill="${fill}" stroke="${line}"/><text x="${x + 10}" y="${y + 28}" font-size="11" font-family="body" fill="#1e2a33">${title}</text></a>`
  return {
    type: 'diagram',
    svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="520" height="120" viewBox="0 0 520 120"><rect width="520" height="120" fill="#f1f4f6"/>${box(20, 36, 'Bring together', 'activity-1', '#e2ecf7', '#2e6fb7')}${box(340, 36, 'Agree to decide', 'activity-2', '#e2f2e8', '#2b8754')}<path d="M170 59 H334" stroke="#51606c" fill="none"/><path d="M340 59 l-8 -4 v8 z" fill="#51606c"/></svg>`,
    widthPt: 520,
    heightPt: 120,
    alt: 'Bring together leads to Agree to decide',
    caption: 'The activities of this phase and what flows between them',
    links: [
      { to: 'activity-1', label: 'Bring the neighbours together' },
      { to: 'activity-2', label: 'Agree how to decide' },
    ],
    children: [bullets(['Bring the neighbours together gives its promise to Agree how to decide.'])],
  }
}

function locator(): Diagram {
  const cells = Array.from({ length: 20 }, (_, index) => {
    const [column, row] = [index % 5, Math.floor(index / 5)]
    const fill = index === 0 ? '#2e6fb7' : '#dfe6ec'
    return `<rect x="${column * 16}" y="${row * 14}" width="14" height="12" rx="1.5" fill="${fill}"/>`
  })
  return {
    type: 'diagram',
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="78" height="54" viewBox="0 0 78 54">${cells.join('')}</svg>`,
    widthPt: 78,
    heightPt: 54,
    alt: '',
    links: [],
    decorative: true,
    children: [],
  }
}

export function table(
  caption: string,
  shares: readonly number[],
  heads: readonly string[],
  rows: readonly (readonly (readonly Flow[])[])[],
  rowHeaders = false,
): Table {
  return {
    type: 'table',
    caption,
    captionShown: true,
    description: `${caption}, one in each row`,
    columns: shares.map((width) => ({ width })),
    children: [
      { type: 'tableRow', header: true, children: heads.map((head) => ({ type: 'tableCell', children: [p(head)] })) },
      ...rows.map((cells) => ({
        type: 'tableRow' as const,
        children: cells.map((children, index) => ({
          type: 'tableCell' as const,
          ...(rowHeaders && index === 0 && { header: true }),
          children,
        })),
      })),
    ],
  }
}

function activity(): Section {
  const inputs = [
    [[p('Pressures on the neighbourhood')], [p('From outside the roadmap')]],
    [
      [p('Record of the last season')],
      [p(to('activity-2', 'Agree how the orchard will decide'), ', ', page('activity-2'), ', in a later cycle')],
    ],
    [[p('Neighbours’ promise')], [p(to('activity-1'), ', ', page('activity-1'))]],
  ]
  const outputs = [
    [
      [p('Neighbours’ promise')],
      [p('Decision')],
      [p(to('activity-2', 'Agree how the orchard will decide'), ', ', page('activity-2'))],
    ],
    [
      [p('Statement of what is in and out')],
      [p('Record')],
      [bulletsOf([[to('activity-2', 'Agree how to decide')], [to('tool-walk'), ', ', page('tool-walk')]])],
    ],
  ]
  return {
    type: 'section',
    kind: 'entry',
    opens: 'page',
    tone: 'strand-0',
    children: [
      {
        type: 'masthead',
        eyebrow: [
          { type: 'tag', value: 'S1', tone: 'strand-0' },
          text('  Deciding  ·  Phase 1: '),
          to('phase-1'),
          text('  ·  1.S1.1'),
        ],
        heading: h(2, 'Bring the neighbours of the orchard together', 'activity-1', true),
        figure: locator(),
        tone: 'strand-0',
      },
      {
        type: 'paragraph',
        role: 'lead',
        children: [text('Create a group of neighbours with the authority and the will to plant together.')],
      },
      {
        type: 'facts',
        children: [
          fact('Lead', p('Chair of the neighbours')),
          fact('Also takes part', p('Owner of the field, water board, school, a neighbour who disagrees')),
          fact('Tools', p(to('tool-walk'), ' (', page('tool-walk'), ')')),
        ],
      },
      h(3, 'When to do it'),
      bullets([
        'Neighbours face a problem that none can solve alone',
        'A field falls free',
        'An earlier orchard has grown old and a new one is due',
      ]),
      h(3, 'Inputs'),
      table('What you need', [1, 1.2], ['Input', 'Where it comes from'], inputs),
      h(3, 'Tasks'),
      bullets(
        [
          'List the neighbours whose agreement the orchard would need',
          'Meet each of them one to one, in their own kitchen, and write down what they would give and what they would want to see in return before they agreed to anything',
          'Hold one evening together and agree why planting together is needed',
          'Agree the field, the trees and the years in scope',
          'Record what each neighbour will give and what each expects in return',
        ],
        true,
      ),
      h(3, 'Outputs'),
      table('What you make', [1.2, 0.7, 1.6], ['Output', 'Kind', 'Where it goes'], outputs),
      {
        type: 'panel',
        kind: 'lightTouch',
        title: 'Light touch',
        children: [p('Hold one meeting of two hours and write the promise on a single page.')],
      },
      {
        type: 'panel',
        kind: 'doneWhen',
        title: 'Done when',
        children: [p('Every neighbour has signed the promise in writing.')],
      },
    ],
  }
}

const bulletsOf = (items: readonly (readonly (Phrasing | string)[])[]): Flow => ({
  type: 'list',
  ordered: false,
  children: items.map((item) => ({ type: 'listItem', children: [p(...item)] })),
})

function secondActivity(): Section {
  return {
    type: 'section',
    kind: 'entry',
    opens: 'page',
    tone: 'strand-2',
    children: [
      {
        type: 'masthead',
        eyebrow: [{ type: 'tag', value: 'S3', tone: 'strand-2' }, text('  People')],
        heading: h(2, 'Agree how the orchard will decide, who may pick what and when', 'activity-2', true),
        figure: locator(),
        tone: 'strand-2',
      },
      { type: 'paragraph', role: 'lead', children: [text('Set out who decides what, and how quarrels are settled.')] },
      {
        type: 'panel',
        kind: 'warning',
        title: 'Watch for',
        children: [p('A rule that only one person can read. '), bullets(['Say it aloud', 'Write it short'])],
      },
      {
        type: 'panel',
        kind: 'note',
        children: [p('A panel without a title, with code ', { type: 'code', value: 'x = 1' }, '.')],
      },
      h(3, 'Check before you go on'),
      {
        type: 'list',
        ordered: false,
        role: 'check',
        children: ['Everybody has read the rules', 'Somebody has the key'].map((item) => ({
          type: 'listItem',
          children: [p(item)],
        })),
      },
      h(3, 'A list within a list'),
      {
        type: 'list',
        ordered: true,
        start: 9,
        children: [
          { type: 'listItem', children: [p('Trees'), bullets(['Apple', 'Pear'])] },
          { type: 'listItem', children: [p('Hedges'), p('With a second paragraph of their own.')] },
        ],
      },
      h(4, 'A long table'),
      table(
        'Varieties',
        [1, 3, 1],
        ['Variety', 'What it is like', 'Ripens'],
        Array.from({ length: 34 }, (_, index) => [
          [p(`Variety ${index + 1}`)],
          [
            p(
              index % 3 === 0
                ? 'Keeps until spring in a cool cellar, if the mice let it, and is then sweeter than when it was picked.'
                : 'Eat at once.',
            ),
          ],
          [p('September')],
        ]),
        true,
      ),
    ],
  }
}

function tools(): Section {
  return {
    type: 'section',
    kind: 'chapter',
    opens: 'page',
    running: 'Tools',
    children: [
      h(1, 'Tools', 'tools', true),
      p('Each tool is a page or less. ', to('phase-1'), ' uses all of them.'),
      h(2, 'Walk the field', 'tool-walk', true),
      p('Go round the field together, in rain if you can, and say what you see. '.repeat(5)),
      h(3, 'Steps'),
      bullets(['Meet at the gate', 'Walk', 'Write down three things each'], true),
    ],
  }
}

function glossary(): Section {
  const terms = Array.from({ length: 14 }, (_, index) => ({
    ...fact(
      `Term ${String.fromCharCode(65 + index)}`,
      p('What the word means here, in one or two plain sentences. '.repeat(1 + (index % 3))),
    ),
    id: `term-${index}`,
  }))
  return {
    type: 'section',
    kind: 'chapter',
    opens: 'page',
    running: 'Glossary',
    children: [h(1, 'Glossary', 'glossary', true), { type: 'facts', children: terms }],
  }
}

function form(): Section {
  const blank = { type: 'field', prompt: 'Write here', required: false, options: [] } as const
  return {
    type: 'section',
    kind: 'chapter',
    opens: 'page',
    running: 'Tell us',
    children: [
      h(1, 'Tell us what happened', 'form', true),
      {
        ...blank,
        path: 'title',
        control: 'text',
        label: 'Title of your story',
        hint: 'One line',
        required: true,
        requiredWord: 'required',
      },
      {
        type: 'fieldGroup',
        caption: 'About the orchard',
        description: 'Questions about the orchard with room for answers',
        heads: ['Question', 'Your answer'],
        children: [
          { ...blank, path: 'place', control: 'text', label: 'Where is it?', hint: 'Village and county' },
          { ...blank, path: 'story', control: 'multiline', label: 'What happened?', max: 600 },
          {
            ...blank,
            path: 'size',
            control: 'select',
            label: 'How large is it?',
            options: [
              { id: 's', label: 'Under 20 trees' },
              { id: 'l', label: '20 trees or more' },
            ],
          },
          { ...blank, path: 'agree', control: 'checkbox', label: 'May we print it?', prompt: 'Yes' },
        ],
      },
    ],
  }
}

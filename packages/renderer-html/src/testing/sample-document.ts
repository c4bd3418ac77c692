import type { DocumentNode, Flow, Phrasing } from '@roadmap/document/nodes'
import { sampleForm } from './sample-form.ts'

/** A document to read with one of every node. */
export const sampleDocument = (): DocumentNode => {
  const { form: _, ...document } = sampleForm()
  return { ...document, title: 'Garden book', children: [contents, chapter] }
}

const text = (value: string): Phrasing => ({ type: 'text', value })
const p = (...children: readonly Phrasing[]): Flow => ({ type: 'paragraph', children })

const contents: Flow = {
  type: 'contents',
  depth: 2,
  entries: [
    { to: 'beds', depth: 1, title: 'Beds' },
    { to: 'dig', depth: 2, code: 'B.1', title: 'Dig' },
  ],
}

const chapter: Flow = {
  type: 'section',
  kind: 'chapter',
  tone: 'strand-0',
  children: [
    { type: 'heading', depth: 1, id: 'beds', children: [text('Beds')] },
    {
      type: 'masthead',
      eyebrow: [text('Spring')],
      tone: 'strand-0',
      heading: { type: 'heading', depth: 2, id: 'dig', code: 'B.1', children: [text('Dig')] },
    },
    p(
      { type: 'strong', children: [text('Dig')] },
      text(' '),
      { type: 'emphasis', children: [text('deep')] },
      { type: 'lineBreak' },
      { type: 'code', value: 'x < y' },
      { type: 'tag', value: 'B', tone: 'strand-0' },
      { type: 'link', url: 'https://example.org/', children: [text('more')] },
      { type: 'reference', to: 'beds', children: [text('beds')] },
      { type: 'reference', to: 'elsewhere', children: [text('not here')] },
      { type: 'pageNumber', to: 'beds' },
    ),
    {
      type: 'list',
      ordered: true,
      start: 3,
      children: [
        { type: 'listItem', children: [p(text('Sow'))] },
        { type: 'listItem', children: [p(text('Water')), p(text('often'))] },
      ],
    },
    { type: 'quote', children: [p(text('It grew.'))] },
    { type: 'panel', kind: 'note', title: 'Note', children: [p(text('Mind the frost.'))] },
    { type: 'facts', children: [{ type: 'fact', term: [text('Time')], children: [p(text('An hour'))] }] },
    {
      type: 'table',
      caption: 'Crops',
      description: 'What grows where.',
      columns: [{ width: 1 }, { width: 1 }],
      children: [
        { type: 'tableRow', header: true, children: ['Crop', 'Done'].map(cell) },
        {
          type: 'tableRow',
          children: [
            { ...cell('Beans'), header: true },
            {
              type: 'tableCell',
              children: [
                {
                  type: 'field',
                  path: 'task[1].done',
                  control: 'text',
                  label: 'Done 1',
                  prompt: '',
                  required: false,
                  options: [],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      type: 'diagram',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>',
      widthPt: 10,
      heightPt: 10,
      alt: 'A square bed',
      caption: 'The bed',
      links: [],
      children: [p(text('The bed is square.'))],
    },
  ],
}

function cell(value: string) {
  return { type: 'tableCell', children: [p(text(value))] } as const
}

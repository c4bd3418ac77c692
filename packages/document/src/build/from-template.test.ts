import { expect, test } from 'vitest'
import type { BuildContext } from '../blocks/block.ts'
import { heading, list, paragraph, reference, text } from '../builders.ts'
import { compileTemplates } from '../templates/template-set.ts'
import { buildFromTemplate } from './from-template.ts'

/** The sections that a template makes. None of the templates here has a block that draws on the roadmap. */
function build(template: string, view: Readonly<Record<string, unknown>> = {}) {
  const templates = compileTemplates([{ path: 'page.hbs', shownPath: 'page.hbs', text: template }])
  expect(templates.files.flatMap(({ messages }) => messages)).toEqual([])
  return buildFromTemplate('page', view, templates, { t: (key: string) => key } as BuildContext) // See above.
}

test('a section runs to the next one, and says what its block says', () => {
  expect(
    build(
      '::section{kind="part" opens="page" running="A & B" tone="phase-1"}\n\nOne\n\n::section{kind="plain"}\n\nTwo\n',
    ),
  ).toEqual([
    {
      type: 'section',
      kind: 'part',
      opens: 'page',
      running: 'A & B',
      tone: 'phase-1',
      children: [paragraph('One')],
    },
    { type: 'section', kind: 'plain', children: [paragraph('Two')] },
  ])
})

test('the first heading of a section carries its anchor and stands in the contents', () => {
  const [section] = build('::section{id="a" kind="entry"}\n\nBefore\n\n## First\n\n### Second\n')
  expect(section?.children).toEqual([
    paragraph('Before'),
    { ...heading(2, 'First'), id: 'a', listed: true },
    heading(3, 'Second'),
  ])
})

test('a section may stay out of the contents', () => {
  const [section] = build('::section{id="a" kind="entry" listed="no"}\n\n# First\n')
  expect(section?.children[0]).toMatchObject({ id: 'a', listed: false })
})

test('a title of the content is text, whatever stands in it', () => {
  const view = { title: '1. *Map* {your} ::data <b>10:30</b>\n# now' }
  const [section] = build('::section{kind="entry" running={{attr title}} }\n\n## {{md title}}\n', view)
  expect(section?.running).toBe('1. *Map* {your} ::data <b>10:30</b> # now')
  expect(section?.children).toEqual([heading(2, '1. *Map* {your} ::data <b>10:30</b> # now')])
})

test('a panel holds what the template writes in it', () => {
  const [section] = build('::section{kind="entry"}\n\n:::panel{kind="note" title="Read this"}\nWords\n\n- one\n:::\n')
  expect(section?.children).toEqual([
    { type: 'panel', kind: 'note', title: 'Read this', children: [paragraph('Words'), list([[paragraph('one')]])] },
  ])
})

test('a link of a template to an anchor is a reference within the document', () => {
  const [section] = build('::section{kind="entry"}\n\nSee [the tools](#chapter-tools).\n')
  expect(section?.children).toEqual([paragraph('See ', reference('chapter-tools', text('the tools')), '.')])
})

test('words before the first section and a section without a heading for its anchor are faults of the template', () => {
  expect(() => build('Words\n')).toThrow('The template `page` has something above its first `::section`')
  expect(() => build('::section{id="a" kind="entry"}\n\nWords\n')).toThrow(
    'The section `a` of a template has no heading to carry its anchor',
  )
})

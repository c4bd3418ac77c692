import { expect, test } from 'vitest'
import { problemsOf } from '../testing/load-small.ts'

test('HTML is reported once, at its opening tag', () => {
  expect(problemsOf({ 'tools/spade.md': ['A blade', 'A <b>blade</b>'] })).toEqual([
    'content/tools/spade.md:11:3 raw-html: Found HTML `<b>`, expected Markdown. It means nothing in PDF and Word, so it would be left out there. Remove the tags, and write `**words**` for words in bold.',
  ])
})

test.each([
  ['<br>', 'Remove `<br>`. Leave an empty line where a new paragraph starts.'],
  ['<br/>', 'Remove `<br/>`. Leave an empty line where a new paragraph starts.'],
  ['<U>', 'Remove `<U>` and the tag that closes it, and keep the words.'],
  ['<a href="b.md">', 'Write the link as `[words](address)`.'],
  [
    '<place>',
    'Write `**bold**`, `*italic*` or a list in Markdown instead; put a backslash before a `<` that is meant as itself.',
  ],
])('HTML is reported with what stands for it in Markdown: %s', (html, fix) => {
  const problems = problemsOf({ 'tools/spade.md': ['A blade', `A ${html}blade`] })
  expect(problems).toEqual([expect.stringContaining(`would be left out there. ${fix}`)])
})

test.each([
  ['above the list', '- Spring has come', '<br>\n\n- Spring has come'],
  ['within the list', '- Spring has come', '- Spring has come\n\n<br>\n\n- It is warm'],
  ['glued to the list', '- Spring has come', '<br>\n- Spring has come'],
  ['below the list', '- Spring has come', '- Spring has come\n\n<br>'],
  ['above the first section', '## Purpose', '<br>\n\n## Purpose'],
])('HTML %s is one problem', (_, sound, html) => {
  const problems = problemsOf({ 'activities/s2.1-reap.md': [sound, html] })
  expect(problems).toEqual([expect.stringContaining(' raw-html: ')])
})

test('HTML does not hide that text stands outside a list', () => {
  const problems = problemsOf({ 'activities/s2.1-reap.md': ['- Spring has come', '<br>\n\nSpring has come'] })
  expect(problems).toEqual([expect.stringContaining(' raw-html: '), expect.stringContaining(' section-shape: ')])
})

test('a comment in HTML is reported', () => {
  expect(problemsOf({ 'tools/spade.md': ['A blade', '<!-- note -->\n\nA blade'] })).toEqual([
    'content/tools/spade.md:11:1 raw-html: Found HTML `<!-- note -->`, expected Markdown. It means nothing in PDF and Word, so it would be left out there. Remove the comment; a note for editors can stand in the front matter, after `#`.',
  ])
})

test('an image is reported', () => {
  expect(problemsOf({ 'tools/spade.md': ['A blade', '![Photo](a.png) A blade'] })).toEqual([
    'content/tools/spade.md:11:1 unsupported-markdown: Found an image, expected text, lists, tables, quotations and links only. It has no place in the outputs, so it would be left out. Remove the image, or say in words what it shows.',
  ])
})

test.each([
  ['whose file is missing', '![A map](missing.png)'],
  ['whose file is broken', '![A map](data:image/png;base64,AAAA)'],
  ['that is huge', `![A map](data:image/png;base64,${'A'.repeat(200_000)})`],
  ['without words', '![](map.png)'],
  ['whose address stands elsewhere', '![A map][map]\n\n[map]: map.png\n\n'],
  ['in a cell of a table', '| A |\n| --- |\n| ![A map](map.png) |'],
])('an image %s is reported at its place, whatever is wrong with it', (_, markdown) => {
  const images = problemsOf({ 'tools/spade.md': ['A blade', markdown] }).filter((line) => line.includes('an image'))
  expect(images).toHaveLength(1)
  expect(images[0]).toMatch(/^content\/tools\/spade\.md:1[13]:\d+ unsupported-markdown: Found an image, /)
})

test('a footnote is reported at its mark and at its text', () => {
  expect(problemsOf({ 'tools/spade.md': ['A blade on a stick.', 'A blade[^1].\n\n[^1]: Iron.'] })).toEqual([
    'content/tools/spade.md:11:8 unsupported-markdown: Found the mark of a footnote, expected text, lists, tables, quotations and links only. It has no place in the outputs, so it would be left out. Write the note in the text, in brackets.',
    'content/tools/spade.md:13:1 unsupported-markdown: Found a footnote, expected text, lists, tables, quotations and links only. It has no place in the outputs, so it would be left out. Write the note in the text, in brackets.',
  ])
})

test('a box to tick is reported', () => {
  expect(problemsOf({ 'activities/s2.1-reap.md': ['- Spring', '- [ ] Spring'] })).toEqual([
    'content/activities/s2.1-reap.md:21:1 unsupported-markdown: Found a box to tick, expected text, lists, tables, quotations and links only. It has no place in the outputs, so it would be left out. Remove the `[ ]` at the start of the point.',
  ])
})

test('a heading that skips a level is reported', () => {
  expect(problemsOf({ 'tools/spade.md': ['A blade on a stick.', '#### Parts\n\nA blade.'] })).toEqual([
    'content/tools/spade.md:11:1 heading-order: Found a heading of level 4, expected level 3. Readers who move from heading to heading would miss a level. Change `#### Parts` to `### Parts`.',
  ])
})

test('a heading of level 1 is reported', () => {
  expect(problemsOf({ 'phases/1-spring.md': ['## Why spring', '# Why spring'] })).toEqual([
    'content/phases/1-spring.md:12:1 heading-order: Found a heading of level 1, expected level 2. The title of the entry, from the front matter, is the only heading of level 1. Change `# Why spring` to `## Why spring`.',
  ])
})

test('a heading deeper than a front page may have is reported', () => {
  expect(problemsOf({ 'front/1-welcome.md': ['See', '## One\n\n### Two\n\n#### Three\n\nSee'] })).toEqual([
    'content/front/1-welcome.md:10:1 heading-order: Found a heading of level 4, expected level 3. Readers who move from heading to heading would miss a level. Change `#### Three` to `### Three`.',
  ])
})

test('a heading within a list is reported', () => {
  expect(problemsOf({ 'activities/s2.1-reap.md': ['- Spring has come', '- # Spring has come'] })).toEqual([
    'content/activities/s2.1-reap.md:21:3 unsupported-markdown: Found a heading within a list or a quotation, expected text, lists, tables, quotations and links only. It has no place in the outputs, so it would be left out. Take the `#` away, or start the heading at the beginning of its line.',
  ])
})

test('a bullet from a word processor is one problem on each line, wherever it stands', () => {
  const said = (place: string, point: string) =>
    `content/${place} unsupported-markdown: Found \`\u2022\` at the start of a line, expected a hyphen before each point of a list. The point would be printed as part of the text above it. Put a hyphen in its place: \`- ${point}\`.`
  const triggers = (text: string) => problemsOf({ 'activities/s2.1-reap.md': ['- Spring has come', text] })
  expect(triggers('- Spring has come\n\u2022 It is warm\n- It is dry')).toEqual([
    said('activities/s2.1-reap.md:22:1', 'It is warm'),
  ])
  expect(triggers('\u2022 Spring has come\n  \u2022 It is warm')).toEqual([
    said('activities/s2.1-reap.md:21:1', 'Spring has come'),
    said('activities/s2.1-reap.md:22:3', 'It is warm'),
  ])
  expect(problemsOf({ 'tools/spade.md': ['A blade', 'A *good* blade\n\u2022 and a **shaft**'] })).toEqual([
    said('tools/spade.md:12:1', 'and a **shaft** on a stick.'),
  ])
  expect(problemsOf({ 'tools/spade.md': ['A blade', 'A blade \u2022 a shaft \u2022'] })).toEqual([])
})

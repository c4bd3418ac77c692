import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { parseMarkdown } from './parse-markdown.ts'

const whole = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm, { singleTilde: false })
const root = new URL('../../../', import.meta.url)

test('all content has the tree and the places that it has when its front matter is parsed with it', () => {
  let read = 0
  for (const folder of ['content', 'examples']) {
    for (const path of readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.md')) continue
      const text = readFileSync(new URL(`${folder}/${path}`, root), 'utf8')
      expect(parseMarkdown(text), path).toEqual(whole.parse(text))
      read += 1
    }
  }
  expect(read).toBeGreaterThan(150)
})

const bodies = [
  '',
  '\n',
  'Text\n',
  '\n## Heading\n\nA [link][ref] https://example.org\n\n[ref]: a.md\n',
  '    code\n',
  '---\n',
  '---\n\nText\n\n---\nmore\n',
  '---\nText\n---\n',
  '\ttab\n- a\n\n  - b\n',
  '| a | b |\n| - | - |\n| *1* | 2 |',
]
const heads = [
  '---\nid: a\n---\n',
  '---\n---\n',
  '---\nid: a\n\ntitle: b\n---\n',
  '---\r\nid: a\r\n---\r\n',
  '---\nid: a\n--- \n',
  '---\nid: a\n----\nb\n---\n',
  '---\nid: a\n ---\n---\n',
  '---\n a\n\tb: c\n---\n',
  '---\nid: é 😀\u2028x\n---\n',
  '---\nid: a\n---',
  '---\nid: a\n',
  '--- \nid: a\n---\n',
  '\n---\nid: a\n---\n',
  'No front matter\n',
]

test.each(heads)('front matter %j has the same tree and places when it is cut off', (head) => {
  for (const body of bodies) expect(parseMarkdown(head + body), body).toEqual(whole.parse(head + body))
})

const pieces = [
  ...[
    'a',
    'Bc',
    ' ',
    '\n',
    '\n\n',
    '    ',
    '\t',
    '- ',
    '1. ',
    '> ',
    '# ',
    '*',
    '_',
    '`',
    '!',
    '\\',
    '<',
    '>',
    '(',
    ')',
    '.',
    '/',
  ],
  ...['[', ']', '[ ] ', '[x] ', '[X] ', '[\t] ', '[\n] ', '[^a]', '[^a]: b\n', '^', 'x', '[a](b.md)', '[a]: b.md\n'],
  ...[
    '|',
    '-',
    '--',
    ':',
    ':-',
    '-:',
    '| a |\n',
    '| - |\n',
    '\n| a |\n| - |\n',
    '\na\n:-:\n',
    '~',
    '~~',
    '~~a~~',
    '+',
    '=',
    '===',
  ],
  ...['http', 'https', '://', 'HTTP://', 'a.org', 'www.', 'wWw', '@', 'a@b.org', 'mailto:', 'xmpp:'],
  ...[
    '&#64;',
    '&commat;',
    '&period;',
    'www&period;a.org',
    '&#104;ttp://a.org',
    '\\@',
    'http\\://a.org',
    '&',
    ';',
    '\0',
    '\ufeff',
  ],
]

test('a body has the tree and the places that it has when everything of GFM is looked for in it', () => {
  const bodies = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(bodies, (body) => {
      const text = `---\nid: a\n---\n${body}`
      expect(parseMarkdown(text)).toEqual(whole.parse(text))
    }),
    { numRuns: 2000 },
  )
})

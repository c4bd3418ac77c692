import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { attr, md } from './helpers.ts'
import { parseTemplateMarkdown } from './parse-template-markdown.ts'

/** Texts that are likely to mean something in Markdown, beside arbitrary ones. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(...'*_`~[]()<>#+-=.!|\\:{}&;"\' \n\t\u00a01a'), { maxLength: 24 })
    .map((parts) => parts.join('')),
  fc.constantFrom(
    'Map *your* data',
    '10:30',
    '::section{id="x"}',
    ':::panel',
    '1. First',
    '2) Second',
    '# Title',
    '- item',
    '+ plus',
    '> quote',
    '---',
    '===',
    '```js',
    '&amp; &#123;',
    '<b>bold</b>',
    'a | b',
    '| a | b |',
    '[link](url)',
    '![image](url)',
    'https://example.org',
    'www.example.org',
    'a\\',
    '{{md title}}',
    '    indented',
    'Room #',
    'Room ##',
    '#',
  ),
)

/** White space counts once; CommonMark (§2.3) reads U+0000 as U+FFFD. */
const oneLine = (value: string) => value.replace(/\s+/gu, ' ').trim().replaceAll('\u0000', '\uFFFD')

test('any text that goes through `md` reads back as exactly that text, on one line', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const markdown = md(text)
      expect(markdown).not.toMatch(/[\n\r]/)
      expect(textOf(parseTemplateMarkdown(markdown))).toEqual(oneLine(text) === '' ? [] : ['paragraph', oneLine(text)])
    }),
    { numRuns: 500 },
  )
})

test('any text that goes through `md` stays a heading after `## `', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const read = textOf(parseTemplateMarkdown(`## ${md(text)}`))
      expect(read).toEqual(oneLine(text) === '' ? ['heading'] : ['heading', oneLine(text)])
    }),
    { numRuns: 500 },
  )
})

test('any text that goes through `attr` reads back as exactly that attribute', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const [block] = parseTemplateMarkdown(`::section{running=${attr(text)} }`).children
      expect(block).toMatchObject({ type: 'leafDirective', name: 'section', attributes: { running: oneLine(text) } })
    }),
    { numRuns: 500 },
  )
})

test('a number is printed as it is, and two of them do not add up', () => {
  expect(`${md(1)}${md(2)}`).toBe('12')
})

test('a value that is missing is a fault of the template, and thrown', () => {
  expect(() => md(undefined)).toThrow('A template prints undefined, expected a text or a number')
  expect(() => md(null)).toThrow('A template prints null, expected a text or a number')
  expect(() => attr({ title: 'x' })).toThrow('A template prints object, expected a text or a number')
})

/** The type of the only block and its text, if the text is plain; anything else as it is. */
function textOf({ children }: { readonly children: readonly Nodes[] }): unknown {
  const [block, ...more] = children
  if (block === undefined) return []
  if (more.length > 0 || !('children' in block)) return children
  const words = block.children.map((node) => (node.type === 'text' ? node.value : node))
  return [block.type, ...words]
}

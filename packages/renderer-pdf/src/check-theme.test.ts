import { contrastOf } from '@roadmap/document/contrast'
import { expect, test } from 'vitest'
import { checkTheme, colourPairs } from './check-theme.ts'
import { defaultTheme, themeData } from './testing/test-book.ts'

// The file is a map, as the first test proves.
const data = themeData as Record<string, Record<string, unknown>>

test('every pair of colours in the default theme is readable', () => {
  const pairs = colourPairs(defaultTheme())
  expect(pairs.length).toBeGreaterThan(60)
  for (const { path, colour, on, least } of pairs) {
    expect(contrastOf(colour, on), path.join('.')).toBeGreaterThanOrEqual(least)
  }
})

test('a colour that cannot be read is reported at its place', () => {
  expect(checkTheme({ ...data, colours: { ...data.colours, muted: '#aab2b9' } })).toEqual({
    problems: [
      {
        path: ['colours', 'muted'],
        what: 'Contrast 2.1 of `#aab2b9` on `#ffffff`, expected at least 4.5',
        fix: 'Make `colours.muted` darker or lighter until the contrast is at least 4.5.',
      },
      ...['#eef3f7', '#e9f4ec', '#e8f1f9', '#f1f4f6', '#fbf2dd', '#fcecea'].map((on) =>
        expect.objectContaining({ what: expect.stringContaining(`on \`${on}\``) }),
      ),
    ],
  })
})

test('unknown keys, missing values and wrong values are reported together', () => {
  const page = { size: 'A3', margins: { top: 1, bottom: 1, inner: 1 }, measure: 440, colour: 1 }
  expect(checkTheme({ ...data, page })).toEqual({
    problems: [
      expect.objectContaining({ path: ['page', 'size'], fix: 'Change `page.size`.' }),
      {
        path: ['page', 'margins', 'outer'],
        what: 'Missing `page.margins.outer`, expected a value',
        fix: 'Add `outer:`.',
      },
      {
        path: ['page', 'colour'],
        what: 'Unknown key `colour`, expected only keys that a theme has',
        fix: 'Remove `colour`.',
      },
    ],
  })
})

test('something that is no theme at all is one problem', () => {
  expect(checkTheme('blue')).toEqual({ problems: [expect.objectContaining({ path: [] })] })
})

test('spaces that are no half-lines are reported, and lines that are too close', () => {
  const space = { ...data.space, paragraph: 6 }
  expect(checkTheme({ ...data, space })).toEqual({
    problems: [
      {
        path: ['space', 'paragraph'],
        what: 'Found 6 for `space.paragraph`, expected a multiple of half of `text.baseline`, which is 7.5',
        fix: 'Use 7.5.',
      },
    ],
  })
  expect(checkTheme({ ...data, text: { ...data.text, body: 15 } })).toEqual({
    problems: [
      {
        path: ['text', 'baseline'],
        what: 'Lines 15 points apart for text of 15 points, expected at least 18',
        fix: 'Make `text.baseline` larger or `text.body` smaller.',
      },
    ],
  })
})

test('text too small for print, and a font that is no file, are reported', () => {
  const fonts = { body: { ...(data.fonts?.body as object), bold: '../Ours.ttf', name: '' } }
  const found = checkTheme({ ...data, fonts, text: { ...data.text, body: 11, table: 9 } })
  expect(found).toMatchObject({
    problems: [
      { path: ['fonts', 'body', 'name'] },
      {
        path: ['fonts', 'body', 'bold'],
        what: 'Found `../Ours.ttf` for `fonts.body.bold`: use `built-in`, or the path of a file in the templates folder, such as fonts/Ours-Regular.ttf',
      },
      {
        path: ['text', 'body'],
        what: 'Found `11` for `text.body`: use at least 12: smaller running text is hard to read in print',
      },
      { path: ['text', 'table'], what: 'Found `9` for `text.table`: use at least 10' },
    ],
  })
})

test('margins that leave no room for text are reported', () => {
  const page = { ...data.page, margins: { top: 74, bottom: 66, inner: 330, outer: 330 } }
  expect(checkTheme({ ...data, page })).toEqual({
    problems: [
      {
        path: ['page', 'margins', 'inner'],
        what: 'Margins inner and outer that leave -65 points, expected at least 240',
        fix: 'Make the margins inner and outer smaller.',
      },
    ],
  })
})

test('a colour in words, and one that YAML took for a comment, are reported with what to type', () => {
  const problemOf = (accent: unknown) => checkTheme({ ...data, colours: { ...data.colours, accent } })
  expect(problemOf('blue')).toEqual({
    problems: [
      {
        path: ['colours', 'accent'],
        what: 'Found `blue` for `colours.accent`, expected a colour such as `#1f2a33`',
        fix: 'Write `#` and six digits or letters from a to f, in quotes: `accent: "#1f2a33"`.',
      },
    ],
  })
  expect(problemOf(null)).toEqual({
    problems: [
      {
        path: ['colours', 'accent'],
        what: 'Found nothing for `colours.accent`, expected a value',
        fix: 'Write a value after `accent:`. A colour stands in quotes, for `#` without quotes starts a comment.',
      },
    ],
  })
})

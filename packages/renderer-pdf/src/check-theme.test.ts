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

test('unknown keys, missing values and wrong values are reported together, with what to type', () => {
  const page = { size: 'a4', margins: { top: 1, bottom: 1, inner: '25mm' }, measur: 440 }
  expect(checkTheme({ ...data, page })).toEqual({
    problems: [
      {
        path: ['page', 'size'],
        what: 'Found `a4` under `size`, expected one of `A4`, `LETTER`',
        fix: 'Did you mean `A4`? Change `a4` to `A4`.',
      },
      {
        path: ['page', 'margins', 'inner'],
        what: 'Found `25mm` under `inner`, expected a margin in points from 0 to 400, such as 54',
        fix: 'Write digits only, without quotes: `inner: 71`.',
      },
      {
        path: ['page', 'margins', 'outer'],
        what: 'Missing key `outer`, expected a margin in points from 0 to 400, such as 54',
        fix: 'Add a line `outer: …`.',
      },
      {
        path: ['page', 'measur'],
        part: 'key',
        what: 'Unknown key `measur`, expected one of `size`, `margins`, `measure`',
        fix: 'Did you mean `measure`? Change `measur` to `measure`.',
      },
    ],
  })
})

test.each([
  ['baseline', '15pt', 'Write digits only, without quotes: `baseline: 15`.'],
  ['baseline', 'wide', 'Write digits only, without quotes: `baseline: 15`.'],
  ['baseline', 90, 'Write a smaller number after `baseline`.'],
  ['tableLeading', 0.5, 'Write a larger number after `tableLeading`.'],
  ['headings', [12, 12], 'Write more items below `headings`.'],
  ['headings', 12, 'Write it as a list: `headings: [12]`.'],
])('a wrong size is reported with what to type: %s, %j', (key, value, fix) => {
  expect(checkTheme({ ...data, text: { ...data.text, [key]: value } })).toEqual({
    problems: [{ path: ['text', key], what: expect.stringMatching(/^Found .*, expected (?!Invalid)/), fix }],
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
        fix: 'Write `paragraph: 7.5`.',
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
        what: 'Found `../Ours.ttf` under `bold`, expected `built-in`, or the path of a file in the templates folder, such as `fonts/Ours-Regular.ttf`',
      },
      {
        path: ['text', 'body'],
        what: 'Found the number `11` under `body`, expected at least 12: smaller running text is hard to read in print',
      },
      { path: ['text', 'table'], what: 'Found the number `9` under `table`, expected at least 10' },
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

test.each([
  [
    'blue',
    'Found `blue`',
    'Write after `accent:` a colour in quotes, such as `"#1f2a33"`: `#` and six digits or letters from a to f.',
  ],
  ['#abc', 'Found `#abc`', 'Change `#abc` to `"#aabbcc"`.'],
  ['14507f', 'Found `14507f`', 'Change `14507f` to `"#14507f"`.'],
  [
    145070,
    'Found the number `145070`',
    'Write after `accent:` a colour in quotes, such as `"#1f2a33"`: `#` and six digits or letters from a to f.',
  ],
  [
    null,
    'Found nothing',
    'Write after `accent:` a colour in quotes, such as `"#1f2a33"`: `#` and six digits or letters from a to f.',
  ],
])('a colour that is none is reported with what to type: %s', (accent, found, fix) => {
  expect(checkTheme({ ...data, colours: { ...data.colours, accent } })).toEqual({
    problems: [
      {
        path: ['colours', 'accent'],
        what: `${found} under \`accent\`, expected a colour in quotes, such as \`"#1f2a33"\`: \`#\` and six digits or letters from a to f`,
        fix,
      },
    ],
  })
})

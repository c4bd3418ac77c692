import { expect, test } from 'vitest'
import { checkTheme } from './check-theme.ts'
import { mergeLook } from './merge-look.ts'
import { defaultTheme, themeData } from './testing/test-book.ts'

test('an edition changes one colour and one margin, and keeps the rest', () => {
  const look = { colours: { cover: { fill: '#3a1040' } }, page: { size: 'LETTER', margins: { inner: 80 } } }
  const theme = defaultTheme()
  expect(checkTheme(mergeLook(themeData, look))).toEqual({
    theme: {
      ...theme,
      colours: { ...theme.colours, cover: { ...theme.colours.cover, fill: '#3a1040' } },
      page: { ...theme.page, size: 'LETTER', margins: { ...theme.page.margins, inner: 80 } },
    },
  })
})

test('a list is replaced as a whole', () => {
  const phase = [{ fill: '#eeeeee', ink: '#333333', line: '#555555' }]
  expect(mergeLook(themeData, { tones: { phase } })).toMatchObject({ tones: { phase } })
})

test('a key that no theme has, or a value of the wrong shape, is left for the check to find', () => {
  expect(checkTheme(mergeLook(themeData, { collors: {}, colours: null }))).toMatchObject({
    problems: expect.arrayContaining([
      expect.objectContaining({ path: ['collors'] }),
      expect.objectContaining({ path: ['colours'] }),
    ]),
  })
  const polluted = mergeLook(themeData, JSON.parse('{"__proto__": {"page": 1}}'))
  expect(checkTheme(polluted)).toMatchObject({ problems: [expect.objectContaining({ path: ['__proto__'] })] })
})

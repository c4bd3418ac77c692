import type { ReferenceStyles } from 'docx-controls'
import { expect, test } from 'vitest'
import { plainTheme } from '../theme.ts'
import { themeOf } from './look.ts'

test('the theme of a reference replaces ours, but for the fonts to fall back on', () => {
  const [, ...others] = plainTheme.colours.accents
  const theirs = {
    ...plainTheme,
    colours: { ...plainTheme.colours, accents: ['C00000', ...others] },
    fonts: { headings: 'Verdana', body: 'Verdana' },
  }
  // Of a reference only its theme is looked at here.
  const reference = { theme: theirs } as unknown as ReferenceStyles
  const { colours, fonts } = themeOf({ theme: plainTheme, reference })
  expect(colours.accents[0]).toBe('C00000')
  expect(fonts).toEqual({ headings: 'Verdana', body: 'Verdana', fallback: plainTheme.fonts.fallback })
  expect(themeOf({ theme: plainTheme, reference: undefined })).toBe(plainTheme)
})

import { expect, test } from 'vitest'
import { type Inline, StyleStack, TextInlines } from './pdfmake.ts'
import { QuickInlines } from './quick-inlines.ts'
import { TaggedDocument } from './tagged-document.ts'
import { basics } from './testing/read-pdf.ts'

const styles = {
  loud: { bold: true, fontSize: 20 },
  wide: { characterSpacing: 1.5, preserveTrailingSpaces: true },
  both: { extends: ['wide', 'loud'], fontSize: null, color: 'red' },
}

const looped = {
  near: { extends: 'far', italics: true, fontSize: 8 },
  far: { extends: ['near', 'wide'], bold: true, fontSize: 16 },
  wide: { extends: 'wide', characterSpacing: 2 },
  base: { fontSize: 30 },
  left: { extends: 'base', fontSize: 10 },
  right: { extends: 'base' },
  diamond: { extends: ['left', 'right'] },
}

function measured(
  Kind: typeof TextInlines,
  words: readonly object[],
  named: object = styles,
): readonly Record<string, unknown>[] {
  const document = new TaggedDocument({ Body: basics.fonts.Body }, {}, {}, {}, { autoFirstPage: false, font: null })
  const stack = new StyleStack(named, basics.defaultStyle)
  stack.push({ color: 'navy', alignment: 'right' })
  // Words before they are measured have a text and the styles of their own only.
  const inlines = new Kind(document).measure(words.map((word) => ({ ...word })) as Inline[], stack)
  return inlines.map(({ font, ...rest }) => ({ ...rest, face: (font as unknown as { name: string }).name }))
}

test.each([
  { what: 'one text', words: [{ text: 'One ' }, { text: 'more ' }, { text: ' word', lineEnd: true }, { text: '' }] },
  {
    what: 'pieces of several styles',
    words: [
      { text: 'Plain ', piece: 0 },
      { text: 'words ', piece: 0 },
      { text: 'loud ', piece: 1, style: 'loud' },
      { text: 'loud', piece: 1, style: 'loud' },
      { text: ' wide ', piece: 2, style: 'wide', sup: true },
      { text: ' wide  ', piece: 2, style: 'wide', sup: true },
      { text: 'both ', piece: 4, style: ['wide', 'both', 'unknown'] },
      { text: 'linked', piece: 3, link: 'https://example.org', italics: true, lineHeight: 2 },
      { text: 'linked', piece: 3, link: 'https://example.org', italics: true, lineHeight: 2 },
    ],
  },
  {
    what: 'an indented line',
    words: [
      { text: 'One ', leadingIndent: 12 },
      { text: 'two', leadingIndent: 12 },
    ],
  },
  { what: 'no words', words: [] },
])('$what is measured as pdfmake measures it', ({ words }) => {
  expect(measured(QuickInlines, words)).toEqual(measured(TextInlines, words))
})

test('styles that extend each other, or one in two ways, are measured as pdfmake measures them', () => {
  const words = ['near', 'far', 'wide', 'diamond', 'far', 'near'].map((style, piece) => ({ text: style, style, piece }))
  expect(measured(QuickInlines, words, looped)).toEqual(measured(TextInlines, words, looped))
  expect(measured(QuickInlines, words, looped)[1]).toMatchObject({ fontSize: 16 })
})

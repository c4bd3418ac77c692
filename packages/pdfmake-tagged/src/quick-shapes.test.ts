import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FontInstance, FontLayout } from './pdfmake.ts'
import { quickenShapes } from './quick-shapes.ts'
import { TaggedDocument } from './tagged-document.ts'
import { basics } from './testing/read-pdf.ts'

/** The numbers of the glyphs in the font. */
const idsOf = ({ glyphs }: FontLayout) => (glyphs ?? []).map((glyph) => (glyph as { readonly id: number }).id)

function openFont(): FontInstance {
  const document = new TaggedDocument({}, {}, {}, {}, { autoFirstPage: false, font: null })
  document.registerFont('Body', basics.fonts.Body.normal)
  const opened = document as unknown as { font(name: string): { readonly _font: FontInstance } }
  return opened.font('Body')._font
}

test.each([
  'The plan is on page 12, Tables 3–4.',
  'AVATAR To. fi ffl  two  spaces ',
  'Café naïve Zoë 1/2 ½ cafe\u0301 \u00a0',
  '',
  ' ',
])('`%s` gets the glyphs, places and width that pdfkit gives it', (text) => {
  const [plain, quick] = [openFont(), openFont()]
  quickenShapes(quick)
  for (const once of ['the first time', 'the second time']) {
    const [expected, found] = [plain.layout(text), quick.layout(text)]
    expect(idsOf(found), once).toEqual(idsOf(expected))
    expect(found.positions, once).toEqual(expected.positions)
    expect(quick.widthOfString(text, 12), once).toBe(plain.widthOfString(text, 12))
  }
})

test('words are shaped by their pairs of letters as pdfkit shapes them whole', () => {
  const [plain, quick] = [openFont(), openFont()]
  quickenShapes(quick)
  const letter = fc.constantFrom(...'AVTWYaefikotvwy')
  const word = fc.tuple(
    fc.constantFrom('', '('),
    fc.array(letter, { minLength: 1, maxLength: 8 }),
    fc.constantFrom('', ',', '.', ';', ':', ')', '-'),
  )
  fc.assert(
    fc.property(word, ([before, letters, after]) => {
      const text = `${before}${letters.join('')}${after}`
      const [expected, found] = [plain.layout(text), quick.layout(text)]
      expect(idsOf(found)).toEqual(idsOf(expected))
      expect(found.positions).toEqual(expected.positions)
      expect(quick.widthOfString(text, 12)).toBe(plain.widthOfString(text, 12))
    }),
    { numRuns: 1000, seed: 1 },
  )
})

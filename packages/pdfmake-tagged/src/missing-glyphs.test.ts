import { expect, test } from 'vitest'
import { createPdf } from './create-pdf.ts'
import { basics } from './testing/read-pdf.ts'

test('characters that a font lacks are an error before layout, which names all of them', async () => {
  const content = ['Snow\u0628man', { text: ['fine ', { text: '\u{1f600}!', bold: true }] }, 'again \u0628']
  await expect(createPdf({ ...basics, content })).rejects.toThrow(
    [
      'The font Body (normal) has no glyph for "\u0628" (U+0628), which stands in "Snow\u0628man"',
      'The font Body (bold) has no glyph for "\u{1f600}" (U+1F600), which stands in "\u{1f600}!"',
    ].join('\n'),
  )
})

test('so are those in headers and footers', async () => {
  await expect(createPdf({ ...basics, content: ['x'], footer: () => '\u2603' })).rejects.toThrow(
    'The font Body (normal) has no glyph for "\u2603" (U+2603), which stands in "\u2603"',
  )
})

test('characters that are not printed need no glyph', async () => {
  const { pages } = await createPdf({ ...basics, content: ['a\u200db\ufe0f', 'line\nline', 'tab\there'] })
  expect(pages).toBe(1)
})

import { expect, test } from 'vitest'
import { openFonts } from './fonts.ts'
import { defaultFonts, defaultTheme } from './testing/test-book.ts'

/** Ordinary English, long enough for its letters to be as frequent as anywhere. */
const prose = `An orchard is planted for people who are not there yet. Whoever begins should ask the neighbours first, walk the
field with them in every season, and write down what each of them hopes to pick. Some want shade, some want cider, and most
want somewhere to sit. A plan that leaves one of these out will be argued over for years. Put the trees that grow slowly at
the edge, where nobody has to move them later, and keep the middle open until the first harvest shows what the soil can do.
Count the hours as carefully as the money: watering in a dry spring takes more of them than planting ever did.`

test('a full line of running text holds 60 to 75 characters', () => {
  const { page, text } = defaultTheme()
  const words = prose.replace(/\s+/g, ' ')
  const characterPt = openFonts(defaultFonts()).measure(words, { sizePt: text.body }) / words.length
  expect(page.measure / characterPt).toBeGreaterThan(60)
  expect(page.measure / characterPt).toBeLessThan(75)
})

test('a line of text has room between the margins', () => {
  const { page } = defaultTheme()
  expect(page.margins.inner - page.margins.outer).toBeGreaterThanOrEqual(14)
  expect(page.measure).toBeLessThan(595 - page.margins.inner - page.margins.outer)
})

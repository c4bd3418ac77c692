import { expect, test } from 'vitest'
import { problemsOf } from '../testing/small-roadmap.ts'

test('an edition in another language than its roadmap is reported, one of another country is not', () => {
  expect(problemsOf({ 'editions/full.yaml': ['language: en-GB', 'language: en-IE'] })).toEqual([])
  expect(problemsOf({ 'editions/full.yaml': ['language: en-GB', 'language: fr'] })).toEqual([
    'content/editions/full.yaml:3:11 edition-language: Found the language `fr`, expected that of the roadmap, `en-GB`. The words would be in one language, and a screen reader would speak them in another. Change `language: fr` to `language: en-GB`.',
  ])
})

test('a logo outside the folder of editions, or of another type, is reported', () => {
  const logo = (file: string) =>
    problemsOf({ 'editions/full.yaml': ['brand:', `brand:\n  logo: {file: ${file}, alt: Spade}`] })
  expect(logo('full/logo.svg')).toEqual([])
  expect(logo('../logo.png')).toMatchInlineSnapshot(`
    [
      "content/editions/full.yaml:7:16 bad-value: Found \`../logo.png\` under \`file\`, expected the path of a file beside the edition that ends in png, jpg, jpeg, svg. Without it the edition cannot be shown. Change the value of \`file\`.",
    ]
  `)
  expect(logo('logo.gif')).toMatchInlineSnapshot(`
    [
      "content/editions/full.yaml:7:16 bad-value: Found \`logo.gif\` under \`file\`, expected the path of a file beside the edition that ends in png, jpg, jpeg, svg. Without it the edition cannot be shown. Change the value of \`file\`.",
    ]
  `)
})

import { expect, test } from 'vitest'
import { loadSmall, problemsOf } from '../testing/load-small.ts'

test('an edition in another language than its roadmap is reported, one of another country is not', () => {
  expect(problemsOf({ 'editions/full.yaml': ['language: en-GB', 'language: en-IE'] })).toEqual([])
  expect(problemsOf({ 'editions/full.yaml': ['language: en-GB', 'language: fr'] })).toEqual([
    'content/editions/full.yaml:3:11 edition-language: Found the language `fr`, expected that of the roadmap, `en-GB`. The words would be in one language, and a screen reader would speak them in another. Change `language: fr` to `language: en-GB`.',
  ])
})

test('an address that no reader could write to is reported', () => {
  const problems = problemsOf({
    'editions/full.yaml': [
      '  name: Garden club\n',
      '  name: Garden club\n  contact: the shed\nsubmit:\n  url: http://a.example\n',
    ],
  })
  expect(problems).toEqual([
    'content/editions/full.yaml:8:12 bad-value: Found `the shed` under `contact`, expected an e-mail address, or a web address that starts with `https://`. Without it the edition cannot be shown. Write after `contact:` an e-mail address, or a web address that starts with `https://`.',
    'content/editions/full.yaml:10:8 bad-value: Found `http://a.example` under `url`, expected a web address that starts with `https://`. Without it the edition cannot be shown. Change `http://a.example` to `https://a.example`.',
  ])
})

test('an edition may name its contact, where case studies go and what has changed', () => {
  const more = `  contact: club@garden.example
submit:
  url: https://garden.example/stories
  email: stories@garden.example
licence: Use it as you like.
changes:
  since: "0.9"
  items:
    - The beans are new.
`
  const { roadmap } = loadSmall({ 'editions/full.yaml': ['  name: Garden club\n', `  name: Garden club\n${more}`] })
  expect(roadmap?.editions[0]).toMatchObject({
    brand: { contact: 'club@garden.example' },
    submit: { url: 'https://garden.example/stories', email: 'stories@garden.example' },
    licence: 'Use it as you like.',
    changes: { since: '0.9', items: ['The beans are new.'] },
  })
})

test('a logo outside the folder of editions, or of another type, is reported', () => {
  const logo = (file: string) =>
    problemsOf({ 'editions/full.yaml': ['brand:', `brand:\n  logo: {file: ${file}, alt: Spade}`] })
  expect(logo('full/logo.svg')).toEqual([])
  expect(logo('../logo.png')).toMatchInlineSnapshot(`
    [
      "content/editions/full.yaml:7:16 bad-value: Found \`../logo.png\` under \`file\`, expected the path of a file beside the edition that ends in png, jpg, jpeg, svg. Without it the edition cannot be shown. Write after \`file:\` the path of a file beside the edition that ends in png, jpg, jpeg, svg.",
    ]
  `)
  expect(logo('logo.gif')).toMatchInlineSnapshot(`
    [
      "content/editions/full.yaml:7:16 bad-value: Found \`logo.gif\` under \`file\`, expected the path of a file beside the edition that ends in png, jpg, jpeg, svg. Without it the edition cannot be shown. Write after \`file:\` the path of a file beside the edition that ends in png, jpg, jpeg, svg.",
    ]
  `)
})

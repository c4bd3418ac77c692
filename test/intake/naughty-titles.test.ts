import type { Heading, Section } from '@roadmap/document'
import { expect, test } from 'vitest'
import { normaliseText } from '../../packages/document/src/normal-form.ts'
import { medicinesReview } from '../support/example-answers.ts'
import { loadForms } from '../support/forms/load-forms.ts'
import { caseStudiesOf, handbookIn, withPublishedCases } from '../support/forms/published-cases.ts'
import { naughtyStrings } from '../support/naughty-strings.ts'
import { withStraightQuotes } from '../support/straight-quotes.ts'

/** Where a title stands as text in the Markdown of a template, so that anything in it could be read as markup. */
test('a naughty title is a heading of the handbook in those very words, with typographic quotes', async () => {
  const { forms } = await loadForms('content', [])
  // At most as long as a title may be, which is counted in code points there and cut by UTF-16 here.
  const titles = naughtyStrings().map((text) => normaliseText(text.slice(0, 120), 'one').replace(/\s+/g, ' '))
  const distinct = [...new Set(titles)].filter((title) => title !== '')
  expect(distinct.length).toBeGreaterThan(0)
  const sound = await withPublishedCases(
    forms,
    distinct.map((title) => ({ ...medicinesReview, title })),
  )
  const { children } = caseStudiesOf(handbookIn(sound).build())
  const [, ...headings] = children.flatMap(titleOf)
  // Named parts of the book within it are marked; nothing else may be.
  const kinds = new Set(headings.flatMap((heading) => heading.children.map(({ type }) => type)))
  expect([...kinds].filter((type) => type !== 'text' && type !== 'mention')).toEqual([])
  const published = sound.roadmap.caseStudies.filter(({ publication }) => publication === 'published')
  expect(headings).toHaveLength(published.length)
  const printed = headings.map((heading) => withStraightQuotes(wordsOf(heading)))
  expect(printed).toEqual(expect.arrayContaining(distinct.map(withStraightQuotes)))
}, 600_000)

function titleOf({ children }: Section): readonly Heading[] {
  return children.filter((node): node is Heading => node.type === 'heading').slice(0, 1)
}

function wordsOf({ children }: { readonly children: Heading['children'] }): string {
  return children.map((node) => (node.type === 'text' ? node.value : 'children' in node ? wordsOf(node) : '')).join('')
}

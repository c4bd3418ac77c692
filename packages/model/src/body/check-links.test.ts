import { expect, test } from 'vitest'
import { problemsOf } from '../testing/load-small.ts'

test('a link to a file that does not exist is reported with the one that was meant', () => {
  expect(problemsOf({ 'front/1-welcome.md': ['1-spring.md', '1-sprng.md'] })).toEqual([
    'content/front/1-welcome.md:6:5 dangling-link: Found a link to `../phases/1-sprng.md`, expected the file of an entry or a web address. The reader would be sent nowhere. Did you mean `../phases/1-spring.md`? Change the address to that.',
  ])
})

test('a link with a fragment is reported with the plain link', () => {
  expect(problemsOf({ 'front/1-welcome.md': ['1-spring.md', '1-spring.md#why'] })).toEqual([
    'content/front/1-welcome.md:6:5 dangling-link: Found a link to `../phases/1-spring.md#why`, expected the file of an entry or a web address. The reader would be sent nowhere. Did you mean `../phases/1-spring.md`? Change the address to that.',
  ])
})

test('a link of an unknown scheme is reported', () => {
  expect(problemsOf({ 'front/1-welcome.md': ['../phases/1-spring.md', 'javascript:alert(1)'] })).toEqual([
    'content/front/1-welcome.md:6:5 dangling-link: Found a link to `javascript:alert(1)`, expected the file of an entry or a web address. The reader would be sent nowhere. Change the address to that of an entry, such as `../tools/<id>.md`, or one that starts with `https://`.',
  ])
})

test('a link to a case study that is not published is reported', () => {
  expect(
    problemsOf({
      'front/1-welcome.md': ['../phases/1-spring.md', '../case-studies/beans.md'],
      'case-studies/beans.md': ['published', 'submitted'],
    }),
  ).toEqual([
    'content/front/1-welcome.md:6:5 dangling-link: Found a link to `../case-studies/beans.md`, which is not published, expected an entry that readers can see. The reader would be sent nowhere. Remove the link until the case study is published.',
  ])
})

test.each([
  ['tools/spade.md', '../tools/spade.md'],
  ['/tools/spade.md', '../tools/spade.md'],
  ['spade', '../tools/spade.md'],
  ['www.example.org/a', 'https://www.example.org/a'],
])('an address that people type is reported with the one that was meant: %s', (url, meant) => {
  const problems = problemsOf({ 'activities/s1.1-dig.md': ['## Purpose\n\n', `## Purpose\n\nSee [it](${url}). `] })
  expect(problems).toEqual([expect.stringContaining(`Did you mean \`${meant}\`? Change the address to that.`)])
})

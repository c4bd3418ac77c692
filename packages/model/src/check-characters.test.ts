import { parseSource } from '@roadmap/content'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { checkCharacters, checkTextCharacters } from './check-characters.ts'

/** A font for western European languages. */
const covers = (codePoint: number) => codePoint < 0x250 || (codePoint >= 0x2010 && codePoint <= 0x2026)

function problemsOf(path: string, text: string): readonly string[] {
  const source = parseSource(path, `content/${path}`, Buffer.from(text))
  checkCharacters([source], covers)
  return source.file.messages.map(
    ({ place, ruleId, fatal, message, note }) =>
      `${place && 'start' in place ? `${place.start.line}:${place.start.column}` : '?'} ${fatal ? 'error' : 'warning'} ${ruleId}: ${message}. ${note?.replaceAll('\n', ' ')}`,
  )
}

test('an emoji in a paragraph is reported at its place', () => {
  expect(problemsOf('tools/spade.md', '---\nid: spade\n---\n\nDig on,\nand *rest* 😀 at night.\n')).toEqual([
    '6:12 error missing-character: No font has `😀` (U+1F600), expected characters of the fonts. The reader would see an empty box. Write the same with other characters.',
  ])
})

test('a title in Arabic or Chinese is one problem, at its first character', () => {
  expect(problemsOf('tools/spade.md', '---\nid: spade\ntitle: The مجرفة\n---\n')).toEqual([
    '3:12 error missing-character: No font has `م` (U+0645) and 4 more, expected characters of the fonts. The reader would see an empty box. Write the same with other characters.',
  ])
  expect(problemsOf('roles.yaml', 'roles:\n  - title: "园丁"\n')).toEqual([
    '2:13 error missing-character: No font has `园` (U+56ED) and 1 more, expected characters of the fonts. The reader would see an empty box. Write the same with other characters.',
  ])
})

test('a character that is written as an escape or an entity is found too', () => {
  expect(problemsOf('roles.yaml', 'title: "\\U0001F600"\n')).toEqual([
    expect.stringMatching(/^1:8 error missing-character: No font has `😀`/),
  ])
  expect(problemsOf('tools/a.md', '---\nid: a\n---\n\nA &#x5712; b\n')).toEqual([
    expect.stringMatching(/^5:1 error .* `園` \(U\+5712\)/),
  ])
})

test('a control character and a mark of direction are named by their numbers', () => {
  expect(problemsOf('roles.yaml', 'title: "a\\u0007b"\n')).toEqual([
    expect.stringMatching(/^1:8 error .*: No font has `U\+0007`,/),
  ])
  expect(problemsOf('tools/a.md', '---\nid: a\n---\n\nleft \u202eright\n')).toEqual([
    expect.stringMatching(/^5:6 error .*`U\+202E`/),
  ])
})

test('an answer of a case study is a warning, and says what is printed', () => {
  expect(problemsOf('case-studies/a.md', '---\nid: a\nanswers:\n  title: Well 😀\n---\n')).toEqual([
    '4:15 warning missing-character: No font has `😀` (U+1F600), expected characters of the fonts. `[U+1F600]` is printed in its place. Write the same with other characters.',
  ])
})

test('signs of markup, accents, and characters that are left out in print are no problem', () => {
  expect(
    problemsOf('tools/a.md', '---\nid: a\ntitle: Café & <b> “x”\n---\n\nsoft\u00adly \u200b\ufeffon\ttab &amp; &lt;\n'),
  ).toEqual([])
})

test('a comment in YAML and the address of a link are not printed', () => {
  expect(problemsOf('roles.yaml', '# 😀\ntitle: a\n')).toEqual([])
  expect(problemsOf('tools/a.md', '---\nid: a\n---\n\n[x](https://example.org/%F0/😀)\n')).toEqual([])
})

test('a template is checked as it stands', () => {
  const file = new VFile({ path: 'handbook.hbs', value: '::section\n\nA 😀\n' })
  checkTextCharacters(file, covers)
  expect(file.messages.map(({ line, column, ruleId }) => [line, column, ruleId])).toEqual([[3, 3, 'missing-character']])
})

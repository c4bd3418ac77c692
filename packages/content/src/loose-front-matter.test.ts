import { expect, test } from 'vitest'
import { parseSource } from './parse-source.ts'

const sound = '---\nid: raci\ntitle: RACI\n---\n\n## What it is\n\nA grid.\n'

function parse(text: string) {
  const source = parseSource('tools/raci.md', 'content/tools/raci.md', new TextEncoder().encode(text))
  const problems = source.file.messages.map(({ line, column, ruleId, reason, note = '' }) => {
    expect(ruleId).toBe('missing-front-matter')
    const [why, fix] = note.split('\n')
    expect(why).toBe('The file has no id, so nothing of it would appear in any output.')
    return `${line}:${column} ${reason} / ${fix}`
  })
  return { source, problems }
}

test.each([
  [
    'no line above',
    sound.slice(4),
    '1:1 No line `---` above the front matter, expected one above and one below it / Write a line `---` above `id: raci`.',
  ],
  [
    'no line below',
    sound.replace('RACI\n---', 'RACI'),
    '3:1 No line `---` below the front matter, expected one above and one below it / Write a line `---` below `title: RACI`.',
  ],
  [
    'an empty line above',
    `\n${sound}`,
    '1:1 Found an empty line above the front matter, expected `---` on the first line / Remove the empty line above `---`.',
  ],
  [
    'too many hyphens above',
    `-${sound}`,
    '1:1 Found `----` above the front matter, expected `---` / Change `----` to `---`.',
  ],
  [
    'a dash of a word processor below',
    sound.replace('RACI\n---', 'RACI\n—'),
    '4:1 Found `—` below the front matter, expected `---` / Change `—` to `---`.',
  ],
])('%s the front matter is one problem, and the rest is read', (_, text, problem) => {
  const { source, problems } = parse(text)
  expect(problems).toEqual([problem])
  expect(source.data).toEqual({ id: 'raci', title: 'RACI' })
  const { start } = source.placeOf(['title']) ?? {}
  expect(text.slice(start?.offset)).toMatch(/^RACI\n/)
  expect(text.split('\n')[(start?.line ?? 0) - 1]).toBe('title: RACI')
  const [heading, paragraph] = source.body?.children ?? []
  expect([heading?.type, paragraph?.type, source.body?.children.length]).toEqual(['heading', 'paragraph', 2])
  expect(text.slice(paragraph?.position?.start.offset)).toBe('A grid.\n')
  expect(text.split('\n')[(heading?.position?.start.line ?? 0) - 1]).toBe('## What it is')
})

test('both lines may be missing, which are two problems', () => {
  const { source, problems } = parse('id: raci\ntitle: RACI\n\nA grid.\n')
  expect(problems.map((problem) => problem.slice(0, 20))).toEqual(['1:1 No line `---` ab', '2:1 No line `---` be'])
  expect(source.data).toEqual({ id: 'raci', title: 'RACI' })
})

test('front matter that is not closed may be all of a file', () => {
  const { source, problems } = parse('---\nid: raci\ntext: |-\n  One\n\n  Two\nlist:\n\n- a\n')
  expect(problems).toEqual([expect.stringMatching(/ Write a line `---` below `- a`\.$/)])
  expect(source.data).toEqual({ id: 'raci', text: 'One\n\nTwo', list: ['a'] })
  expect(source.body?.children).toEqual([])
})

test('another mistake in such front matter is reported at its place', () => {
  const { file } = parseSource(
    'tools/a.md',
    'content/tools/a.md',
    new TextEncoder().encode('id: a\ntitle: B: c\n---\n'),
  )
  expect(file.messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`)).toEqual([
    '1:1 missing-front-matter',
    '2:8 yaml-syntax',
  ])
})

test('a text that starts with no key has no front matter', () => {
  for (const text of ['A grid.\n', '---\n\nA grid.\n', '', '\n\n']) {
    const { source, problems } = parse(text)
    expect(problems).toEqual([
      '1:1 No front matter, expected `---` on the first line / Start the file with a line `---`, the lines `id: …` and `title: …`, and another line `---`.',
    ])
    expect(source.data).toBeUndefined()
  }
})

import { expect, test } from 'vitest'
import { parseSource } from './parse-source.ts'
import type { PropertyPath, SourceFile } from './source-file.ts'
import { yamlLimits } from './yaml-source.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const parseYaml = (text: string) => parseSource('roles.yaml', 'content/roles.yaml', encode(text))
const parseEntry = (text: string) => parseSource('tools/a.md', 'content/tools/a.md', encode(text))

/** Every problem of a file: `line:column-line:column rule: what`. */
function problemsOf({ file }: SourceFile): readonly string[] {
  return file.messages.map(({ place, ruleId, reason }) => {
    const at = place && 'start' in place ? place : undefined
    return `${at?.start.line}:${at?.start.column}-${at?.end.line}:${at?.end.column} ${ruleId}: ${reason}`
  })
}

/** The text of a file at the place of a value or key. */
function textAt(source: SourceFile, path: PropertyPath, part: 'key' | 'value' = 'value'): string {
  const place = source.placeOf(path, part)
  const lines = source.file.toString().split('\n')
  expect(place?.start.line).toBe(place?.end.line)
  return lines[(place?.start.line ?? 0) - 1]?.slice((place?.start.column ?? 0) - 1, (place?.end.column ?? 0) - 1) ?? ''
}

const entry = `---
id: driver-diagram # comment
title: "Driver: diagram"
steps:
  - activity: A-01
    why: First
  - {activity: A-02, why: Second}
---

## What it is

A **tree**.
`

test('an entry is its front matter as data and its Markdown as a tree', () => {
  const source = parseEntry(entry)
  expect(problemsOf(source)).toEqual([])
  expect(source.data).toEqual({
    id: 'driver-diagram',
    title: 'Driver: diagram',
    steps: [
      { activity: 'A-01', why: 'First' },
      { activity: 'A-02', why: 'Second' },
    ],
  })
  expect(source.body?.children.map(({ type, position }) => [type, position?.start.line])).toEqual([
    ['heading', 10],
    ['paragraph', 12],
  ])
})

test('every value of the front matter says where it stands in the whole file', () => {
  const source = parseEntry(entry)
  expect(textAt(source, ['id'])).toBe('driver-diagram')
  expect(textAt(source, ['id'], 'key')).toBe('id')
  expect(textAt(source, ['title'])).toBe('"Driver: diagram"')
  expect(textAt(source, ['steps', 0, 'why'])).toBe('First')
  expect(textAt(source, ['steps', 1, 'activity'])).toBe('A-02')
  expect(textAt(source, ['steps', 1, 'why'], 'key')).toBe('why')
  expect(source.placeOf(['steps', 1])?.start).toEqual({ line: 7, column: 5, offset: entry.indexOf('{activity') })
})

test('offsets point into the file, so that an editor can mark the range', () => {
  const source = parseEntry(entry)
  const { start, end } = source.placeOf(['steps', 0, 'activity']) ?? { start: undefined, end: undefined }
  expect(entry.slice(start?.offset, end?.offset)).toBe('A-01')
})

test('a value that is missing is placed at the nearest thing above it that exists', () => {
  const source = parseEntry(entry)
  expect(textAt(source, ['steps', 0, 'missing'])).toBe('')
  expect(source.placeOf(['steps', 0, 'missing'])?.start.line).toBe(5)
  expect(source.placeOf(['nothing', 'at', 'all'])?.start).toMatchObject({ line: 2, column: 1 })
  expect(textAt(parseYaml('a:\nb: 1\n'), ['a'], 'key')).toBe('a')
})

test('a whole YAML file has its places from its first line', () => {
  const source = parseYaml('roles:\n  - id: sro\n    levels: [lhc]\n')
  expect(source.body).toBeUndefined()
  expect(source.data).toEqual({ roles: [{ id: 'sro', levels: ['lhc'] }] })
  expect(source.placeOf(['roles', 0, 'levels', 0])?.start).toEqual({ line: 3, column: 14, offset: 32 })
})

test('what looks like a date, a yes or a version stays text; numbers and true are what they are', () => {
  expect(parseYaml('a: 2026-11-23\nb: yes\nc: 1.0.1\nd: 1.50\ne: true\nf: 010\ng: ~\n').data).toEqual({
    a: '2026-11-23',
    b: 'yes',
    c: '1.0.1',
    d: 1.5,
    e: true,
    f: 10,
    g: null,
  })
})

test('an entry without front matter says so on its first line', () => {
  const source = parseEntry('# Title\n\nWords.\n')
  expect(problemsOf(source)).toEqual([
    '1:1-1:1 missing-front-matter: No front matter, expected `---` on the first line',
  ])
  expect(source.data).toBeUndefined()
  expect(source.body?.children).toHaveLength(2)
  expect(source.placeOf(['id'])?.start.line).toBe(1)
})

test('front matter that is not closed is reported, and not taken for text', () => {
  expect(problemsOf(parseEntry('---\nid: a\n\n## Purpose\n'))).toEqual([
    '2:1-2:1 missing-front-matter: No line `---` below the front matter, expected one above and one below it',
  ])
})

test('a file with a byte order mark is read as if it had none', () => {
  const source = parseEntry(`\uFEFF${entry}`)
  expect(problemsOf(source)).toEqual([])
  expect(source.data).toMatchObject({ id: 'driver-diagram' })
  expect(source.placeOf(['id'])?.start).toMatchObject({ line: 2, column: 5 })
  expect(parseYaml('\uFEFFid: a\n').data).toEqual({ id: 'a' })
})

test('line ends of Windows change neither data nor places', () => {
  const source = parseEntry(entry.replaceAll('\n', '\r\n'))
  expect(problemsOf(source)).toEqual([])
  expect(source.data).toEqual(parseEntry(entry).data)
  expect(source.placeOf(['steps', 0, 'why'])?.start).toMatchObject({ line: 6, column: 10 })
  expect(source.body?.children.map(({ position }) => position?.start)).toMatchObject([
    { line: 10, column: 1 },
    { line: 12, column: 1 },
  ])
  expect(parseYaml('a: |\r\n  one\r\n  two\r\n').data).toEqual({ a: 'one\ntwo\n' })
})

test('a file in another encoding is reported at the first character that cannot be read', () => {
  const bytes = Buffer.from('---\nid: a\ntitle: Caf\xe9 bar\n---\n', 'latin1')
  const source = parseSource('tools/a.md', 'content/tools/a.md', bytes)
  expect(problemsOf(source)).toEqual([
    '3:11-3:12 not-utf8: A character that is not UTF-8, expected a file saved as UTF-8',
  ])
  expect(source.data).toEqual({ id: 'a', title: 'Caf\uFFFD bar' })
})

test('a key that stands twice is reported at the second', () => {
  const source = parseEntry('---\nid: a\ntitle: A\nid: b\n---\n')
  expect(problemsOf(source)).toEqual(['4:1-4:3 yaml-syntax: Found the key `id` a second time, expected it once'])
  expect(source.data).toBeUndefined()
})

test('YAML that cannot be read is reported at its place, and every fault of it', () => {
  expect(problemsOf(parseYaml('a: [1, 2\nb: "x\n'))).not.toEqual([])
  expect(problemsOf(parseEntry('---\nid: a\ntitle: A: B\n---\n'))).toEqual([
    '3:8-3:9 yaml-syntax: Found a colon and a space within the text `A: B`, expected them after `title:` only',
  ])
})

test('a tag of YAML that nobody knows is refused', () => {
  const source = parseYaml('a: !!js/function "x"\n')
  expect(source.data).toBeUndefined()
  expect(problemsOf(source)).toMatchObject([
    '1:4-1:17 yaml-syntax: Found a text that starts with `!`, which has a meaning of its own in YAML',
  ])
})

test('a few aliases are followed, a bomb of them is refused', () => {
  expect(parseYaml('a: &a {b: 1}\nc: *a\n').data).toEqual({ a: { b: 1 }, c: { b: 1 } })
  const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < 9; level++) bomb.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(10)}]`)
  const source = parseYaml(`${bomb.join('\n')}\n`)
  expect(source.data).toBeUndefined()
  expect(problemsOf(source)).toMatchObject([
    expect.stringMatching(/^1:1-1:1 yaml-aliases: Aliases that cannot be followed: /),
  ])
})

test(`values nested more than ${yamlLimits.depth} deep are refused at the one that is too deep`, () => {
  const nested = (depth: number) => parseYaml(`${'['.repeat(depth)}${']'.repeat(depth)}\n`)
  expect(problemsOf(nested(yamlLimits.depth))).toEqual([])
  const source = nested(yamlLimits.depth + 1)
  expect(source.data).toBeUndefined()
  expect(problemsOf(source)).toMatchObject([expect.stringMatching(/^1:65-.* yaml-depth: /)])
})

test('an empty file and an empty front matter are nothing, and no fault of the reader', () => {
  expect(parseYaml('').data).toBeNull()
  expect(parseYaml('# only a comment\n').data).toBeNull()
  expect(parseEntry('---\n---\n').data).toBeNull()
  expect(problemsOf(parseEntry('---\n---\n'))).toEqual([])
})

test('an alias inside the value that it names is reported, since it would never end', () => {
  const { file, data } = parseSource('a.yaml', 'content/a.yaml', new TextEncoder().encode('a: &a\n  b: *a\n'))
  expect(data).toBeUndefined()
  expect(file.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`)).toEqual([
    '2:6 Aliases that cannot be followed: `*a` stands in the value that it names',
  ])
})

import { expect, test } from 'vitest'
import { parseSource } from '../parse-source.ts'

/** The problems of an entry with these lines in its front matter: `line:column what / fix`. */
function problemsOf(lines: string): readonly string[] {
  const text = `---\nid: a\n${lines}\n---\n`
  const { file } = parseSource('tools/a.md', 'content/tools/a.md', new TextEncoder().encode(text))
  return file.messages.map(({ line, column, reason, note = '' }) => {
    const [why, fix] = note.split('\n')
    expect(why).toBe('Nothing of this file would appear in any output.')
    return `${line}:${column} ${reason} / ${fix}`
  })
}

test.each([
  [
    'a colon within a text',
    'title: Plan: draft',
    '3:8 Found a colon and a space within the text `Plan: draft`, expected them after `title:` only / Put the text in quotes: `title: "Plan: draft"`.',
  ],
  [
    'a colon within a text in an item, before a comment',
    'steps:\n  - why: First: ask # and listen',
    '4:10 Found a colon and a space within the text `First: ask # and listen`, expected them after `why:` only / Put the text in quotes: `- why: "First: ask" # and listen`.',
  ],
  [
    'a colon in a text with quotes in it',
    'title: The "new" way: a plan',
    '3:8 Found a colon and a space within the text `The "new" way: a plan`, expected them after `title:` only / Put the text in quotes: `title: \'The "new" way: a plan\'`.',
  ],
  [
    'colours without quotes in brackets',
    'note: { fill: #e9f4ec, bar: #2a7d4c }\nlead: sro',
    '3:7 Found `{` that is not closed, as what follows `#` is a comment / Put the text in quotes: `note: { fill: "#e9f4ec", bar: "#2a7d4c" }`.',
  ],
  [
    'a tab',
    'list:\n\t- one\n\t- two',
    '4:1 Found a tab at the start of the line, expected spaces / Put two spaces in the place of each tab: `  - one`.',
  ],
  [
    'a tab before an item, among others with keys of their own',
    'list:\n\t- a: one\n  - a: two\n    b: three\n  - a: four',
    '4:1 Found a tab at the start of the line, expected spaces / Put two spaces in the place of each tab: `  - a: one`.',
  ],
  [
    'a tab in the place of four spaces',
    'list:\n  - a: one\n\tb: two\n  - a: three',
    '5:1 Found a tab at the start of the line, expected spaces / Put 4 spaces in the place of each tab: `    b: two`.',
  ],
  [
    'a paragraph of a text that is not as far in as the others',
    'group:\n  text: |-\n    One\nTwo\n  more: 1\n  last: 2\n',
    '6:1 Found `Two` at the start of a line, expected it as far in as the text that it goes on with / Start the line with 4 spaces.',
  ],
  [
    'a text that goes on at the edge',
    'group:\n  text: One\nand two\n  more: 1\n',
    '5:1 Found `and two` at the start of a line, expected it as far in as the text that it goes on with / Start the line with 4 spaces.',
  ],
  [
    'a bullet before the items of a list',
    'list:\n  • a: one\n    b: two\n  • a: three\n',
    '4:3 Found `•` before an item of a list, expected a hyphen / Put a hyphen in its place: `- a: one`.',
  ],
  [
    'a dash before an item among others',
    'list:\n  - a: one\n    b: two\n\n  – a: three\n    b: four\n    c: five\n\n  - a: six\n',
    '7:3 Found `–` before an item of a list, expected a hyphen / Put a hyphen in its place: `- a: three`.',
  ],
  [
    'an item without its hyphen',
    'list:\n  - a: one\n    b: two\n\n    a: three\n    b: four\n\n  - a: five\n',
    '7:5 Found the key `a` a second time, expected it once in each item of a list / If it starts the next item, write a hyphen before it: `  - a: three`. Otherwise remove this line or line 4.',
  ],
  [
    'a tab after a hyphen',
    'list:\n  -\ta: one\n    b: two',
    '4:4 Found a tab after the hyphen, expected a space / Put a space in the place of the tab: `- a: one`.',
  ],
  [
    'a quote that is not closed, told where it is opened',
    'title: "Plan\nlead: sro\nmakes: A plan',
    '3:8 Found a quote `"` that is not closed, expected another one at the end of the text / Close it: `title: "Plan"`.',
  ],
  [
    'an apostrophe in single quotes',
    "title: 'The board's plan'",
    '3:19 Found `s plan\'` after the end of the value, expected nothing more on the line / Put all of the text in quotes: `title: "The board\'s plan"`.',
  ],
  [
    'a key that stands twice',
    'title: A\nid: b',
    '4:1 Found the key `id` a second time, expected it once / Remove this line or line 2, whichever says the wrong thing.',
  ],
  [
    'an item further left than the others',
    'list:\n  - one\n - two',
    '5:1 Found an item of a list that does not stand below the others, expected all in one column / Start the line with 2 spaces: `  - two`.',
  ],
  [
    'a key of an item in the wrong column',
    'list:\n  - a: 1\n   b: 2',
    '5:1 Found `b: 2` in a column where nothing above it starts, expected it below what it belongs to / Start the line in the column of the keys or items beside it, or as far right as the text that it goes on with.',
  ],
  [
    'a key that is indented for no reason',
    '  title: A',
    '3:3 Found `title: A` indented below `id: a`, which has a text already / If it is a key of its own, take away the spaces before it. If it goes on with the text, put all of the text in quotes.',
  ],
  [
    'no space after a colon',
    'title:Plan\nlead: sro',
    '3:1 Found `title:Plan`, expected a space after the colon / Change it to `title: Plan`.',
  ],
  [
    'no space after the last colon',
    'title:Plan',
    '3:1 Found `title:Plan`, expected a space after the colon / Change it to `title: Plan`.',
  ],
  [
    'a line that says something without a key',
    'and more\ntitle: A',
    '3:1 Found `and more` without a key, expected a line such as `key: text` / If it goes on with the text above, start it with two spaces. If `and` is its key, write a colon after it: `and: more`.',
  ],
  [
    'an item on the line of its key',
    'tools: - raci',
    '3:8 Found the item `- raci` on the line of its key, expected it on a line of its own / Write it on the next line: `  - raci`.',
  ],
  [
    'a bracket that is not closed',
    'tools: [raci, pid\ntitle: A',
    '3:8 Found `[` that is not closed, expected `]` at the end / Close it: `tools: [raci, pid]`. If it belongs to a text, put the text in quotes.',
  ],
  [
    'a bracket that is not closed on the lines below',
    'tools: [\n  raci,\n  pid\ntitle: A',
    '3:8 Found `[` that is not closed, expected `]` after its last value / Write `]` after the last value, and start its line further right than the key.',
  ],
  [
    'a bracket too many',
    'tools: [raci]] # why',
    '3:14 Found `]` after the end of a list or group in brackets, expected nothing more on the line / Remove it. If the brackets belong to a text, put the text in quotes.',
  ],
  [
    'a text that starts with a bracket',
    'title: [Draft] Plan',
    '3:16 Found `Plan` after the end of the value, expected nothing more on the line / Put all of the text in quotes: `title: "[Draft] Plan"`.',
  ],
  [
    'Markdown for emphasis',
    'title: *Plan*',
    '3:8 Found `*Plan*`, which repeats a value that has no such name / If it is a text, put it in quotes: `"*Plan*"`.',
  ],
  [
    'a backslash in double quotes',
    'title: "C:\\docs"',
    "3:11 Found `\\d` in double quotes, where a backslash has a meaning of its own / Put the text in single quotes: `title: 'C:\\docs'`.",
  ],
])('%s is explained, with what to type', (_, lines, problem) => {
  expect(problemsOf(lines)).toEqual([problem])
})

test.each(['@home', '%5 more', '!now', '& more', '`code`', ', then', '> 5', '| text', '] end'])(
  'a text that starts with a sign of YAML is explained: %s',
  (text) => {
    const ticks = text.includes('`') ? ['`` ', ' ``'] : ['`', '`']
    expect(problemsOf(`title: ${text}`)).toEqual([
      expect.stringMatching(/^3:(?:8|10) Found a text that starts with .*, which has a meaning of its own in YAML/),
    ])
    expect(problemsOf(`title: ${text}`)[0]).toContain(`Put the text in quotes: ${ticks[0]}title: "${text}"${ticks[1]}.`)
  },
)

test.each([
  ['a sign in a list in brackets', 'tools: [raci, @home]', 'tools: [raci, "@home"]'],
  ['a sign in a group in brackets', 'who: {a: @b}', 'who: {a: "@b"}'],
  ['a tag in a list in brackets', 'tools: [a, !now]', 'tools: [a, "!now"]'],
  ['a sign in a list on several lines', 'tools: [\n  raci,\n  @home, # x\n]', '"@home", # x'],
  ['a sign before a key', '@home: x', '"@home": x'],
  ['a sign that starts the file', 'title: A\n%a: b', '"%a": b'],
  ['a sign before a comment', 'a: @x # y', 'a: "@x" # y'],
  ['a backslash in a list in brackets', 'tools: ["C:\\docs", b]', "tools: ['C:\\docs', b]"],
  ['a backslash in a key', '"a\\d": x', "'a\\d': x"],
  ['a backslash before a comment', 'title: "a\\d" # why', "title: 'a\\d' # why"],
  ['a backslash beside quotes', 'title: "a \\"b\\" \\d"', 'title: \'a "b" \\d\''],
  ['a backslash before an apostrophe', 'title: "it\\\'s"', 'title: "it\'s"'],
  ['a backslash before an apostrophe in single quotes', "title: 'it\\'s'", 'title: "it\'s"'],
  ['a backslash in a text on two lines', 'title: "a\\d\n  b"', 'title: "a\\\\d'],
  ['a backslash before the last quote', 'title: "C:\\docs\\"\nlead: sro', "title: 'C:\\docs\\'"],
  ['a backslash after an open quote', 'title: "C:\\docs\nlead: sro', "title: 'C:\\docs'"],
  ['an open quote in brackets', 'tools: ["raci, b]', 'tools: ["raci", b]'],
  ['an open bracket before a comment', 'tools: [a, b # c', 'tools: [a, b] # c'],
  ['an open bracket within another, which is closed', 'tools: [a, {b: c]', 'tools: [a, {b: c}]'],
  ['two open brackets', 'who: {a: [b, "]"', 'who: {a: [b, "]"]}'],
  ['two texts in quotes', 'title: "Plan" or "Draft"', 'title: \'"Plan" or "Draft"\''],
  ['an apostrophe and a number sign', "title: 'The board's # 1 plan'", 'title: "The board\'s # 1 plan"'],
  ['an apostrophe at the end of a word', "title: 'The boards' plan'", 'title: "The boards\' plan"'],
])('%s is mended by the line to type', (_, lines, typed) => {
  expect(problemsOf(lines)).toEqual([expect.stringContaining(`: \`${typed}\`.`)])
})

test.each(['tools: [@a [x], b]', 'who: {a: @b: c}', 'tools: ["a" b, c]'])(
  'brackets whose values cannot be told apart get no line to type: %s',
  (line) => {
    expect(problemsOf(line)[0]).toMatch(/Put a comma after each value, and quotes around each/)
  },
)

test('two mistakes are two problems, and one mistake is one', () => {
  expect(problemsOf('title: A: B\nlead: sro\nmakes: @home').map((problem) => problem.split(' ')[0])).toEqual([
    '3:8',
    '5:8',
  ])
  expect(problemsOf('  title: draft: x\nlead: sro')).toHaveLength(1)
})

test('what is rare is named, so that it can be looked up', () => {
  expect(problemsOf('title: &a &b text')).toEqual([
    expect.stringMatching(/^3:\d+ Found YAML that cannot be read \(MULTIPLE_ANCHORS\) \/ Mend the line: /),
  ])
})

test('a long text keeps its start and its end in a message', () => {
  const [problem] = problemsOf(`title: ${'word '.repeat(30)}end: of it`)
  expect(problem).toMatch(/Put the text in quotes: `title: "word .*….*end: of it"`\.$/)
})

test('a tab does not hide another mistake, nor move it', () => {
  expect(problemsOf('list:\n\t- one\n  - two\ntitle: Plan: draft')).toEqual([
    expect.stringMatching(/^4:1 Found a tab/),
    expect.stringMatching(/^6:8 Found a colon and a space within the text `Plan: draft`/),
  ])
  expect(problemsOf('title: Plan: draft\nlist:\n\t\t- one\n\t\t- two')).toEqual([
    expect.stringMatching(/^3:8 Found a colon/),
    expect.stringMatching(/^5:1 Found a tab/),
  ])
})

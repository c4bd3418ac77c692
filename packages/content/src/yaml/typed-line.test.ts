import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSource } from '../parse-source.ts'

function parse(lines: string) {
  const text = new TextEncoder().encode(`---\nid: a\n${lines}\n---\n`)
  const { data, file } = parseSource('tools/a.md', 'content/tools/a.md', text)
  const typed = file.messages.map(({ note = '' }) => /: (?:`` (.*) ``|`(.*)`)\.$/.exec(note))
  return { data, faults: file.messages.length, typed: typed.map((found) => found?.[1] ?? found?.[2] ?? '') }
}

/** Text as an editor writes it: words, with `extra` signs in some. */
const textWith = (...extra: readonly string[]) =>
  fc
    .array(fc.constantFrom('plan', 'board', 'C', '5', ' ', ' ', '-', ...extra), { minLength: 1, maxLength: 8 })
    .map((words) => words.join('').replace(/ +/g, ' ').trim())
    .filter((text) => text !== '')

/** The first word says that no quote of its own stands after the sign, which would be another mistake. */
const sign = fc.constantFrom('@', '%', '`', '& ', '* ')
const comment = fc.constantFrom('', ' # why', ' # the "why"', " # it's so")
/** Words with a backslash that double quotes do not allow, and no sign of their own. */
const path = fc.tuple(textWith("'"), textWith('\\d', "'", '.')).map(([head, tail]) => `${head}\\docs${tail}`)

test.each([
  {
    what: 'a text that starts with a sign',
    line: fc.tuple(sign, textWith('"', "'", '\\', '/'), comment).map(([start, rest, after]) => ({
      line: `title: ${start}x${rest}${after}`,
      title: `${start}x${rest}`,
    })),
  },
  {
    what: 'a text that starts with a sign, in a list',
    line: fc.tuple(sign, textWith('/', '\\', "'", '"'), comment).map(([start, rest, after]) => ({
      line: `title: [raci, ${start}x${rest}, 5]${after}`,
      title: ['raci', `${start}x${rest}`, 5],
    })),
  },
  {
    what: 'a text that starts with a sign, in a group',
    line: fc.tuple(sign, textWith('/', '\\', "'", '"'), comment).map(([start, rest, after]) => ({
      line: `title: {a: ${start}x${rest}, b: true}${after}`,
      title: { a: `${start}x${rest}`, b: true },
    })),
  },
  {
    what: 'a backslash in double quotes',
    line: fc.tuple(path, comment).map(([title, after]) => ({ line: `title: "${title}"${after}`, title })),
  },
  {
    what: 'a backslash in double quotes, in a list',
    line: fc.tuple(path, comment).map(([text, after]) => ({
      line: `title: ["${text}", b]${after}`,
      title: [text, 'b'],
    })),
  },
  {
    what: 'a colon within a text',
    line: fc.tuple(textWith("'", '"', '\\'), textWith("'", '"', '\\'), comment).map(([head, tail, after]) => ({
      line: `title: x${head}: ${tail}${after}`,
      title: `x${head}: ${tail}`,
    })),
  },
  {
    what: 'two texts in quotes',
    line: fc.tuple(textWith("'"), textWith("'"), comment).map(([first, last, after]) => ({
      line: `title: "${first}" or "${last}"${after}`,
      title: `"${first}" or "${last}"`,
    })),
  },
])('$what: the line to type has the value that was meant, and no fault', ({ line }) => {
  fc.assert(
    fc.property(line, ({ line: faulty, title }) => {
      const { faults, typed } = parse(faulty)
      // Some of these lines are sound by chance, and a long line is cut short in its message.
      fc.pre(faults > 0 && faulty.length < 78)
      expect(parse(typed[0] ?? '')).toMatchObject({ faults: 0, data: { title } })
    }),
    { numRuns: 300, seed: 1 },
  )
})

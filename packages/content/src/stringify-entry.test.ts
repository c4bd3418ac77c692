import fc from 'fast-check'
import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { parseSource } from './parse-source.ts'
import { stringifyEntry } from './stringify-entry.ts'

const empty: Root = { type: 'root', children: [] }
const read = (text: string) => parseSource('tools/a.md', 'content/tools/a.md', new TextEncoder().encode(text))

test('an entry is written in the normal form of the project', () => {
  const { data, body } = read(
    '---\nid: "1.GM"\nlevels: [lhc]\n---\n# A\n\n* one\n* __two__ and *three*\n\n1) a\n2) b\n\n***\n\n| a | b |\n|--|:-:|\n| 1 | 2 |\n',
  )
  expect(stringifyEntry({ ...Object(data) }, body ?? empty)).toBe(`---
id: 1.GM
levels:
  - lhc
---

# A

- one
- **two** and _three_

1. a
2. b

---

| a |  b  |
| - | :-: |
| 1 |  2  |
`)
})

test('any data that front matter can hold is read back equal', () => {
  const key = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text !== '__proto__')
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ depthSize: 'small' }, tie('leaf'), fc.array(tie('any')), fc.dictionary(key, tie('any'))),
    leaf: fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom(
        '2026-11-23',
        '1.0',
        '010',
        'yes',
        'null',
        '~',
        '- a',
        'a: b',
        '---',
        '# no',
        '"',
        "'",
        ' a ',
        'a\nb\n',
        '*',
        '&a',
        '|',
        '>',
        '{',
        '!',
      ),
    ),
  })).any
  fc.assert(
    fc.property(fc.dictionary(key, value), (data) => {
      const source = read(stringifyEntry(data, empty))
      expect(source.file.messages).toEqual([])
      expect(source.data).toEqual(Object.keys(data).length === 0 ? {} : { ...data })
    }),
    { numRuns: 200 },
  )
})

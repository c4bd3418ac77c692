import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { quickData } from './quick-yaml.ts'

const root = new URL('../../../', import.meta.url)

test('the quick reader gives the same data as the careful one for all content', () => {
  let read = 0
  for (const folder of ['content', 'examples', 'templates']) {
    for (const path of readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(md|yaml)$/.test(path)) continue
      const text = readFileSync(new URL(`${folder}/${path}`, root), 'utf8')
      const yaml = path.endsWith('.md') ? (/^---\n(.*?\n)---\n/s.exec(text)?.[1] ?? '') : text
      const quick = quickData(yaml)
      if (!quick) continue
      read += 1
      expect(quick.data, path).toEqual(parseDocument(yaml, { version: '1.2' }).toJS())
    }
  }
  expect(read).toBeGreaterThan(200)
})

const values = [
  'a',
  '1',
  '1.5',
  '-3',
  'true',
  'Yes',
  'no',
  'null',
  '~',
  '',
  '2026-11-23',
  '12:30',
  '"x"',
  "'y'",
  '.5',
  '1.',
  '+1',
]

test.each(values)('a value written %s reads the same', (value) => {
  const yaml = `a: ${value}\nb: [${value}]\nc:\n  - ${value}\n`
  const quick = quickData(yaml)
  if (quick) expect(quick.data).toEqual(parseDocument(yaml, { version: '1.2' }).toJS())
})

test.each([
  'a: &x 1\nb: *x',
  'a: !!str 1',
  'a: 0o17',
  'a: 1e3',
  '<<: {a: 1}',
  'a: 1\na: 2',
  'a: [',
  '---\na: 1',
  'a: 010',
  'a:\tb',
])('what the two readers could read in two ways is left to the careful one: %j', (yaml) => {
  expect(quickData(yaml)).toBeUndefined()
})

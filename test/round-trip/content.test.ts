import { readFileSync } from 'node:fs'
import { parseSource, type SourceFile } from '@roadmap/content'
import { stringifyEntry } from '@roadmap/content/stringify-entry'
import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { contentFolders, filesBelow, repository } from '../support/repository.ts'

const paths = contentFolders.flatMap((folder) => filesBelow(`${repository}/${folder}`, /(?<!README)\.md$/))

test('there are entries to write and read back', () => {
  expect(paths.length).toBeGreaterThan(200)
})

test.each(paths.map((path) => path.slice(repository.length + 1)))('%s written and read back is equal', (path) => {
  const first = parseSource(path, path, readFileSync(`${repository}/${path}`))
  const text = stringifyEntry(dataOf(first), bodyOf(first))
  const second = parseSource(path, path, Buffer.from(text))
  expect(second.file.messages).toEqual([])
  expect(second.data).toEqual(first.data)
  expect(withoutPositions(bodyOf(second))).toEqual(withoutPositions(bodyOf(first)))
  expect(stringifyEntry(dataOf(second), bodyOf(second))).toBe(text)
})

function dataOf({ data, path }: SourceFile): Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null) throw new Error(`${path} has no front matter`)
  return { ...data }
}

function bodyOf({ body, path }: SourceFile): Root {
  if (!body) throw new Error(`${path} has no body`)
  return body
}

function withoutPositions(body: Root): unknown {
  return JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'position' ? undefined : value)))
}

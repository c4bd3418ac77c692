import { expect, test } from 'vitest'
import { byPath, readContent } from './read-content.ts'

const encode = (text: string) => new TextEncoder().encode(text)

/** A folder of strings. */
const folder = (files: Readonly<Record<string, string>>) => ({
  list: async () => Object.keys(files),
  read: async (path: string) => encode(files[path.slice('content/'.length)] ?? ''),
})

test('files are read in the order of their paths, with numbers by value', async () => {
  const files = { 'phases/10-last.md': '', 'phases/2-next.md': '', 'roadmap.yaml': '', 'phases/1-first.md': '' }
  const sources = await readContent(folder(files), 'content')
  expect(sources.map(({ path }) => path)).toEqual([
    'phases/1-first.md',
    'phases/2-next.md',
    'phases/10-last.md',
    'roadmap.yaml',
  ])
  expect(sources[0]?.file.path).toBe('content/phases/1-first.md')
})

test('files and folders whose name starts with a dot are no content', async () => {
  const sources = await readContent(folder({ '.git/config': '', 'tools/.a.md.swp': '', 'tools/a.md': '' }), 'content')
  expect(sources.map(({ path }) => path)).toEqual(['tools/a.md'])
})

test('what cannot be read is thrown to the caller', async () => {
  const broken = {
    list: async () => ['a.md'],
    read: () => Promise.reject(new Error('EACCES')),
  }
  await expect(readContent(broken, 'content')).rejects.toThrow('EACCES')
})

test('a folder stands where its name does, and equal names fall back on their code points', () => {
  const paths = ['b.md', 'a/z.md', 'a.md', 'A.md', 'a/b/c.md', '10.md', '9.md']
  const sorted = paths.toSorted(byPath)
  expect(sorted).toEqual(paths.toReversed().toSorted(byPath))
  expect(sorted.slice(0, 2)).toEqual(['9.md', '10.md'])
  expect(byPath('a', 'a/b')).toBeLessThan(0)
  expect(byPath('é', 'e\u0301')).not.toBe(0)
})

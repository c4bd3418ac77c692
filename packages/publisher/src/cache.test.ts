import { copyFile, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCache } from './cache.ts'
import { nodePublisherIo } from './node-publisher-io.ts'
import type { PublisherIo } from './publisher-io.ts'

const io = nodePublisherIo()
let folder: string
let entries: string
let outDir: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'))
  entries = join(folder, '.roadmap/cache')
  outDir = join(folder, 'output')
})
afterEach(() => rm(folder, { recursive: true }))

const key = (digit: string) => digit.repeat(64)
const bytes = Uint8Array.of(1, 2, 3)
const list = async () => (await readdir(entries)).sort()

test('what was put comes back, also empty, also from another run', async () => {
  const cache = await openCache(io, outDir)
  expect(await cache.get(key('a'))).toBeUndefined()
  await cache.put(key('a'), bytes)
  await cache.put(key('b'), new Uint8Array())
  await cache.put(key('b'), new Uint8Array())
  const later = await openCache(io, outDir)
  expect([...((await later.get(key('a'))) ?? [])]).toEqual([1, 2, 3])
  expect((await later.get(key('b')))?.length).toBe(0)
  expect(await list()).toEqual([key('a'), key('b')])
})

test('an entry that is damaged, cut short, empty or under another name is not used and is removed', async () => {
  const cache = await openCache(io, outDir)
  for (const name of ['a', 'b', 'c', 'd']) await cache.put(key(name), bytes)
  const whole = await readFile(join(entries, key('a')))
  await writeFile(join(entries, key('b')), whole.subarray(0, whole.length - 1))
  await writeFile(join(entries, key('c')), '')
  await copyFile(join(entries, key('a')), join(entries, key('d')))
  whole[whole.length - 1] = 9
  await writeFile(join(entries, key('a')), whole)
  for (const name of ['a', 'b', 'c', 'd']) expect(await cache.get(key(name)), name).toBeUndefined()
  expect(await list()).toEqual([])
})

test.each(['makeFolder', 'writeNewFile', 'rename', 'readFile', 'realPath', 'list', 'removeTree'] as const)(
  'a disk where %s fails stops no build',
  async (operation) => {
    const error = () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
    const cache = await openCache({ ...io, [operation]: error } satisfies PublisherIo, outDir)
    await cache.put(key('a'), bytes)
    await cache.get(key('a'))
    await cache.sweep([])
    const left = (await io.list(entries)) ?? []
    expect(left.filter((name) => name.startsWith('new-'))).toEqual([])
  },
)

test('a sweep keeps what this build used and the latest of the rest, up to the limit', async () => {
  const cache = await openCache(io, outDir, { maxBytes: 3 * 42 })
  for (const [age, name] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    await cache.put(key(name), new Uint8Array(10)) // 42 with its checksum
    await utimes(join(entries, key(name)), 1_000_000 - age, 1_000_000 - age)
  }
  await cache.sweep([key('d')])
  expect(await list()).toEqual([key('a'), key('b'), key('d')])
  const small = await openCache(io, outDir, { maxBytes: 0 })
  await small.sweep([key('d'), key('f')])
  expect(await list()).toEqual([key('d')])
})

test('a sweep removes what a killed run was writing, but not what a living one is', async () => {
  const cache = await openCache(io, outDir)
  await cache.put(key('a'), bytes)
  for (const name of [`new-${process.ppid}-x`, 'new-2000000001-x', `new-${process.pid}-x`, 'rubbish']) {
    await writeFile(join(entries, name), 'part')
  }
  await cache.sweep([key('a')])
  expect(await list()).toEqual([key('a'), `new-${process.ppid}-x`])
})

test.each(['', '../x', 'A'.repeat(64), 'a'.repeat(63)])('the key %j is refused', async (wrong) => {
  const cache = await openCache(io, outDir)
  await expect(async () => cache.get(wrong)).rejects.toThrow('no cache key')
  await expect(async () => cache.put(wrong, bytes)).rejects.toThrow('no cache key')
})

import fs from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from './intake-store.ts'
import { nodeIo } from './io.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'roadmap-store-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const open = () => openStore(nodeIo().publisher, { into: `${dir}/case-studies`, private: `${dir}/private` })
const accepted = (id: string) =>
  ({ event: 'accepted', on: '2026-11-25', id, file: `f-${id}`, content: `c-${id}`, work: `w-${id}` }) as const
const ledgerText = () => readFile(`${dir}/private/ledger.jsonl`, 'utf8')

test('no line is written for files that are not on the disk, and the lock is freed', async () => {
  const store = open()
  await store.keep(accepted('a'), 'entry', 'record')
  const { fdatasync } = fs
  const failure = Object.assign(new Error('Input/output error'), { code: 'EIO' })
  fs.fdatasync = Object.assign((_: number, done: (error: Error) => void) => done(failure), {
    __promisify__: fdatasync.__promisify__,
  })
  syncBuiltinESMExports()
  try {
    await expect(store.remove('b')).rejects.toBe(failure)
  } finally {
    fs.fdatasync = fdatasync
    syncBuiltinESMExports()
  }
  await store.close()
  expect(await ledgerText()).toBe('')
  const next = open()
  await next.keep(accepted('a'), 'entry', 'record')
  await next.close()
  expect(await ledgerText()).toContain('"id":"a"')
})

test('a close that fails frees the lock', async () => {
  const store = open()
  await store.add(accepted('a'))
  const { fdatasyncSync } = fs
  const failure = new Error('Input/output error')
  fs.fdatasyncSync = () => {
    throw failure
  }
  syncBuiltinESMExports()
  try {
    await expect(store.close()).rejects.toBe(failure)
  } finally {
    fs.fdatasyncSync = fdatasyncSync
    syncBuiltinESMExports()
  }
  expect((await readdir(`${dir}/private`)).sort()).toEqual(['ledger.jsonl', 'records'])
})

test('a ledger that cannot be read when the lock is taken frees it', async () => {
  const store = open()
  const other = open()
  await other.add(accepted('a'))
  await other.close()
  const text = await ledgerText()
  await writeFile(`${dir}/private/ledger.jsonl`, 'eaten\n')
  await expect(store.add(accepted('b'))).rejects.toThrow('Line 1 of the ledger cannot be read.')
  await store.close()
  await writeFile(`${dir}/private/ledger.jsonl`, text)
  const next = open()
  expect((await next.locked()).accepted.has('a')).toBe(true)
  await next.close()
})

test('under the lock the ledger is the one that others have written', async () => {
  const [first, second] = [open(), open()]
  await second.add(accepted('a'))
  await second.close()
  expect(first.ledger().accepted.has('a')).toBe(false)
  expect((await first.locked()).accepted.has('a')).toBe(true)
  await first.close()
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { nodeIo } from './io.ts'

let dir: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'roadmap-io-'))
  await mkdir(`${dir}/a/b`, { recursive: true })
  await writeFile(`${dir}/a/b/c.md`, 'Wörter')
  await writeFile(`${dir}/d.yaml`, '')
})

afterAll(() => rm(dir, { recursive: true, force: true }))

test('the files of a folder are listed with their paths in it, folders left out', async () => {
  expect((await nodeIo().list(dir)).toSorted()).toEqual(['a/b/c.md', 'd.yaml'])
  expect((await nodeIo().list(`${dir}/`)).toSorted()).toEqual(['a/b/c.md', 'd.yaml'])
})

test('a folder or file that is not there is thrown with the code of the system', async () => {
  await expect(nodeIo().list(`${dir}/missing`)).rejects.toMatchObject({ code: 'ENOENT' })
  await expect(nodeIo().list(`${dir}/d.yaml`)).rejects.toMatchObject({ code: 'ENOTDIR' })
  await expect(nodeIo().read(`${dir}/missing.md`)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a file is read as its bytes', async () => {
  expect(Buffer.from(await nodeIo().read(`${dir}/a/b/c.md`)).toString()).toBe('Wörter')
})

test('on a terminal a signal is heard while somebody listens, and ends the process after that', () => {
  const terminal = process.stderr.isTTY
  process.stderr.isTTY = true
  const heard: string[] = []
  const before = new Set(process.listeners('SIGTERM'))
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never)
  const stop = nodeIo().onStop((signal) => heard.push(signal))
  process.emit('SIGTERM', 'SIGTERM')
  stop()
  process.emit('SIGTERM', 'SIGTERM')
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    for (const listener of process.listeners(signal)) if (!before.has(listener)) process.off(signal, listener)
  }
  expect(heard).toEqual(['SIGTERM'])
  expect(exit.mock.calls).toEqual([[143]])
  exit.mockRestore()
  process.stderr.isTTY = terminal
})

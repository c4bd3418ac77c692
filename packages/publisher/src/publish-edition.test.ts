import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { acquireLock, type Lock } from './acquire-lock.ts'
import { nodePublisherIo } from './node-publisher-io.ts'
import type { OutputFile } from './output-file.ts'
import { publishEdition } from './publish-edition.ts'
import type { PublisherIo } from './publisher-io.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'))
})
afterEach(() => rm(folder, { recursive: true }))

const io = nodePublisherIo()
const edition = (text: string, ...paths: string[]): OutputFile[] =>
  paths.map((path) => ({ path, bytes: new TextEncoder().encode(`${text} ${path}`), title: path, madeFrom: 'test' }))

async function lockOf(outDir: string): Promise<Lock> {
  const lock = await acquireLock(io, outDir)
  if ('busy' in lock) throw new Error('the lock is not free')
  return lock
}

async function publishOnce(files: readonly OutputFile[], using: PublisherIo = io, signal?: AbortSignal): Promise<void> {
  const outDir = join(folder, 'output')
  const lock = await lockOf(outDir)
  try {
    await publishEdition(using, { outDir, editionId: 'complete', files, lock, signal })
  } finally {
    await lock.release()
  }
}

const everything = async () => (await readdir(folder, { recursive: true })).sort()

test('an edition replaces the old one whole, and nothing else in the folders is touched', async () => {
  await mkdir(join(folder, 'output', 'other'), { recursive: true })
  await writeFile(join(folder, 'output', '.gitignore'), '*\n')
  await writeFile(join(folder, 'output', 'other', 'a.pdf'), 'other')
  await mkdir(join(folder, '.roadmap', 'cache'), { recursive: true })
  await publishOnce(edition('old', 'handbook.pdf', 'forms/gone.docx'))
  await publishOnce(edition('new', 'handbook.pdf', 'web/index.html'))
  expect(await everything()).toEqual([
    '.roadmap',
    '.roadmap/cache',
    'output',
    'output/.gitignore',
    'output/complete',
    'output/complete/handbook.pdf',
    'output/complete/web',
    'output/complete/web/index.html',
    'output/other',
    'output/other/a.pdf',
  ])
  expect(await readFile(join(folder, 'output/complete/handbook.pdf'), 'utf8')).toBe('new handbook.pdf')
})

test('an output folder that is a link is published where the link leads', async () => {
  await mkdir(join(folder, 'elsewhere', 'real'), { recursive: true })
  await symlink(join(folder, 'elsewhere', 'real'), join(folder, 'output'))
  await publishOnce(edition('new', 'handbook.pdf'))
  expect(await readdir(join(folder, 'elsewhere'), { recursive: true })).toEqual([
    'real',
    'real/complete',
    'real/complete/handbook.pdf',
  ])
})

test('an old edition with a folder made read-only is replaced and removed', async () => {
  await publishOnce(edition('old', 'forms/form.docx'))
  await chmod(join(folder, 'output/complete/forms'), 0o500)
  await publishOnce(edition('new', 'handbook.pdf'))
  expect(await everything()).toEqual(['output', 'output/complete', 'output/complete/handbook.pdf'])
})

test('two output folders in one parent can be published at the same time', async () => {
  const one = await lockOf(join(folder, 'one'))
  const two = await lockOf(join(folder, 'two'))
  const options = { editionId: 'complete', files: edition('new', 'handbook.pdf') }
  await publishEdition(io, { ...options, outDir: join(folder, 'one'), lock: one })
  await one.release()
  await publishEdition(io, { ...options, outDir: join(folder, 'two'), lock: two })
  await two.release()
  expect((await readdir(folder)).sort()).toEqual(['one', 'two'])
})

test('a full disk is reported in one plain line, with the cause', async () => {
  await publishOnce(edition('old', 'handbook.pdf'))
  const cause = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  const full = { ...io, writeNewFile: () => Promise.reject(cause) }
  await expect(publishOnce(edition('new', 'handbook.pdf'), full)).rejects.toMatchObject({
    name: 'PublishError',
    code: 'ENOSPC',
    cause,
    message:
      `Cannot publish \`${join(folder, 'output/complete')}\`: there is no space left on the disk. ` +
      'What was published before stays as it was. Free some space and build again.',
  })
  expect(await everything()).toEqual(['output', 'output/complete', 'output/complete/handbook.pdf'])
})

test('a stopped build leaves the old edition and nothing staged, and release waits for that', async () => {
  await publishOnce(edition('old', 'handbook.pdf'))
  const outDir = join(folder, 'output')
  const lock = await lockOf(outDir)
  const controller = new AbortController()
  const files = edition('new', ...Array.from({ length: 30 }, (_, n) => `activities/${n}.docx`))
  const stopping: PublisherIo = {
    ...io,
    writeNewFile: async (...written) => {
      controller.abort()
      await io.writeNewFile(...written)
    },
  }
  const publishing = publishEdition(stopping, { outDir, editionId: 'complete', files, lock, signal: controller.signal })
  const stopped = expect(publishing).rejects.toMatchObject({ name: 'PublishError', code: 'INTERRUPTED' })
  await new Promise((resolve) => controller.signal.addEventListener('abort', resolve))
  await lock.release()
  expect(await everything()).toEqual(['output', 'output/complete', 'output/complete/handbook.pdf'])
  expect(await readFile(join(folder, 'output/complete/handbook.pdf'), 'utf8')).toBe('old handbook.pdf')
  await stopped
})

test('a lock that is released, or is of another folder, publishes nothing', async () => {
  const outDir = join(folder, 'output')
  const lock = await lockOf(outDir)
  const options = { editionId: 'complete', files: edition('new', 'a.pdf'), lock }
  await expect(publishEdition(io, { ...options, outDir: join(folder, 'other') })).rejects.toThrow('another folder')
  await lock.release()
  await lock.release()
  await expect(publishEdition(io, { ...options, outDir })).rejects.toThrow('released')
  expect(await everything()).toEqual([])
})

test.each([
  [['../a']],
  [['/etc/a']],
  [['a\\b']],
  [['a//b']],
  [['a/./b']],
  [['']],
  [['con.txt']],
  [['a:b']],
  [['end.']],
  [['.hidden']],
  [['a', 'a']],
  [['web/A.html', 'web/a.html']],
  [['Web/a.html', 'web/b.html']],
  [['a', 'a/b']],
  [['a/b', 'a']],
  [['caf\u00e9', 'cafe\u0301']],
])('the paths %j are refused before anything is written', async (paths) => {
  await expect(publishOnce(edition('new', ...paths))).rejects.toThrow(/cannot/)
  expect(await everything()).toEqual([])
})

test.each(['..', 'a/b', '', '.roadmap', 'nul'])('the edition id %j is refused', async (editionId) => {
  const outDir = join(folder, 'output')
  const lock = await lockOf(outDir)
  await expect(publishEdition(io, { outDir, editionId, files: [], lock })).rejects.toThrow('inside an edition')
  await lock.release()
})

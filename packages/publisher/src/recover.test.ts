import { access, constants, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { acquireLock } from './acquire-lock.ts'
import { nodePublisherIo } from './node-publisher-io.ts'
import type { OutputFile } from './output-file.ts'
import { publishEdition } from './publish-edition.ts'
import { PublishError } from './publish-error.ts'
import type { PublisherIo } from './publisher-io.ts'
import { recover } from './recover.ts'

let folder: string
beforeEach(async () => {
  // In memory where the system has such a folder: these tests make and remove some ten thousand small files.
  const isInMemory = await access('/dev/shm', constants.W_OK).then(
    () => true,
    () => false,
  )
  folder = await mkdtemp(join(isInMemory ? '/dev/shm' : tmpdir(), 'recover-'))
})
afterEach(() => rm(folder, { recursive: true }))

type Editions = Readonly<Record<string, Readonly<Record<string, string>>>>
const oldOne: Editions = { complete: { 'handbook.pdf': 'old', 'forms/gone.docx': 'old form' } }
const newOne: Editions = {
  complete: { 'handbook.pdf': 'new', 'web/css/a.css': 'new style', 'web/index.html': 'new page' },
}
const oldTwo: Editions = { ...oldOne, small: { 'handbook.pdf': 'old small' } }
const newTwo: Editions = { ...newOne, small: { 'handbook.pdf': 'new small', 'a.docx': 'new a' } }

const ways = [
  'is killed at its start',
  'is killed halfway',
  'fails once',
  'fails once, halfway',
  'fails twice',
  'fails for good',
] as const
const cases = ways.flatMap((way) => [
  { way, name: 'the first publishing', before: {}, after: newOne },
  { way, name: 'a replacement', before: oldOne, after: newOne },
  ...(way === 'is killed halfway' || way === 'fails once'
    ? [{ way, name: 'a build of two editions', before: oldTwo, after: newTwo }]
    : []),
])

for (const { way, name, before, after } of cases) {
  test(`${name} loses and mixes nothing when an operation ${way}`, async () => {
    const pristine = join(folder, 'after')
    await build(quickIo(), pristine, after)
    let broken = 0
    for (let at = 1; ; at += 1) {
      const place = join(folder, String(at))
      await mkdir(place)
      await writeFile(join(place, 'mine.txt'), 'stays')
      await build(quickIo(), place, before)
      const breaking = breakingIo(at, way)
      const outcome = await build(breaking.io, place, after).catch((error: unknown) => error)
      if (breaking.operations() < at) break
      broken += 1
      const point = `${way} ${at} (${breaking.brokenOperation()})`
      if (way.startsWith('fails')) {
        expect(outcome === undefined || outcome instanceof PublishError, `${point}: ${outcome}`).toBe(true)
        // A failure that passes leaves no gap at all; success means that all is published.
        if (way !== 'fails for good') wholeEditions(await read(join(place, 'output')), before, after, point)
        const isOne = Object.keys(after).length === 1
        if (outcome !== undefined && isOne && way.startsWith('fails once')) {
          expect(await read(join(place, 'output')), `an error means that nothing was published, ${point}`).toEqual(
            flat(before),
          )
        }
        if (outcome === undefined) expect(await read(join(place, 'output')), point).toEqual(flat(after))
      }
      await recover(quickIo(), join(place, 'output'))
      wholeEditions(await read(join(place, 'output')), before, after, point)
      expect(await readdir(place), `nothing stays beside the output, ${point}`).not.toContain('.roadmap')
      await build(quickIo(), place, after)
      expect(await read(place), point).toEqual({ 'mine.txt': 'stays', ...(await read(pristine)) })
      expect((await readdir(place)).sort(), point).toEqual(['mine.txt', 'output'])
      await rm(place, { recursive: true })
    }
    expect(broken).toBeGreaterThan(20)
  })
}

test('an old edition that was being removed never comes back in part, even if the new one is gone', async () => {
  for (let at = 1; ; at += 1) {
    const place = join(folder, `removed-${at}`)
    await build(quickIo(), place, oldOne)
    const breaking = breakingIo(at, 'is killed halfway')
    await build(breaking.io, place, newOne).catch(() => undefined)
    if (breaking.operations() < at) break
    await rm(join(place, 'output'), { recursive: true, force: true })
    await recover(quickIo(), join(place, 'output'))
    expect([{}, flat(oldOne)], `${at}`).toContainEqual(await read(join(place, 'output')))
    await rm(place, { recursive: true, force: true })
  }
})

test('a run that dies while it repairs what a dead run left loses and mixes nothing either', async () => {
  const gap = await firstGap()
  for (let at = 1; ; at += 1) {
    const place = join(folder, `repair-${at}`)
    await mkdir(place)
    await build(quickIo(), place, oldOne)
    await build(breakingIo(gap, 'is killed at its start').io, place, newOne).catch(() => undefined)
    expect(await read(join(place, 'output'))).toEqual({})
    const breaking = breakingIo(at, 'is killed halfway')
    await recover(breaking.io, join(place, 'output')).catch(() => undefined)
    if (breaking.operations() < at) break
    const report = await recover(quickIo(), join(place, 'output'))
    expect(await read(join(place, 'output')), `${at}`).toEqual(flat(oldOne))
    expect(report.busy).toBeUndefined()
    expect(await readdir(place)).toEqual(['output'])
    await rm(place, { recursive: true })
  }
})

test('recover says what it put back, and does nothing while another build holds the lock', async () => {
  const outDir = join(folder, 'output')
  await build(quickIo(), folder, oldOne)
  await build(breakingIo(await firstGap(), 'is killed at its start').io, folder, newOne).catch(() => undefined)
  const living = { ...quickIo(), pid: 7, processStart: async () => 'alive' }
  const left = await read(folder)
  const [name = ''] = await readdir(join(folder, '.roadmap/publish/output/lock'))
  const busy = await recover({ ...living, processStart: async () => name.split('-')[1] }, outDir)
  expect(busy).toMatchObject({ busy: { pid: Number(name.split('-')[0]) }, restored: [] })
  expect(await read(folder)).toEqual(left)
  expect(await recover(quickIo(), outDir)).toEqual({ restored: ['complete'] })
  expect(await recover(quickIo(), outDir)).toEqual({ restored: [] })
})

test('a command that only reads works where rubbish cannot be removed, but says when an edition cannot be put back', async () => {
  const outDir = join(folder, 'output')
  const error = () => Promise.reject(Object.assign(new Error('EROFS'), { code: 'EROFS' }))
  const readOnly: PublisherIo = {
    ...quickIo(),
    makeFolder: error,
    writeNewFile: error,
    rename: error,
    removeTree: error,
  }
  await mkdir(join(folder, '.roadmap/publish/output/staging/complete'), { recursive: true })
  expect(await recover(readOnly, outDir)).toEqual({ restored: [] })
  await mkdir(join(folder, '.roadmap/publish/output/aside/complete'), { recursive: true })
  await expect(recover(readOnly, outDir)).rejects.toThrow('the disk is read-only. Choose another folder with --out.')
})

async function firstGap(): Promise<number> {
  for (let at = 1; ; at += 1) {
    const place = join(folder, `find-${at}`)
    await build(quickIo(), place, oldOne)
    await build(breakingIo(at, 'is killed at its start').io, place, newOne).catch(() => undefined)
    const isGap = Object.keys(await read(join(place, 'output'))).length === 0
    await rm(place, { recursive: true })
    if (isGap) return at
  }
}

function wholeEditions(found: object, before: Editions, after: Editions, point: string): void {
  for (const id of Object.keys(after)) {
    const one = Object.fromEntries(Object.entries(found).filter(([path]) => path.startsWith(`${id}/`)))
    const old = flat({ [id]: before[id] ?? {} })
    expect([old, flat({ [id]: after[id] ?? {} })], `${id} is the old or the new one, ${point}`).toContainEqual(one)
  }
}

async function build(io: PublisherIo, place: string, editions: Editions): Promise<void> {
  const outDir = join(place, 'output')
  await recover(io, outDir)
  const lock = await acquireLock(io, outDir)
  if ('busy' in lock) throw new Error(`busy: ${lock.busy.pid}`)
  try {
    for (const [editionId, texts] of Object.entries(editions)) {
      const files = Object.entries(texts).map(([path, text]): OutputFile => {
        return { path, bytes: new TextEncoder().encode(text), title: path, madeFrom: 'test' }
      })
      await publishEdition(io, { outDir, editionId, files, lock })
    }
  } finally {
    await lock.release()
  }
}

const flat = (editions: Editions): Record<string, string> =>
  Object.fromEntries(
    Object.entries(editions).flatMap(([id, files]) =>
      Object.entries(files).map(([path, text]) => [`${id}/${path}`, text]),
    ),
  )

async function read(place: string): Promise<Record<string, string>> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => [])
  const found: Record<string, string> = {}
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    found[path.slice(place.length + 1)] = await readFile(path, 'utf8')
  }
  return found
}

let lastPid = 2_000_000_000

/** The real file system, without waiting for the disk, as a process of its own that is dead for all others. */
function quickIo(): PublisherIo {
  const io = nodePublisherIo()
  lastPid += 1
  const pid = lastPid
  return {
    ...io,
    pid,
    processStart: async (other) => (other === pid ? 'alive' : undefined),
    writeNewFile: (path, bytes) => io.writeNewFile(path, bytes, { durable: false }),
    syncFolder: async () => undefined,
  }
}

/** Breaks at one operation: after a kill nothing more happens; a failure reports a full disk. */
function breakingIo(at: number, way: (typeof ways)[number]) {
  const io = quickIo()
  let count = 0
  let broken = ''
  const halfway: Readonly<Record<string, (path: string, second: Uint8Array & string) => Promise<unknown>>> = {
    writeNewFile: (path, bytes) => io.writeNewFile(path, bytes.subarray(0, bytes.length / 2), { durable: false }),
    removeTree: removeFirst,
    rename: (from, to) => io.rename(from, to), // done, and yet reported as failed
  }
  async function step<T>(name: string, args: readonly unknown[], run: () => Promise<T>): Promise<T> {
    count += 1
    const isReading = ['list', 'exists', 'facts', 'readFile', 'processStart', 'realPath'].includes(name)
    if (way.startsWith('is killed') && count > at) throw new Error('dead')
    const breaks =
      count === at ||
      (count === at + 3 && way === 'fails twice') || // the second hits the putting back
      (count > at && way === 'fails for good' && !isReading)
    if (!breaks) return run()
    if (count === at) broken = name
    const [path, second] = args as [string, Uint8Array & string] // as the interface has them for those in `halfway`
    if (way.includes('halfway')) await halfway[name]?.(path, second)
    if (way.startsWith('is killed')) throw new Error('dead')
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  }
  const wrapped: PublisherIo = {
    ...io,
    processStart: (...args) => step('processStart', args, () => io.processStart(...args)),
    realPath: (...args) => step('realPath', args, () => io.realPath(...args)),
    list: (...args) => step('list', args, () => io.list(...args)),
    exists: (...args) => step('exists', args, () => io.exists(...args)),
    makeFolder: (...args) => step('makeFolder', args, () => io.makeFolder(...args)),
    writeNewFile: (...args) => step('writeNewFile', args, () => io.writeNewFile(...args)),
    syncFolder: (...args) => step('syncFolder', args, () => io.syncFolder(...args)),
    rename: (...args) => step('rename', args, () => io.rename(...args)),
    removeEmptyFolder: (...args) => step('removeEmptyFolder', args, () => io.removeEmptyFolder(...args)),
    removeTree: (...args) => step('removeTree', args, () => io.removeTree(...args)),
  }
  return { io: wrapped, operations: () => count, brokenOperation: () => broken }
}

/** Part of a tree is gone: one of its entries. */
async function removeFirst(path: string): Promise<void> {
  const [first] = await readdir(path).catch(() => [])
  if (first !== undefined) await rm(join(path, first), { recursive: true })
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { acquireLock, busyError } from './acquire-lock.ts'
import { nodePublisherIo } from './node-publisher-io.ts'
import type { PublisherIo } from './publisher-io.ts'

const io = nodePublisherIo()
const children: ChildProcess[] = []
let folder: string
let outDir: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
  outDir = join(folder, 'output')
})
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child)
  await rm(folder, { recursive: true })
})

test('the lock of a living process is respected, of a killed one taken over', async () => {
  const child = await process_()
  const since = new Date('2026-03-01T10:00:00Z')
  await acquireLock({ ...io, pid: pidOf(child), now: () => since.getTime() }, outDir)
  const busy = await acquireLock(io, outDir)
  expect(busy).toEqual({ busy: { pid: child.pid, since } })
  if ('busy' in busy) {
    expect(busyError(busy, 'output').message).toBe(
      `Another build (process ${child.pid}, since 2026-03-01 10:00:00 UTC) is publishing into \`output\`. ` +
        'Wait until it has finished.',
    )
  }
  await kill(child)
  const lock = await acquireLock(io, outDir)
  if ('busy' in lock) throw new Error('the dead process still holds the lock')
  await lock.release()
  expect(await readdir(folder)).toEqual([])
})

test('a process that only waits to be collected by its parent counts as dead', async () => {
  if (process.platform !== 'linux') return
  // The shell becomes `sleep` and so never collects the child it has started, whose number it says first.
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  children.push(parent)
  const [said] = await once(parent.stdout, 'data')
  const pid = Number(said)
  await expect.poll(() => io.processStart(pid)).toBeUndefined()
  expect(() => process.kill(pid, 0)).not.toThrow()
})

test('a process with the number of a dead owner does not hold its lock', async () => {
  const child = await process_()
  await acquireLock({ ...io, pid: pidOf(child), processStart: async () => '12345' }, outDir)
  expect(await io.processStart(pidOf(child))).not.toBe('12345')
  const lock = await acquireLock(io, outDir)
  expect('busy' in lock).toBe(false)
})

test('where the system does not say when a process began, its number decides', async () => {
  const unknowing: PublisherIo = {
    ...io,
    processStart: async (pid) => ((await io.processStart(pid)) === undefined ? undefined : ''),
  }
  const child = await process_()
  await acquireLock({ ...unknowing, pid: pidOf(child) }, outDir)
  expect('busy' in (await acquireLock(unknowing, outDir))).toBe(true)
  await kill(child)
  expect('busy' in (await acquireLock(unknowing, outDir))).toBe(false)
})

test('an empty lock, and one with a file of another kind, is free', async () => {
  const lockFolder = join(folder, '.roadmap/publish/output/lock')
  await mkdir(lockFolder, { recursive: true })
  const first = await acquireLock(io, outDir)
  if ('busy' in first) throw new Error('busy')
  await first.release()
  await mkdir(lockFolder, { recursive: true })
  await writeFile(join(lockFolder, '.DS_Store'), '')
  expect('busy' in (await acquireLock(io, outDir))).toBe(false)
})

test('of many processes that find a dead owner at once, exactly one takes the lock at a time', async () => {
  const program = join(folder, 'program')
  await writeProgram(program)
  const dead = await process_()
  for (let round = 0; round < 3; round += 1) {
    await acquireLock({ ...io, pid: pidOf(dead), processStart: async () => `old${round}` }, outDir)
    const start = Date.now() + 700 // all begin in the same instant, however long they took to start
    const said = await Promise.all(
      Array.from({ length: 8 }, () => run(join(program, 'contend.js'), outDir, String(start))),
    )
    expect(said.filter((word) => word === 'clash')).toEqual([])
    expect(said.filter((word) => word === 'taken').length, said.join(' ')).toBeGreaterThan(0)
    expect(
      said.every((word) => word === 'taken' || word === 'busy'),
      said.join(' '),
    ).toBe(true)
    expect(await readdir(folder)).toEqual(['program'])
  }
})

async function process_(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  children.push(child)
  await once(child, 'spawn')
  return child
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('the process did not start')
  return child.pid
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

/** Node 20 runs no TypeScript, so the lock is compiled for the processes that contend for it. */
async function writeProgram(program: string): Promise<void> {
  await mkdir(program)
  const source = import.meta.dirname
  const tsc = join(source, '../../../node_modules/typescript/bin/tsc')
  const options =
    '--ignoreConfig --noCheck --target es2023 --module nodenext --types node --rewriteRelativeImportExtensions'
  const files = ['acquire-lock.ts', 'node-publisher-io.ts'].map((name) => join(source, name))
  execFileSync(process.execPath, [tsc, ...options.split(' '), '--outDir', program, ...files], { stdio: 'pipe' })
  await writeFile(join(program, 'package.json'), '{"type": "module"}')
  const contend = `
    import { mkdirSync, rmdirSync } from 'node:fs'
    import { acquireLock } from './acquire-lock.js'
    import { nodePublisherIo } from './node-publisher-io.js'
    const [outDir, start] = process.argv.slice(2)
    while (Date.now() < Number(start)) {}
    const lock = await acquireLock(nodePublisherIo(), outDir)
    if ('busy' in lock) console.log('busy')
    else {
      const held = outDir + '-held'
      try { mkdirSync(held) } catch { console.log('clash'); process.exit() }
      const until = Date.now() + 20
      while (Date.now() < until) {}
      rmdirSync(held)
      await lock.release()
      console.log('taken')
    }`
  await writeFile(join(program, 'contend.js'), contend)
}

async function run(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  let said = ''
  child.stdout.on('data', (data) => {
    said += data
  })
  child.stderr.on('data', (data) => {
    said += data
  })
  await once(child, 'close')
  return said.trim()
}

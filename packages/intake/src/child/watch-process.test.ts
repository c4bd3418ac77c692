import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))
const program = new URL('../../dist/child/watch-process.js', import.meta.url).href

// Threads run what is compiled.
beforeAll(() => {
  execFileSync('npx', ['tsc', '-b', 'packages/intake'], { cwd: repository })
})

/** A program that hangs in one piece of work, for longer than any test waits. */
const hang = (cpuMs: number) =>
  `const { watchProcess } = await import('${program}'); watchProcess(${cpuMs}).begin(); const end = Date.now() + 60_000; while (Date.now() < end);`
const asModule = ['--input-type=module', '--eval']

test('a process that hangs ends with the one that started it, which was killed', async () => {
  const starter = `import { spawn } from 'node:child_process'; console.log(spawn(process.execPath, ${JSON.stringify([...asModule, hang(60_000)])}).pid); setInterval(() => {}, 1000)`
  const parent = spawn(process.execPath, [...asModule, starter])
  const [data] = await once(parent.stdout, 'data')
  const pid = Number(String(data))
  await setTimeout(2000) // It has to be hanging by then.
  expect(isRunning(pid)).toBe(true)
  parent.kill('SIGKILL')
  for (let wait = 0; wait < 100 && isRunning(pid); wait += 1) await setTimeout(100)
  expect(isRunning(pid)).toBe(false)
})

test('a process that takes more processor time than its limit ends itself', async () => {
  const child = spawn(process.execPath, [...asModule, hang(500)])
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false // There is no such process.
  }
}

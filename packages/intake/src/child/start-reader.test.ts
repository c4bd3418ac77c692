import { execFileSync } from 'node:child_process'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { startReader } from './start-reader.ts'

const form = { id: 'story', version: 2 }
const good = Buffer.from(JSON.stringify({ form, answers: { title: 'Beans' } }))
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'read',
    (error: { readonly code: string }) => error.code,
  )

test('one process reads many files, refusing some', async () => {
  const reader = startReader({ prompts: [] })
  try {
    expect((await reader.read(good, 'a.json')).answers).toMatchObject({ title: 'Beans' })
    expect(await codeOf(reader.read(Buffer.from('{'), 'b.json'))).toBe('damaged-json')
    expect((await reader.read(good, 'c.json')).form).toEqual(form)
  } finally {
    reader.stop()
  }
})

test('a file that takes too long or too much is refused, and the next one is read by a new process', async () => {
  const reader = startReader({ prompts: [] })
  try {
    // Within every limit of size, and more than can be parsed in the time: elements without end, 50 to 1.
    const xml = `<Types xmlns="a">${Array.from({ length: 900_000 }, (_, n) => `<a b${n % 997}="${n}"/>`).join('')}</Types>`
    const slow = zipSync({ '[Content_Types].xml': Buffer.from(xml) })
    const began = performance.now()
    expect(await codeOf(reader.read(slow, 'slow.docx'))).toMatch(
      /^(?:too-slow|too-complex|too-much-memory|zip-bomb|not-word)$/,
    )
    expect(performance.now() - began).toBeLessThan(8000)
    expect((await reader.read(good, 'a.json')).form).toEqual(form)
  } finally {
    reader.stop()
  }
})

test('a process that died between two files is replaced, and the next file is read', async () => {
  if (process.platform !== 'linux') return // elsewhere `ps` has other options
  const reader = startReader({ prompts: [] })
  try {
    await reader.read(good, 'a.json')
    const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    const serving = children.split('\n').filter((line) => line.includes('intake/dist/child/serve.js'))
    expect(serving).toHaveLength(1)
    process.kill(Number.parseInt(serving[0] ?? '', 10), 'SIGKILL')
    expect((await reader.read(good, 'b.json')).form).toEqual(form)
  } finally {
    reader.stop()
  }
})

test('a process that takes too long to start is an error, and no refusal of the next file', async () => {
  const reader = startReader({ prompts: [], startMs: 1 })
  const failure = 'The process that reads files could not be started'
  try {
    await expect(reader.read(good, 'a.json')).rejects.toThrow(failure)
    await expect(reader.read(good, 'b.json')).rejects.toThrow(failure)
  } finally {
    reader.stop()
  }
})

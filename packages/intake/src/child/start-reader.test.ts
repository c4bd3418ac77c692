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

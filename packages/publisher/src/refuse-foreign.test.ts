import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nodePublisherIo } from './node-publisher-io.ts'
import { refuseForeign } from './refuse-foreign.ts'

let out: string
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'foreign-'))
})
afterEach(() => rm(out, { recursive: true }))

const refuse = () => refuseForeign(nodePublisherIo(), out, 'complete')

test('an edition may take the place of nothing, of an empty folder and of itself', async () => {
  await refuse()
  await mkdir(join(out, 'complete'))
  await refuse()
  await writeFile(join(out, 'complete', 'manifest.json'), '{"edition": {"id": "complete"}}')
  await writeFile(join(out, 'complete', 'handbook.pdf'), '')
  await refuse()
})

test('a folder or file that is no edition of that id is never replaced', async () => {
  await mkdir(join(out, 'complete'))
  await writeFile(join(out, 'complete', 'thesis.txt'), 'years of work')
  await expect(refuse()).rejects.toMatchObject({ code: 'FOREIGN' })
  for (const manifest of ['{"edition": {"id": "other"}}', '[]', 'null', 'not JSON']) {
    await writeFile(join(out, 'complete', 'manifest.json'), manifest)
    await expect(refuse()).rejects.toMatchObject({ code: 'FOREIGN' })
  }
  await rm(join(out, 'complete'), { recursive: true })
  await writeFile(join(out, 'complete'), 'a file')
  await expect(refuse()).rejects.toThrow('holds something that is not the edition `complete`')
})

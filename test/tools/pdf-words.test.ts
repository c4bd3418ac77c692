import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPdf } from 'pdfmake-tagged'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { basics } from '../../packages/pdfmake-tagged/src/testing/read-pdf.ts'
import { faultsOfPdfs } from './pdf-faults.ts'
import { describeWithTool } from './tool.ts'

let dir = ''
let path = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pdf-words-'))
  path = join(dir, 'words.pdf')
  const narrow = { width: 60, text: 'A trans\u00adformation, well-known' }
  await writeFile(path, (await createPdf({ ...basics, content: [{ columns: [narrow] }] })).bytes)
})
afterAll(() => rm(dir, { recursive: true, force: true }))

describeWithTool('pdftotext', 'Text that is copied from a PDF', (pdftotext) => {
  test('has no hyphen of ours in a divided word, and the real ones elsewhere', async () => {
    const { stdout } = await pdftotext(path, '-')
    // poppler leaves soft hyphens out, and the line ends where it ended.
    expect(stdout.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ').trim()).toBe('A trans formation, well-known')
  })
})

describeWithTool('verapdf', 'veraPDF finds nothing to fault in divided words', (verapdf) => {
  test.each(['ua1', '2a'])(
    'as %s',
    async (flavour) => {
      expect(await faultsOfPdfs(verapdf, flavour, path)).toEqual([[]])
    },
    120_000,
  )
})

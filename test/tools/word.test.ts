import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltEdition, buildEdition, contents } from './build-edition.ts'
import { describeWithTool } from './tool.ts'

let edition: BuiltEdition | undefined
beforeAll(async () => {
  edition = await buildEdition(contents.default, 'activities,documents,forms')
})
afterAll(() => edition?.remove())

describeWithTool('ooxml-validator', 'the Open XML SDK finds no fault in a Word file of each kind', (validate) => {
  test('activity templates, documents, forms and their .dotx follow the schema', async () => {
    const paths = oneOfEachKind()
      .flatMap((path) => [path, path.replace(/docx$/, 'dotx')])
      .filter((path) => existsSync(path))
    expect(paths.length).toBe(5)
    const answers = await Promise.all(paths.map((path) => validate(path)))
    expect(answers.map(({ stdout }) => (JSON.parse(stdout) as { errors: unknown }).errors)).toEqual(
      answers.map(() => []),
    )
  })
})

describeWithTool('soffice', 'LibreOffice opens a Word file of each kind', (soffice) => {
  test('activity templates, documents and forms become PDF', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'roadmap-soffice-'))
    try {
      const paths = oneOfEachKind()
      // A profile of its own: LibreOffice does nothing when another one is open with the same profile.
      const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profile')).href}`
      const { code, stderr } = await soffice(profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, ...paths)
      expect({ code, errors: stderr.split('\n').filter((line) => /error/i.test(line)) }).toEqual({
        code: 0,
        errors: [],
      })
      for (const path of paths) {
        const pdf = await readFile(join(dir, basename(path).replace(/docx$/, 'pdf')))
        expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
      }
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  }, 300_000)
})

/** Paths of Word files: of each folder of the edition the largest, which has the most in it. */
function oneOfEachKind(): readonly string[] {
  const { dir, files } = edition ?? { dir: '', files: [] }
  const largest = new Map<string, { readonly path: string; readonly bytes: number }>()
  for (const { path, bytes } of files) {
    if (path.endsWith('.docx') && bytes > (largest.get(dirname(path))?.bytes ?? 0))
      largest.set(dirname(path), { path, bytes })
  }
  expect([...largest.keys()]).toEqual(['activities', 'documents', 'forms'])
  return [...largest.values()].map(({ path }) => join(dir, path))
}

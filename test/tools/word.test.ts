import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeWithTool } from './tool.ts'
import { buildWordEditions, mapAtOnce, type WordEditions } from './word-editions.ts'

let editions: WordEditions
beforeAll(async () => {
  editions = await buildWordEditions('activities,documents,forms')
})
afterAll(() => editions.remove())

const officeVersions = ['Office2019', 'Microsoft365']

const templateOf = (docx: string) => docx.replace(/docx$/, 'dotx')
const withTemplates = (docx: readonly string[]) => docx.map(templateOf).filter((path) => existsSync(path))

describeWithTool('ooxml-validator', 'the Open XML SDK finds no fault in any Word file', (validate) => {
  // It takes one file at a time, a second of a processor for each. A .dotx is a .docx but for its content type, as the
  // test below shows of all of them, so one of each shape is enough.
  test('activity templates, documents and forms follow the schema of Office 2019 and of Microsoft 365', async () => {
    const paths = [...editions.docx, ...withTemplates(editions.shapes)]
    const runs = paths.flatMap((path) => officeVersions.map((version) => ({ path, version })))
    expect(runs.length).toBeGreaterThanOrEqual(10)
    const answers = await mapAtOnce(runs, 2, async ({ path, version }) => {
      const { stdout } = await validate(path, '--officeVersion', version)
      return { path, version, errors: (JSON.parse(stdout) as { errors: unknown }).errors } // As it prints them.
    })
    expect(answers).toEqual(runs.map((run) => ({ ...run, errors: [] })))
  }, 1_200_000)
})

test('a Word template has the parts of its document, byte for byte, but for the content type', async () => {
  const templates = withTemplates(editions.docx)
  expect(templates.length).toBeGreaterThan(1)
  for (const path of templates) {
    const [docx, dotx] = await Promise.all([path.replace(/dotx$/, 'docx'), path].map(partsOf))
    const different = Object.keys({ ...docx, ...dotx }).filter((name) => docx?.[name] !== dotx?.[name])
    expect([path, different]).toEqual([path, ['[Content_Types].xml']])
  }
})

async function partsOf(path: string): Promise<Readonly<Record<string, string>>> {
  const parts = Object.entries(unzipSync(await readFile(path)))
  return Object.fromEntries(parts.map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]))
}

describeWithTool('soffice', 'LibreOffice opens every Word file', (soffice) => {
  test('activity templates, documents and forms become PDF', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'roadmap-soffice-'))
    try {
      // A profile of its own: LibreOffice does nothing when another one is open with the same profile.
      const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profile')).href}`
      for (const [index, paths] of inFolders(editions.docx).entries()) {
        const out = join(dir, String(index))
        await mkdir(out)
        const { code, stderr } = await soffice(profile, '--headless', '--convert-to', 'pdf', '--outdir', out, ...paths)
        const errors = stderr.split('\n').filter((line) => /error/i.test(line))
        expect({ code, errors }).toEqual({ code: 0, errors: [] })
        for (const path of paths) {
          const pdf = await readFile(join(out, basename(path).replace(/docx$/, 'pdf')))
          expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
        }
      }
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  }, 1_200_000)
})

/** Paths by folder: LibreOffice puts what it makes of one run into one folder. */
function inFolders(paths: readonly string[]): readonly (readonly string[])[] {
  const folders = [...new Set(paths.map((path) => dirname(path)))]
  return folders.map((folder) => paths.filter((path) => dirname(path) === folder))
}

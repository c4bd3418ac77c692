import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'

/** A library package as a stranger would use it: what its README's first example needs beside it, and makes. */
interface LibraryCase {
  readonly name: string
  /** Puts the files that the example reads into the folder. */
  readonly prepare: (folder: string) => Promise<void>
  /** Lines after the example, which write what it made to `made`. */
  readonly after: string
  readonly check: (made: Buffer) => void
}

const cases: readonly LibraryCase[] = [
  {
    name: 'pdfmake-tagged',
    async prepare(folder) {
      const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'))
      await mkdir(join(folder, 'fonts'))
      await copyFile(join(fonts, '400Regular/SourceSans3_400Regular.ttf'), join(folder, 'fonts/Regular.ttf'))
      await copyFile(join(fonts, '700Bold/SourceSans3_700Bold.ttf'), join(folder, 'fonts/Bold.ttf'))
    },
    after: `
      import { writeFileSync } from 'node:fs'
      import { verifyPdf } from 'pdfmake-tagged/verify'
      if (verifyPdf(bytes).length > 0 || pages !== 2 || positions.get('plan') !== 2) throw new Error('not as it says')
      writeFileSync('made', bytes)`,
    check: (made) => expect(made.subarray(0, 8).toString()).toBe('%PDF-1.7'),
  },
  {
    name: 'docx-controls',
    prepare: async () => {},
    after: `
      if (word.controlId('due') < 1) throw new Error('not as it says')
      await writeFile('made', word.toTemplate(docx))`,
    check(made) {
      const parts = unzipSync(made)
      expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('template.main+xml')
      const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      const tags = [...text.matchAll(/<w:tag w:val="([^"]*)"/g)].map(([, tag]) => tag)
      const rows = [1, 2].flatMap((row) => ['', '.what', '.state'].map((end) => `task[${row}]${end}`))
      expect(tags).toEqual(['due', 'task', ...rows])
    },
  },
]

/** Installing asks the registry, so it is done where a network is sure to be there. */
const isCi = !['', '0', 'false'].includes(process.env.CI ?? '')
if (!isCi) process.stderr.write('CI is not set, so this is not tested: library packages install into an empty folder\n')

test.runIf(isCi).each(cases)(
  'the README of $name shows what works once it is packed and installed by itself',
  async ({ name, prepare, after, check }) => {
    const source = fileURLToPath(new URL(`../../packages/${name}/`, import.meta.url))
    const folder = await mkdtemp(join(tmpdir(), 'roadmap-package-'))
    try {
      await run(source, 'npm', 'run', 'build')
      const packed = JSON.parse(await run(source, 'npm', 'pack', '--json', '--pack-destination', folder))
      await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}')
      await run(folder, 'npm', 'install', '--no-audit', '--no-fund', `./${packed[0].filename}`)
      const example = /```[jt]s\n(.*?)```/s.exec(await readFile(join(source, 'README.md'), 'utf8'))?.[1]
      await prepare(folder)
      await writeFile(join(folder, 'example.js'), `${example}${after}`)
      await run(folder, process.execPath, 'example.js')
      check(await readFile(join(folder, 'made')))
    } finally {
      await rm(folder, { recursive: true })
    }
  },
  300_000,
)

async function run(cwd: string, program: string, ...args: readonly string[]): Promise<string> {
  return (await promisify(execFile)(program, args, { cwd, maxBuffer: 16 * 1024 * 1024 })).stdout
}

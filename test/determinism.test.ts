import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderEdition } from '@roadmap/publisher/render-edition'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runCli } from '../packages/cli/src/testing/run-cli.ts'
import { loadEdition } from './support/load-example.ts'
import { repository } from './support/repository.ts'

/** Surroundings of a build that must not show in what it makes. */
interface Surroundings {
  readonly clock: string
  readonly env: Readonly<Record<string, string>>
  readonly umask: number
  readonly cwd: string
  /** The folders as they are named on the command line. */
  readonly folders: { readonly content: string; readonly templates: string; readonly out: string }
  readonly random: () => number
}

let dir: string
const built = new Map<string, ReadonlyMap<string, Buffer>>()

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'roadmap-determinism-'))
  const example = 'examples/village-festival'
  built.set(
    'here',
    await build({
      clock: '2026-11-23T12:00:00Z',
      env: { TZ: 'Europe/London', LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8', SOURCE_DATE_EPOCH: '1' },
      umask: 0o022,
      cwd: repository,
      folders: { content: example, templates: 'templates', out: `${dir}/here` },
      random: () => 0.25,
    }),
  )
  built.set(
    'elsewhere',
    await build({
      clock: '2031-03-01T03:30:00Z',
      env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', SOURCE_DATE_EPOCH: '99999999' },
      umask: 0o077,
      cwd: dir,
      folders: { content: `${repository}/${example}`, templates: `${repository}/templates`, out: 'far/away/elsewhere' },
      random: () => 0.75,
    }),
  )
})

afterAll(() => rm(dir, { recursive: true, force: true }))

test('two builds in different surroundings make the same files', () => {
  const names = [...(built.get('here')?.keys() ?? [])]
  expect(names).toContain('harvest/handbook.pdf')
  expect(names).toContain('harvest/documents/safety-plan.dotx')
  expect(names.length).toBe(59)
  expect([...(built.get('elsewhere')?.keys() ?? [])]).toEqual(names)
})

test('every file has the same bytes', () => {
  const elsewhere = built.get('elsewhere')
  const different = [...(built.get('here') ?? [])]
    .filter(([name, bytes]) => !elsewhere?.get(name)?.equals(bytes))
    .map(([name]) => name)
  expect(different).toEqual([])
})

test('the date of the edition is in the files, and neither clock is', async () => {
  const bytes = new Uint8Array(built.get('here')?.get('harvest/handbook.pdf') ?? [])
  const text = Buffer.from(bytes).toString('latin1')
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ CreationDate: 'D:20261123000000Z', ModDate: 'D:20261123000000Z' })
  expect(new Set(text.match(/\b20\d\d-\d\d-\d\dT[^<]*/g))).toEqual(new Set(['2026-11-23T00:00:00Z']))
})

test('Word files have the same bytes in whatever order they are made', async () => {
  const { plan, theme, fonts } = await loadEdition('examples/village-festival')
  const word = plan.filter(({ format }) => format === 'docx')
  const orders = [word, word.toReversed(), [...word.slice(7), ...word.slice(0, 7)]]
  const [first, ...others] = await Promise.all(
    orders.map(async (order) => {
      const { files } = await renderEdition(order, { theme, fonts, fingerprint: '', cache: undefined })
      return new Map(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]))
    }),
  )
  expect(first?.size).toBe(word.length + word.filter(({ alsoTemplate }) => alsoTemplate).length)
  for (const other of others) {
    expect([...(first ?? [])].filter(([path, bytes]) => other.get(path) !== bytes).map(([path]) => path)).toEqual([])
  }
})

/** Builds with `--no-cache` in the given surroundings, puts the old ones back, and reads what was made. */
async function build({ clock, env, umask, cwd, folders, random }: Surroundings): Promise<ReadonlyMap<string, Buffer>> {
  const before = { env: { ...process.env }, cwd: process.cwd(), umask: process.umask(umask) }
  vi.useFakeTimers({ now: new Date(clock), toFake: ['Date'] })
  const spy = vi.spyOn(Math, 'random').mockImplementation(random)
  Object.assign(process.env, env)
  process.chdir(cwd)
  try {
    const { content, templates, out } = folders
    const { code, err } = await runCli([
      'build',
      '--no-cache',
      ...['--content', content, '--templates', templates, '--out', out],
    ])
    expect([code, err]).toEqual([0, ''])
    return await readAll(out.startsWith('/') ? out : join(cwd, out))
  } finally {
    process.chdir(before.cwd)
    process.umask(before.umask)
    process.env = before.env
    spy.mockRestore()
    vi.useRealTimers()
  }
}

async function readAll(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()
  const files = new Map<string, Buffer>()
  for (const path of paths) files.set(path.replaceAll('\\', '/'), await readFile(join(folder, path)))
  return files
}

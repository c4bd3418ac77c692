import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeIo } from '../../packages/cli/src/io.ts'
import { main } from '../../packages/cli/src/main.ts'

/** An edition that was built for a test, in a folder of its own. */
export interface BuiltEdition {
  /** Absolute, without a slash at its end. */
  readonly dir: string
  readonly files: readonly BuiltFile[]
  readonly remove: () => Promise<void>
}

export interface BuiltFile {
  /** Within the edition. */
  readonly path: string
  readonly bytes: number
  readonly title: string
}

/** The default roadmap, and the second one, of another field. */
export const contents = { default: 'content', example: 'examples/village-festival' } as const

/** Builds the only edition of a content folder of this repository, from source; throws what the build had to say. */
export async function buildEdition(
  content: string,
  parts = 'handbook,activities,documents,forms',
): Promise<BuiltEdition> {
  const temporary = await mkdtemp(join(tmpdir(), 'roadmap-tools-'))
  const remove = () => rm(temporary, { recursive: true, force: true })
  const root = fileURLToPath(new URL('../../', import.meta.url))
  let said = ''
  const say = (text: string) => {
    said += text
  }
  const folders = ['--content', join(root, content), '--templates', join(root, 'templates')]
  const out = join(temporary, 'output')
  const code = await main(['build', '--no-cache', '--only', parts, '--json', ...folders, '--out', out], {
    ...nodeIo(),
    out: say,
    err: say,
  })
  if (code !== 0) {
    await remove()
    throw new Error(`The edition of \`${content}\` could not be built:\n${said}`)
  }
  const [made] = (JSON.parse(said) as { editions: readonly { id: string }[] }).editions // As `build --json` prints it.
  if (!made) throw new Error(`\`${content}\` has no edition`)
  const dir = join(out, made.id)
  const manifest = JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')) as { files: readonly BuiltFile[] }
  return { dir, files: manifest.files, remove }
}

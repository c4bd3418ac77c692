import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of this repository, without a slash at its end. */
export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Every content folder of the repository: the default roadmap and the examples. */
export const contentFolders: readonly string[] = [
  'content',
  ...readdirSync(`${repository}/examples`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `examples/${name}`)
    .filter((folder) => existsSync(new URL(`../../${folder}/roadmap.yaml`, import.meta.url))),
]

/** The names of the folders in `packages/`. */
export const packageNames: readonly string[] = readdirSync(`${repository}/packages`).sort()

/** Paths of all files below a folder, with forward slashes, in order; `match` chooses by path. */
export function filesBelow(dir: string, match: RegExp): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'))
    .filter((path) => match.test(path))
    .sort()
}

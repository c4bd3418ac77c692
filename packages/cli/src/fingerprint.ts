import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * A hash of the program itself: every file of what runs (bundled, compiled or source), and the versions that the packages
 * pin. A cached deliverable is only good for the program that made it.
 */
export function fingerprint(): string {
  const packages = fileURLToPath(new URL('../../', import.meta.url))
  const [, folder = 'dist'] = /\/(bundle|dist|src)\/[^/]+$/.exec(new URL(import.meta.url).pathname) ?? []
  const hash = createHash('sha256')
  // Anything else that stands there, such as what a file manager leaves, is no part of the program.
  const names = readdirSync(packages).filter((name) => existsSync(`${packages}${name}/package.json`))
  for (const name of names.sort()) {
    hash.update(name).update(readFileSync(`${packages}${name}/package.json`))
    for (const file of filesBelow(`${packages}${name}/${folder}`))
      hash.update(file).update(readFileSync(`${packages}${name}/${folder}/${file}`))
  }
  return hash.digest('hex')
}

/** Those of the program. A bundle stands in one package only. */
function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.[jt]s$/.test(path) && !/\.(test|d)\.ts$/.test(path))
    .sort()
}

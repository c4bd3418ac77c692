import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * A hash of the program itself: every compiled (or source) file of every package, and the versions they pin. A cached
 * deliverable is only good for the program that made it.
 */
export function fingerprint(): string {
  const packages = fileURLToPath(new URL('../../', import.meta.url))
  const [, folder = 'dist'] = /\/(dist|src)\/[^/]+$/.exec(new URL(import.meta.url).pathname) ?? []
  const hash = createHash('sha256')
  // Anything else that stands there, such as what a file manager leaves, is no part of the program.
  const names = readdirSync(packages).filter((name) => existsSync(`${packages}${name}/${folder}`))
  for (const name of names.sort()) {
    hash.update(name).update(readFileSync(`${packages}${name}/package.json`))
    const files = readdirSync(`${packages}${name}/${folder}`, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((path) => /\.[jt]s$/.test(path) && !/\.(test|d)\.ts$/.test(path)).sort()) {
      hash.update(file).update(readFileSync(`${packages}${name}/${folder}/${file}`))
    }
  }
  return hash.digest('hex')
}

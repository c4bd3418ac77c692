import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Where the reply to a file stands. Its name is made of the letters and digits of the file's name, so that it is found, and
 * of a hash, so that it is its own. The same file gets the same reply again.
 */
export function replyPath(dir: string, file: string, hash: string): string {
  const stem = basename(file)
    .replace(/\.[^.]*$/, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return join(dir, `${[stem.slice(0, 60), hash.slice(0, 8)].filter(Boolean).join('-')}.txt`)
}

/** Writes the text that can be sent to whoever sent a file. */
export function writeReply(path: string, text: string): void {
  const dir = dirname(path)
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const part = join(dir, '.reply-part')
  writeFileSync(part, text, { mode: 0o600 })
  renameSync(part, path)
}

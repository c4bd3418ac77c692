import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildTree } from '../support/build-tree.mjs'
import { median, megabytes, seconds } from '../support/measure.mjs'

export const title =
  'The handbook from its tree with and without tags, in a warm process each, both with object streams'

const script = fileURLToPath(new URL('../support/draw-tagged.mjs', import.meta.url))

/** @param {number} runs */
export async function measure(runs) {
  const dir = mkdtempSync(join(tmpdir(), 'roadmap-tagging-'))
  try {
    const { document, theme } = await buildTree()
    const path = join(dir, 'tree.json')
    writeFileSync(
      path,
      JSON.stringify({ document, theme }, (name, value) => (name === 'position' ? undefined : value)),
    )
    const [tagged, plain] = ['yes', 'no'].map((answer) => {
      const found = JSON.parse(
        execFileSync(process.execPath, [script, path, answer, String(runs)], { encoding: 'utf8' }),
      )
      return { ...found, wall: median(found.seconds) }
    })
    return {
      rows: [
        ['file', 'wall', 'memory', 'bytes'],
        ...[
          ['tagged', tagged],
          ['untagged', plain],
        ].map(([name, found]) => [name, seconds(found.wall), megabytes(found.megabytes), String(found.bytes)]),
      ],
      targets: [
        { what: 'time with tags, in times of without', value: tagged.wall / plain.wall, limit: 1.15 },
        { what: 'memory with tags, in times of without', value: tagged.megabytes / plain.megabytes, limit: 1.25 },
        { what: 'bytes with tags, in times of without', value: tagged.bytes / plain.bytes, limit: 1.3 },
      ],
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
